import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { lockWritable, type OwnDraft } from "./write"

export const MOST_PICTURES = 12

/** Where a photo was taken, in degrees, to about a hundred metres: a field, and nobody's door. */
export interface PicturePlace {
  latitude: number
  longitude: number
}

/** Decimals of a degree that are kept. */
const FINE = 1_000

/** @returns the place as it may be told */
export const roundedPlace = ({ latitude, longitude }: PicturePlace): PicturePlace => ({
  latitude: Math.round(latitude * FINE) / FINE,
  longitude: Math.round(longitude * FINE) / FINE,
})

/** A photo that was kept as a public file. */
export interface NewPicture extends OwnDraft {
  url: string
  /** Of the bytes that were sent. */
  sha256: string
  /** Signed, of 64 bits. */
  look: bigint
  /** Only when its seller chose to tell. */
  place?: PicturePlace | null
}

/** A photo as it was sent, before anything is kept of it. */
export type SentPicture = Pick<NewPicture, "id" | "seller_id" | "sha256">

/**
 * Holds the draft for a photo that is to come behind the others.
 * @returns its rank; the address of the one that was sent before, when it is the same
 */
async function roomFor(
  trx: EntityManager,
  picture: SentPicture,
): Promise<{ rank: number; known: string | null }> {
  await lockWritable(trx, picture)
  const [there] = await trx.execute<{ count: number; last: number; known: string | null }[]>(
    `select count(*)::int as count, coalesce(max(rank), -1) as last, max(url) filter (where sha256 = ?) as known
     from listing_draft_picture where draft_id = ? and deleted_at is null`,
    [picture.sha256, picture.id],
  )
  if (!there?.known && (there?.count ?? 0) >= MOST_PICTURES)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `pictures: at most ${MOST_PICTURES}`,
      "too_many",
    )
  return { rank: (there?.last ?? -1) + 1, known: there?.known ?? null }
}

/**
 * Asked before a photo is made public, so that nothing is that no draft takes.
 * @returns whether the photo is to be added; false when it is there
 * @throws as `addPicture`
 */
export const takesPicture = async (trx: EntityManager, picture: SentPicture): Promise<boolean> =>
  (await roomFor(trx, picture)).known === null

/**
 * Adds a photo behind the others. One that was sent before, and whose answer was lost, is not added again.
 * @returns the address under which the draft has it: another than was sent, when it was there
 * @throws NOT_FOUND naming id; NOT_ALLOWED naming status, or (`too_many`) pictures
 */
export async function addPicture(trx: EntityManager, picture: NewPicture): Promise<string> {
  const { id, url, sha256, look, place } = picture
  const { rank, known } = await roomFor(trx, picture)
  if (known) return known
  await trx.execute(
    `insert into listing_draft_picture (id, draft_id, url, sha256, look, rank, place)
     values (?, ?, ?, ?, ?, ?, cast(? as jsonb))`,
    [
      generateEntityId(undefined, "ldrp"),
      id,
      url,
      sha256,
      look.toString(),
      rank,
      place ? JSON.stringify(roundedPlace(place)) : null,
    ],
  )
  await countWrite(trx, id)
  return url
}

/**
 * Puts the photos in order; the first one is the card's.
 * @param ids all of them
 * @throws INVALID_DATA naming ids when one is missing, unknown or named twice
 */
export async function orderPictures(
  trx: EntityManager,
  draft: OwnDraft,
  ids: readonly string[],
): Promise<void> {
  await lockWritable(trx, draft)
  const rows = await trx.execute<{ id: string }[]>(
    "select id from listing_draft_picture where draft_id = ? and deleted_at is null",
    [draft.id],
  )
  const known = new Set(rows.map(({ id }) => id))
  const wanted = new Set(ids)
  if (wanted.size !== ids.length || wanted.size !== known.size || ids.some((id) => !known.has(id)))
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "ids: all pictures of the draft, once each",
    )
  await trx.execute(
    `update listing_draft_picture p set rank = o.rank - 1, updated_at = now()
     from jsonb_array_elements_text(cast(? as jsonb)) with ordinality o(id, rank) where o.id = p.id and p.draft_id = ?`,
    [JSON.stringify(ids), draft.id],
  )
  await countWrite(trx, draft.id)
}

/**
 * Takes a photo out of the draft. Its file stays: a product that is shown may have it.
 * @returns false when there is no such picture
 */
export async function removePicture(
  trx: EntityManager,
  draft: OwnDraft,
  pictureId: string,
): Promise<boolean> {
  await lockWritable(trx, draft)
  const gone = await trx.execute<{ id: string }[]>(
    "delete from listing_draft_picture where id = ? and draft_id = ? returning id",
    [pictureId, draft.id],
  )
  if (gone.length === 0) return false
  await countWrite(trx, draft.id)
  return true
}

async function countWrite(trx: EntityManager, id: string): Promise<void> {
  await trx.execute(
    `update listing_draft set updated_at = now(),
       versions = versions || jsonb_build_object('pictures', coalesce((versions ->> 'pictures')::int, 0) + 1)
     where id = ?`,
    [id],
  )
}
