import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Day } from "@ocop/kit/days"
import type { EligibleGood } from "../../modules/programme"
import type { CertificationLabel } from "../inputs"
import { CERTIFICATES, eligibleOn, type StoodFor } from "./goods"

/** A good that sellers of a province offer, as an office chooses from them. */
export interface ProvinceGood extends EligibleGood {
  product_id: string
  title: string
  seller: { id: string; name_vi: string; name_en: string }
  commune: { code: string; name_vi: string; name_en: string } | null
  /** What its certifications besides OCOP's are called that hold on the day. */
  labels: { code: string; name_vi: string; name_en: string }[]
  /** Everyday price of its cheapest unit, in đồng; null where it has none. */
  price_vnd: number | null
}

interface Row extends StoodFor {
  certifications: CertificationLabel[] | null
  product_id: string
  title: string
  seller: ProvinceGood["seller"]
  commune: ProvinceGood["commune"]
  price_vnd: number | null
}

/**
 * Goods of a province that its sellers offer now, by seller and name, with what they are worth on a day: what a programme may
 * ask for. Alcohol is left out: no programme takes it.
 */
export async function provinceGoods(
  container: MedusaContainer,
  province_code: string,
  day: Day,
): Promise<ProvinceGood[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Row[] }>(GOODS, [province_code, province_code])
  return rows.map((row) => {
    const { product_id, title, seller, commune, price_vnd } = row
    const eligible = eligibleOn(row, seller.id, day)
    const labels = (row.certifications ?? [])
      .filter(({ code }) => eligible.certifications.includes(code))
      .map(({ code, label_vi, label_en }) => ({ code, name_vi: label_vi, name_en: label_en }))
    return { product_id, title, seller, commune, labels, price_vnd, ...eligible }
  })
}

const GOODS = `
select p.id as product_id, p.title, o.province_code, o.commune_code, s.set_code, s.certifications,
  jsonb_build_object('id', w.id, 'name_vi', w.name_vi, 'name_en', w.name_en) as seller,
  (select jsonb_build_object('code', c.code, 'name_vi', c.name_vi, 'name_en', c.name_en) from commune c
    where c.code = o.commune_code and c.deleted_at is null) as commune,
  (select round(min(a.amount))::float8 from product_variant v
     join product_variant_price_set ps on ps.variant_id = v.id and ps.deleted_at is null
     join price a on a.price_set_id = ps.price_set_id and a.currency_code = 'vnd' and a.price_list_id is null
       and coalesce(a.rules_count, 0) = 0 and a.deleted_at is null
    where v.product_id = p.id and v.deleted_at is null) as price_vnd,
  ${CERTIFICATES} as certificates
from listing l
join product p on p.id = l.product_id and p.deleted_at is null and p.status = 'published'
join seller w on w.id = l.seller_id and w.deleted_at is null and w.status = 'active' and w.province_code = ?
join product_origin o on o.product_id = p.id and o.deleted_at is null and o.province_code = ?
join speciality s on s.product_id = p.id and s.deleted_at is null
where l.deleted_at is null and not l.hidden and not coalesce(s.age_restricted, false) and coalesce(s.alcohol_abv, 0) = 0
order by w.name_vi, p.title, p.id`
