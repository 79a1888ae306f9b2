import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { begin, type Section, writeSections } from "@ocop/marketplace/modules/listing-draft"
import type { Refusal } from "@ocop/vietnam/checkout/index"
import { type Beginning, newDraft } from "../listings/begin-draft"
import { onShelfWithStock, type ShelfProduct } from "../listings/shelf/own-product"
import { writePrices } from "../listings/shelf/price"
import { firstTime, levelsOf, writeLevels } from "../listings/shelf/stock-levels"
import type { Work } from "./plan-types"

/** Who has a row done, and the key by which it is done once. */
export interface Once {
  seller_id: string
  member_id: string
  key: string
}

/**
 * Does what a row says, in one transaction: its draft, and price and stock of what is on sale, by the rules and under the
 * locks of their own screens.
 *
 * @throws CONFLICT, NOT_ALLOWED or NOT_FOUND with a code when it may not be done, or something stands otherwise than it did
 *   when the row was looked at; nothing of it is done then
 */
export async function doWork(container: MedusaContainer, once: Once, work: Work): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const draft = await draftWork(container, once, work)
  const { product_id, prices, stock } = work
  if (!product_id || prices.length + stock.length === 0) return knex.transaction(draft)
  const own = { ...once, product_id }
  const levels = await levelsOf(knex, { ...once, changes: countsOf(work) })
  await onShelfWithStock(
    container,
    own,
    levels.map(({ inventory_item_id }) => inventory_item_id),
    async (trx, product) => {
      if (!(await firstTime(trx, once))) return
      await shelfWork(trx, own, product, work)
      await draft(trx)
    },
  )
}

const countsOf = ({ stock }: Work) =>
  stock.map(({ variant_id, before, after }) => ({ variant_id, before, counted: after }))

async function shelfWork(
  trx: Knex.Transaction,
  own: Once & { product_id: string },
  product: ShelfProduct,
  work: Work,
): Promise<void> {
  const prices = work.prices.map(({ after, ...one }) => ({ ...one, price: after }))
  if (prices.length > 0) assertNone(await writePrices(trx, own, product, prices))
  if (work.stock.length > 0) assertNone(await writeLevels(trx, { ...own, changes: countsOf(work) }))
}

function assertNone([refusal]: readonly Refusal[]): void {
  if (refusal)
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `${refusal.field}: ${refusal.code}`,
      refusal.code,
    )
}

/** What is done of the draft, its beginning read before the transaction that writes it. */
async function draftWork(
  container: MedusaContainer,
  { seller_id, member_id, key }: Once,
  { product_id, draft_id, sections, versions }: Work,
): Promise<(trx: Knex.Transaction) => Promise<void>> {
  const names = Object.keys(sections) as Section[]
  if (names.length === 0) return () => Promise.resolve()
  if (draft_id) {
    const written = names.map((section) => ({
      id: draft_id,
      seller_id,
      section,
      version: versions[section] ?? 0,
      facts: sections[section] as Record<string, unknown>,
    }))
    return (trx) => writeSections(trx, written)
  }
  const beginning: Beginning = {
    seller_id,
    client_key: key,
    actor: { type: "seller_member", id: member_id },
    changed: sections,
    ...(product_id ? { product_id } : {}),
  }
  const draft = await newDraft(container, beginning)
  return async (trx) => {
    const { id, created } = await begin(trx, draft)
    if (!created) await assertOwn(trx, id, key)
  }
}

/** A draft that was there already is this row's, begun before; or somebody began another meanwhile. */
async function assertOwn(trx: Knex.Transaction, id: string, client_key: string): Promise<void> {
  const own = await trx("listing_draft").where({ id, client_key }).first<{ id: string }>("id")
  if (!own) throw new MedusaError(MedusaError.Types.CONFLICT, "changed: by somebody", "changed")
}
