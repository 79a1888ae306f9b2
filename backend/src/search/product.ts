import { defineSearchIndex } from "@medusajs/framework/utils"
import { buildDocuments } from "./documents/build"
import { sources } from "./documents/sources"
import { productFields } from "./product-fields"

/** Products of one step of a rebuild. */
const BATCH = 500

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
  async *seed({ last_key, catchup, filters }) {
    const { knex, pricing } = sources()
    let after = last_key ?? ""
    for (;;) {
      const page = knex("product")
        .select("id", "deleted_at")
        .where("id", ">", after)
        .orderBy("id")
        .limit(BATCH)
      if (Array.isArray(filters?.id)) page.whereIn("id", filters.id as string[])
      if (!catchup) page.whereNull("deleted_at")
      const rows: { id: string; deleted_at: Date | null }[] = await page
      const last = rows.at(-1)
      if (!last) return
      after = last.id
      // A price or a stock may have changed without a trace on the product, so catching up looks at all of them
      // again: what is already written word for word is left alone, which makes the second pass cheap.
      const documents = await buildDocuments(
        { knex, pricing },
        rows.filter((row) => !row.deleted_at).map(({ id }) => id),
      )
      const gone = catchup ? rows.filter((row) => row.deleted_at).map(({ id }) => id) : []
      yield [
        { action: "upsert" as const, documents },
        ...(gone.length ? [{ action: "delete" as const, filters: { id: gone } }] : []),
      ]
    }
  },
})
