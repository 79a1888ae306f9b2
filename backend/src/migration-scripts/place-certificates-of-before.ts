import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { matchKeyOf } from "@ocop/ocop/modules/certification"

/** Once, after the tables were migrated: certificates of before stand in the register of their product's province. */
export default async function placeCertificates({ container }: Pick<ExecArgs, "container">) {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const placed = await placeCertificatesOfBefore(knex)
  if (placed > 0)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`certificates: ${placed} stand in the register of their province now`)
}

/** As one of before is read, with what it was made of. */
interface Before {
  id: string
  province_code: string
  commune_code: string | null
  set_code: string | null
  name: string | null
  holder: string | null
}

/** @returns how many stood in no register; safe to repeat */
export async function placeCertificatesOfBefore(knex: Knex): Promise<number> {
  const { rows } = await knex.raw<{ rows: Before[] }>(
    `select c.id, o.province_code, o.commune_code, s.set_code, p.title as name, e.name_vi as holder
     from certificate c
     join product_origin o on o.product_id = c.product_id and o.deleted_at is null
     left join product p on p.id = c.product_id
     left join listing l on l.product_id = c.product_id and l.deleted_at is null
     left join seller e on e.id = l.seller_id
     left join speciality s on s.product_id = c.product_id and s.deleted_at is null
     where c.province_code is null and c.deleted_at is null order by c.id`,
  )
  for (const { id, name, holder, ...place } of rows) {
    const match_key = name && holder ? matchKeyOf({ name, holder }) : null
    // Two products of one seller may be called alike under one decision: the line is the first one's.
    await knex.raw(
      `update certificate c set province_code = ?, commune_code = ?, set_code = ?, name = ?, holder = ?,
         match_key = case when exists (select from certificate o where o.decision_id = c.decision_id and o.match_key = ?
           and o.deleted_at is null) then null else ? end
       where id = ?`,
      [
        place.province_code,
        place.commune_code,
        place.set_code,
        name,
        holder,
        match_key,
        match_key,
        id,
      ] as never,
    )
  }
  return rows.length
}
