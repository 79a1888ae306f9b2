import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { PROGRAMME_PRICES } from "@ocop/ocop/modules/programme"
import { reviewProgrammeGoods } from "@ocop/ocop/workflows"
import { renewPages } from "../../storefront/pages"
import { buildDocuments } from "../documents/build"
import { sources } from "../documents/sources"
import { noteMeanwhile } from "./meanwhile"
import { productsOfPriceLists, productsOfProgrammes, touch } from "./touch"
import { scheduleDay, STANDING_TOPIC, touchChangedStandings } from "./standing-day"
import { PRICE_LIST_TOPIC, PRODUCT_TOPIC } from "./triggers"

const INDEX = "product"

/** Who keeps the search index true: takes the outbox's messages about products, price lists and days. */
export function searchHandlers(container: MedusaContainer): OutboxHandler[] {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return [
    {
      topic: PRICE_LIST_TOPIC,
      coalesce: true,
      batch: 20,
      handle: async (messages) => {
        await touch(
          knex,
          await productsOfPriceLists(
            knex,
            messages.map(({ key }) => key),
          ),
        )
      },
    },
    {
      topic: PROGRAMME_PRICES,
      coalesce: true,
      batch: 20,
      handle: async (messages) => {
        await touch(
          knex,
          await productsOfProgrammes(
            knex,
            messages.map(({ key }) => key),
          ),
        )
      },
    },
    {
      topic: STANDING_TOPIC,
      handle: async ([message]) => {
        await touchChangedStandings(knex, (message as { key: string }).key)
        await scheduleDay(knex)
      },
    },
    {
      topic: PRODUCT_TOPIC,
      coalesce: true,
      batch: 200,
      handle: async (messages) => {
        const ids = messages.map(({ key }) => key)
        if (!(await noteMeanwhile(knex, ids))) return
        // First: a price that is no longer given is in no document.
        await reviewProgrammeGoods(container, ids)
        const documents = await buildDocuments(sources(container), ids)
        const search = container.resolve(Modules.SEARCH)
        if (documents.length) await search.upsertDocuments({ index: INDEX, documents })
        const kept = new Set(documents.map(({ id }) => id))
        const gone = ids.filter((id) => !kept.has(id))
        if (gone.length) await search.deleteDocuments({ index: INDEX, filters: { id: gone } })
        await renewPages(
          knex,
          documents.map(({ handle }) => String(handle)),
        )
      },
    },
  ]
}
