import { defineSearchIndex } from "@medusajs/framework/utils"
import { buildDocuments } from "./documents/build"
import { sources } from "./documents/sources"
import { changedSince, pagesOf } from "./fill"
import { productFields } from "./product-fields"

/**
 * The index of products. It listens to no events: they are sent after the commit and can be lost, and many
 * changes (a price list's start, a reservation, a certificate that runs out) send none. The outbox feeds it.
 * A rebuild fills a new version beside the one that serves, and the Search Module swaps them when it is full.
 */
export default defineSearchIndex({
  name: "product",
  entity: "product",
  fields: productFields,
  settings: { typo_tolerance: { enabled: true } },
  /**
   * Everything once; at the end (`catchup`) only what was written meanwhile, since most rebuilds meet no change at
   * all. Staff who ask for what changed `since` a moment get that too.
   */
  async *seed({ last_key, catchup, filters }) {
    const { knex, pricing } = sources()
    const only = idsOf(filters)
    const pages = catchup
      ? await changedSince(knex, catchup.since, only)
      : pagesOf(knex, last_key ?? "", only)
    for await (const ids of pages) {
      const documents = await buildDocuments({ knex, pricing }, ids)
      const kept = new Set(documents.map(({ id }) => id))
      const gone = ids.filter((id) => !kept.has(id))
      yield [
        { action: "upsert" as const, documents },
        ...(gone.length ? [{ action: "delete" as const, filters: { id: gone } }] : []),
      ]
    }
  },
})

function idsOf(filters: Record<string, unknown> | undefined): string[] | undefined {
  const id = filters?.id
  return typeof id === "string" ? [id] : Array.isArray(id) ? id.map(String) : undefined
}
