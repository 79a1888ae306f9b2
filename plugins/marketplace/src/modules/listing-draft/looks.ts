import { type OutboxTransaction, runIn } from "@ocop/kit/outbox"
import type { OwnDraft } from "./write"

/** Bits of 64 by which two pictures of one thing may differ after one was resized or saved anew. */
export const SAME_LOOK_BITS = 3

/** A picture that looks like another. */
export interface SharedLook {
  id: string
  /** Of another seller's; else it is in the draft twice. */
  foreign: boolean
}

/**
 * Every fourth bit of a look, beginning at each of the first four. Two looks that differ in at most three bits have one of
 * these four in common, and each of them is an index: the pictures to compare are found without reading all of the shop's.
 * Every fourth rather than sixteen in a row, since the plain ground above goods, which many pictures share, would fill a
 * whole band.
 */
const BANDS = Array.from({ length: SAME_LOOK_BITS + 1 }, (_, first) =>
  BigInt.asIntN(64, 0x1111_1111_1111_1111n << BigInt(first)),
)

// In the very words of the indexes (`Migration20261123041000`), or they are not used.
const SAME_BAND = BANDS.map((band) => `q.look & ${band} = p.look & ${band}`).join(" or ")

/** Pictures of a draft that look like another seller's, or are in it twice. Thrown-away drafts are nobody's. One statement. */
export const sharedLooks = (trx: OutboxTransaction, draft: OwnDraft): Promise<SharedLook[]> =>
  runIn<SharedLook>(
    trx,
    `select p.id, bool_or(d.seller_id <> ?) as foreign
     from listing_draft_picture p
     join listing_draft_picture q on q.id <> p.id and q.deleted_at is null
       and (${SAME_BAND}) and bit_count((p.look # q.look)::bit(64)) <= ${SAME_LOOK_BITS}
     join listing_draft d on d.id = q.draft_id and d.status <> 'discarded' and d.deleted_at is null
     where p.draft_id = ? and p.deleted_at is null
       and (q.draft_id = p.draft_id and q.rank < p.rank or d.seller_id <> ?)
     group by p.id, p.rank order by p.rank`,
    [draft.seller_id, draft.id, draft.seller_id],
  )
