import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { productPageAnswer } from "../api/store/product-pages/answer"
import type { PlaceFacts, ProductFacts } from "../api/store/product-pages/facts"
import { draftPage } from "./draft-page"
import { readDraft } from "./draft"

type Places = Pick<ProductFacts, "seller"> & {
  province: (PlaceFacts & Record<string, string>) | null
  commune: PlaceFacts | null
  former: PlaceFacts | null
  set_slug: string | null
  group_slug: string | null
}

/**
 * A draft as shoppers would see it: the answer of GET /store/product-pages/:handle, made by the same function from what was
 * written so far. Without a certificate: none is on file yet.
 *
 * @throws NOT_FOUND naming id
 */
export async function previewDraft(
  container: MedusaContainer,
  wanted: { id: string; seller_id: string },
  locale: "vi" | "en",
) {
  const draft = await readDraft(container, wanted)
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { origin = {}, start = {}, terms = {} } = draft.facts
  const { rows } = await knex.raw<{ rows: Places[] }>(SQL, {
    seller: draft.seller_id,
    set: start.set_code ?? "",
    province: origin.province_code ?? "",
    commune: origin.commune_code ?? "",
    former: origin.former_province_code ?? "",
    days: terms.preparation_days ?? 1,
    least: terms.min_quantity ?? 1,
  })
  const page = draftPage(draft, locale)
  const places = rows[0]
  const facts: ProductFacts = {
    ...page.facts,
    speciality: page.facts.speciality && {
      ...page.facts.speciality,
      set_slug: places?.set_slug ?? null,
      group_slug: places?.group_slug ?? null,
    },
    origin: places?.province
      ? {
          province: places.province,
          commune: places.commune,
          former_province: places.former,
          former_district: origin.former_district ?? null,
          former_commune: origin.former_commune ?? null,
        }
      : null,
    seller: places?.seller ?? null,
  }
  return productPageAnswer(facts, page.prices, new Date())
}

const SQL = `
select
  (select json_build_object(
      'id', s.id, 'handle', s.handle, 'kind', s.kind, 'name_vi', s.name_vi, 'name_en', s.name_en,
      'status', s.status, 'province_code', s.province_code, 'address', s.address, 'phone', s.phone,
      'tax_code', s.tax_code, 'demonstration', s.demonstration, 'free_delivery_from', s.free_delivery_from,
      'closed_from', null, 'closed_until', null, 'away_until', null, 'preparation_days', :days::int, 'min_quantity', :least::int,
      'commune', (select row_to_json(c) from commune c where c.code = s.commune_code),
      'province', (select row_to_json(p) from province p where p.code = s.province_code))
    from seller s where s.id = :seller) as seller,
  (select row_to_json(p) from province p where p.code = :province) as province,
  (select row_to_json(c) from commune c where c.code = :commune) as commune,
  (select row_to_json(f) from former_province f where f.code = :former) as former,
  (select c.handle from product_category c
    where c.metadata ->> 'set_code' = :set and c.deleted_at is null limit 1) as set_slug,
  (select g.handle from product_category c join product_category g on g.id = c.parent_category_id
    where c.metadata ->> 'set_code' = :set and c.deleted_at is null limit 1) as group_slug`
