import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A variant with the name that its unit of sale has by now. */
export interface NamedVariant {
  variant_id: string
  title: string
}

interface Renamed {
  id: string
  option_id: string
  title: string
}

/**
 * Calls the option values of variants by new names, all of them or none. Medusa's own service renames them one by one, and
 * of one option no two may be called the same: "500 g, 1 kg" could never become "1 kg, 2 kg". A value that is of no variant
 * any more gives way. Values are found by their variants, not by what they are called, so that a name that was half given is
 * no matter; of a variant that is told apart by several options, none is its unit's name.
 */
export async function renameUnits(knex: Knex, names: readonly NamedVariant[]): Promise<void> {
  await knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: Renamed[] }>(
      `select v.id, v.option_id, w.title
       from jsonb_to_recordset(cast(? as jsonb)) as w(variant_id text, title text)
       join product_variant_option o on o.variant_id = w.variant_id
         and not exists (select from product_variant_option x
           where x.variant_id = o.variant_id and x.option_value_id <> o.option_value_id)
       join product_option_value v on v.id = o.option_value_id and v.deleted_at is null
       where v.value <> w.title order by v.id for update of v`,
      [JSON.stringify(names)],
    )
    if (rows.length === 0) return
    const renamed = JSON.stringify(rows)
    await trx.raw(
      `delete from product_option_value v
       using jsonb_to_recordset(cast(? as jsonb)) as w(option_id text, title text)
       where v.option_id = w.option_id and v.value = w.title and v.deleted_at is null
         and not exists (select from product_variant_option o
           join product_variant x on x.id = o.variant_id and x.deleted_at is null where o.option_value_id = v.id)`,
      [renamed],
    )
    // Unique names are asked for row by row, even within a statement: first, each steps aside.
    for (const name of ["v.id", "w.title"])
      await trx.raw(
        `update product_option_value v set value = ${name}, updated_at = now()
         from jsonb_to_recordset(cast(? as jsonb)) as w(id text, title text) where v.id = w.id`,
        [renamed],
      )
  })
}
