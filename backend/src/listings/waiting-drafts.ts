import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DraftStatus } from "@ocop/marketplace/modules/listing-draft"

/** A draft in the list of those that staff read. */
export interface WaitingDraft {
  id: string
  status: DraftStatus
  product_id: string | null
  name_vi: string | null
  set_code: string | null
  thumbnail: string | null
  seller: { id: string; name_vi: string; status: string }
  /** How many findings must be mended, and how many a person looks at. */
  refused: number
  looked: number
  submitted_at: Date | null
  updated_at: Date
}

/** Drafts of all sellers in one status, the longest waiting first: one statement. */
export async function waitingDrafts(
  knex: Knex,
  page: { status: DraftStatus; limit: number; offset: number },
): Promise<{ drafts: WaitingDraft[]; count: number }> {
  const { rows } = await knex.raw<{ rows: { drafts: WaitingDraft[] | null; count: number }[] }>(
    `select
       (select json_agg(to_json(r)) from (
         select d.id, d.status, d.product_id, d.facts #>> '{start,name_vi}' as name_vi,
           d.facts #>> '{start,set_code}' as set_code,
           (select p.url from listing_draft_picture p where p.draft_id = d.id and p.deleted_at is null
             order by p.rank, p.id limit 1) as thumbnail,
           json_build_object('id', s.id, 'name_vi', s.name_vi, 'status', s.status) as seller,
           (select count(*)::int from jsonb_array_elements(d.findings) f where f ->> 'severity' = 'refuse') as refused,
           (select count(*)::int from jsonb_array_elements(d.findings) f where f ->> 'severity' = 'look') as looked,
           d.submitted_at, d.updated_at
         from listing_draft d join seller s on s.id = d.seller_id and s.deleted_at is null
         where d.status = :status and d.deleted_at is null
         order by d.submitted_at nulls last, d.id limit :limit offset :offset) r) as drafts,
       (select count(*)::int from listing_draft d join seller s on s.id = d.seller_id and s.deleted_at is null
         where d.status = :status and d.deleted_at is null) as count`,
    { ...page },
  )
  return { drafts: rows[0]?.drafts ?? [], count: rows[0]?.count ?? 0 }
}
