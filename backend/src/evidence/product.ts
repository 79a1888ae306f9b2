import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { CertificateShown } from "@ocop/marketplace/modules/listing-draft"
import type { CertificationLabel } from "@ocop/ocop/workflows"

/** What a pack tells of a product and of who sells it. */
export interface PackedProduct {
  id: string
  handle: string
  title: string
  title_en: string | null
  /** Whether shoppers see its page today. */
  shown: boolean
  set_code: string | null
  labels: CertificationLabel[]
  story: string | null
  story_en: string | null
  pictures: number
  seller: { name: string; name_en: string; handle: string; tax_code: string | null }
  place: { commune: string | null; province: string | null }
  /** Of the last description that the platform approved. */
  shown_certificates: CertificateShown[] | null
}

const SQL = `
select p.id, p.handle, p.title, p.description as story, p.status = 'published' as shown,
  english.translations ->> 'title' as title_en, english.translations ->> 'description' as story_en,
  (select count(*)::int from image i where i.product_id = p.id and i.deleted_at is null) as pictures,
  sp.set_code, coalesce(sp.certifications, '[]') as labels,
  json_build_object('name', s.name_vi, 'name_en', s.name_en, 'handle', s.handle, 'tax_code', s.tax_code) as seller,
  json_build_object('commune', c.name_vi, 'province', v.name_vi) as place,
  (select d.facts -> 'certificates' -> 'items' from listing_draft d
    where d.product_id = p.id and d.status = 'approved' and d.deleted_at is null
    order by d.decided_at desc limit 1) as shown_certificates
from listing l
join product p on p.id = l.product_id and p.deleted_at is null
join seller s on s.id = l.seller_id
left join lateral (select t.translations from translation t where t.reference_id = p.id and t.reference = 'product'
  and t.locale_code = 'en-US' and t.deleted_at is null limit 1) english on true
left join speciality sp on sp.product_id = p.id and sp.deleted_at is null
left join product_origin o on o.product_id = p.id and o.deleted_at is null
left join commune c on c.code = o.commune_code and c.deleted_at is null
left join province v on v.code = o.province_code and v.deleted_at is null
where l.product_id = :product_id and l.seller_id = :seller_id and l.deleted_at is null`

/** One statement. @throws NOT_FOUND naming id: another seller's is as none */
export async function packedProduct(
  knex: Knex,
  own: { product_id: string; seller_id: string },
): Promise<PackedProduct> {
  const { rows } = await knex.raw<{ rows: PackedProduct[] }>(SQL, own)
  if (rows[0]) return rows[0]
  throw new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `id: no product ${own.product_id.slice(0, 80)}`,
  )
}
