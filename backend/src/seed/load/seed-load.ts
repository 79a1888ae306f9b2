import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { createSellersWorkflow, type SellerInput } from "@ocop/marketplace/workflows"
import { rebuildSearch } from "../../search/rebuild"
import { provinces } from "../data"
import { cloneProducts } from "./clone"
import { copyNumber, type LoadPlace, type Template } from "./copies"

const BATCH = 1000
const PRODUCTS_PER_SELLER = 50

/**
 * Makes N synthetic products out of the demo's, all of sellers called "Minh họa …", and builds the search index anew.
 * An interrupted load goes on after its last whole batch.
 *
 * @returns how many were made now, and how fast, search documents included
 */
export async function seedLoad(
  container: MedusaContainer,
  products: number,
): Promise<{ made: number; perSecond: number; rowsMs: number; searchMs: number }> {
  const start = Date.now()
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const from = {
    templates: await templates(knex),
    places: await places(knex),
    sellerIds: await sellers(container, Math.ceil(products / PRODUCTS_PER_SELLER)),
  }
  const first = (await highestNumber(knex)) + 1
  for (let n = first; n <= products; n += BATCH) {
    const count = Math.min(BATCH, products - n + 1)
    await cloneProducts(
      knex,
      Array.from({ length: count }, (_, i) => copyNumber(n + i, from)),
    )
  }
  const written = Date.now()
  await rebuildSearch(container)
  const made = Math.max(0, products - first + 1)
  const end = Date.now()
  return {
    made,
    perSecond: Math.round((made * 1000) / (end - start)),
    rowsMs: written - start,
    searchMs: end - written,
  }
}

/** One sold product of each set, so that every handling and every facet occurs; of those in one unit, as a copy has one price. */
async function templates(knex: Knex): Promise<Template[]> {
  const { rows } = await knex.raw<{ rows: Template[] }>(
    `select distinct on (s.set_code) s.product_id, s.set_code, price.amount::float8 as price
     from speciality s
     join product_variant v on v.product_id = s.product_id
     join product_variant_price_set l on l.variant_id = v.id
     join price on price.price_set_id = l.price_set_id and price.price_list_id is null
     where s.shippable
       and not exists (select from product_variant o where o.product_id = v.product_id and o.id <> v.id)
       and s.product_id !~ '_[0-9]+$'
     order by s.set_code, s.product_id`,
  )
  if (!rows.length) throw new Error("load:N copies the demo's products, and there are none")
  return rows
}

async function places(knex: Knex): Promise<LoadPlace[]> {
  const { rows } = await knex.raw<{ rows: LoadPlace[] }>(
    `select c.province_code, c.code as commune_code, c.name_vi as commune_name,
       (select f.code from former_province f where f.province_code = c.province_code order by md5(f.code || c.code) limit 1)
         as former_province_code
     from commune c where c.deleted_at is null order by c.code`,
  )
  return rows
}

async function sellers(container: MedusaContainer, count: number): Promise<string[]> {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const codes = provinces().map(({ code }) => code)
  const wanted = Array.from({ length: count }, (_, i): SellerInput => {
    const number = i + 1
    return {
      handle: `minh-hoa-tai-${number}`,
      kind: number % 3 === 0 ? "household" : "cooperative",
      name_vi: `Minh họa HTX số ${number}`,
      name_en: `Demonstration cooperative no. ${number}`,
      province_code: codes[number % codes.length] as string,
      demonstration: true,
    }
  })
  const existing = await service.listSellers(
    { handle: wanted.map(({ handle }) => handle) },
    { take: count, select: ["id", "handle"] },
  )
  const known = new Set(existing.map(({ handle }) => handle))
  const { result } = await createSellersWorkflow(container).run({
    input: { sellers: wanted.filter(({ handle }) => !known.has(handle)) },
  })
  return [...existing, ...result].map(({ id }) => id)
}

async function highestNumber(knex: Knex): Promise<number> {
  const { rows } = await knex.raw<{ rows: { highest: number | null }[] }>(
    `select max(substring(id from '_([0-9]+)$')::int) as highest from product where id ~ '^prod_[^_]+_[0-9]+$'`,
  )
  return rows[0]?.highest ?? 0
}
