import { type Actor, record } from "@ocop/kit/audit"
import { type OutboxTransaction, runIn } from "@ocop/kit/outbox"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { DraftFacts, Versions } from "./facts"
import { OPEN } from "./states"

/** Drafts that one seller may have under way at once: two whole lists of 500, so that no list has to wait for the last. */
export const MOST_DRAFTS = 1_000
/** And one whose shop was not opened yet, whom nobody has looked at: enough to be ready, too few to fill a store. */
export const MOST_BEFORE_OPENING = 20

/** A draft to be begun. */
export interface NewDraft {
  seller_id: string
  /** What the writer's telephone calls it. */
  client_key?: string | null
  /** Of the product that is to be changed, with its facts and pictures as they are shown. */
  product_id?: string | null
  facts?: DraftFacts
  pictures?: readonly string[]
  /** How many this seller may have under way; `MOST_DRAFTS` unless told. */
  most?: number
  actor: Actor
}

/** The draft that was begun, or was there already. */
export interface Begun {
  id: string
  created: boolean
}

const OPEN_SQL = OPEN.map((status) => `'${status}'`).join(", ")

/**
 * Begins a draft. What was begun by the same key, or is open about the same product, is answered instead: the database
 * decides, so that two taps at once make one.
 *
 * @param trx open transaction, which must commit; of the module itself or of whoever changes other tables with it
 * @throws NOT_ALLOWED (`too_many`) when the seller has too many under way
 */
export async function begin(trx: OutboxTransaction, draft: NewDraft): Promise<Begun> {
  const { seller_id, client_key = null, product_id = null, facts = {}, pictures = [] } = draft
  const { most = MOST_DRAFTS } = draft
  const id = generateEntityId(undefined, "ldr")
  // Counted one after another: of taps at the same time, each would count those that were there before all of them.
  await runIn(trx, "select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `listing_draft.begin:${seller_id}`,
  ])
  const versions: Versions = {
    ...Object.fromEntries(Object.keys(facts).map((section) => [section, 1])),
    ...(pictures.length > 0 ? { pictures: 1 } : {}),
  }
  const [created] = await runIn<{ id: string }>(
    trx,
    `insert into listing_draft (id, seller_id, product_id, client_key, facts, versions, findings)
     select ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), '[]'
     where (select count(*) from listing_draft
       where seller_id = ? and status in (${OPEN_SQL}) and deleted_at is null) < ?
     on conflict do nothing returning id`,
    [
      id,
      seller_id,
      product_id,
      client_key,
      JSON.stringify(facts),
      JSON.stringify(versions),
      seller_id,
      most,
    ],
  )
  if (!created) return { id: await existing(trx, draft), created: false }
  for (const [rank, url] of pictures.entries())
    await runIn(
      trx,
      // Where a shown photo was taken is told as long as it stays.
      `insert into listing_draft_picture (id, draft_id, url, rank, place)
       select ?, ?, ?, ?, (select p.place from listing_draft_picture p join listing_draft d on d.id = p.draft_id
         where d.product_id = ? and d.status = 'approved' and p.url = ?
         order by d.decided_at desc limit 1)`,
      [generateEntityId(undefined, "ldrp"), id, url, rank, product_id, url],
    )
  await record(trx, [
    {
      actor: draft.actor,
      action: "listing_draft.status",
      subject: { type: "listing_draft", id },
      before: null,
      after: { status: "draft", product_id },
    },
  ])
  return { id, created: true }
}

async function existing(
  trx: OutboxTransaction,
  { seller_id, client_key = null, product_id = null, most = MOST_DRAFTS }: NewDraft,
): Promise<string> {
  const [found] = await runIn<{ id: string }>(
    trx,
    `select id from listing_draft where seller_id = ? and deleted_at is null
       and (client_key = ? or (product_id = ? and status in (${OPEN_SQL})))
     order by (client_key = ?) desc nulls last limit 1`,
    [seller_id, client_key, product_id, client_key],
  )
  if (found) return found.id
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `drafts: at most ${most} under way`,
    "too_many",
  )
}
