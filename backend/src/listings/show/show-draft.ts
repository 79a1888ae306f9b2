import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { type Approved, type Showing, showingOf } from "./context"
import { ensureEnglish, ensureListing, ensureOrigin, ensureSpeciality } from "./description"
import { ensureItems, ensureLevels, ensureLinks, ensurePrices } from "./offer"
import { ensurePictures, ensureProduct, publish } from "./product"
import { ensureVariants } from "./variants"

/** Each reads what stands and does what is missing, so that all of it may be cut off anywhere and run again. */
const PARTS: readonly ((showing: Showing, productId: string) => Promise<void>)[] = [
  ensureVariants,
  ensureItems,
  ensurePrices,
  ensureLevels,
  ensureLinks,
  ensureListing,
  ensureOrigin,
  ensureSpeciality,
  ensureEnglish,
  ensurePictures,
  // Nobody sees a new product before the whole of it is there.
  publish,
]

/** Seconds to wait for whoever shows the same product, and until the lock frees itself. */
const PATIENCE = { timeout: 10, expire: 60 }

/**
 * Makes of an approved draft what shoppers see: the Medusa product, new or changed, with all that belongs to it. Price and
 * stock of what is shown already are left alone. Run any number of times, by any number of processes, with one result; a
 * draft of which a later version is approved has nothing to say any more.
 *
 * @throws whatever kept it from ending; the outbox runs it again
 */
export async function showDraft(container: MedusaContainer, id: string): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const asked = await approved(knex, id)
  if (!asked) return
  await container
    .resolve(Modules.LOCKING)
    .execute([`listing:${asked.product_id ?? asked.id}`], () => show(container, knex, id), PATIENCE)
}

async function show(container: MedusaContainer, knex: Knex, id: string): Promise<void> {
  // Read under the lock: whoever held it may have made the product meanwhile.
  const draft = await approved(knex, id)
  if (!draft) return
  const showing = await showingOf(container, draft)
  const productId = await ensureProduct(showing)
  for (const part of PARTS) await part(showing, productId)
  await knex("listing_draft")
    .where({ id })
    .update({ product_id: productId, shown_at: knex.fn.now(), updated_at: knex.fn.now() })
}

/** The draft, while it is to be shown. */
async function approved(knex: Knex, id: string): Promise<Approved | undefined> {
  const { rows } = await knex.raw<{ rows: Approved[] }>(
    `select d.id, d.seller_id, d.product_id, d.facts,
       array(select p.url from listing_draft_picture p where p.draft_id = d.id and p.deleted_at is null
         order by p.rank, p.id) as pictures
     from listing_draft d
     where d.id = ? and d.status = 'approved' and d.shown_at is null and d.deleted_at is null
       and not exists (select 1 from listing_draft later where later.product_id = d.product_id
         and later.status = 'approved' and later.decided_at > d.decided_at and later.deleted_at is null)`,
    [id],
  )
  return rows[0]
}
