import { Migration20261121100000 } from "@ocop/kit/modules/outbox/migrations/Migration20261121100000"
import { Migration20261122143000 } from "@ocop/kit/modules/audit/migrations/Migration20261122143000"
import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex"
import { migrate, openSchema } from "../../../kit/test/support/schema"
import { Migration20261121215549 } from "../../src/modules/certification/migrations/Migration20261121215549"
import { Migration20261121222103 } from "../../src/modules/certification/migrations/Migration20261121222103"
import { Migration20261123134000 } from "../../src/modules/certification/migrations/Migration20261123134000"
import { Migration20261123171533 } from "../../src/modules/certification/migrations/Migration20261123171533"
import { Migration20261123174011 } from "../../src/modules/certification/migrations/Migration20261123174011"
import type { PrintedFacts } from "../../src/modules/certification/printed"
import type { SubmittedFor } from "../../src/modules/certification/submit"

/** The tables of certificates, with the log and the outbox, in a schema of their own. */
export async function openRegister(name: string): Promise<Knex> {
  const knex = await openSchema(name, 12)
  await migrate(
    knex,
    Migration20261121100000,
    Migration20261122143000,
    Migration20261121215549,
    Migration20261121222103,
    Migration20261123134000,
    Migration20261123171533,
    Migration20261123174011,
  )
  return knex
}

/** As the module does: one transaction, by MikroORM's way of running a statement. */
export const within = <T>(knex: Knex, work: (trx: EntityManager) => Promise<T>): Promise<T> =>
  knex.transaction((trx) =>
    work({
      execute: async (sql: string, bindings: unknown[]) =>
        (await trx.raw<{ rows: unknown[] }>(sql, bindings as never[])).rows,
    } as unknown as EntityManager),
  )

export const PRINTED: PrintedFacts = {
  name: "Trà hoa vàng Ba Chẽ",
  holder: "HTX Minh họa Ba Chẽ",
  number: null,
  decision_number: "3981/QĐ-UBND",
  issuer: "UBND tỉnh Quảng Ninh",
  level: "provincial",
  issued_on: "2026-08-05",
  expires_on: null,
  stars: 4,
  score: 78.5,
  product_code: "22-06970-03-2026",
}

export const submittedFor = (product_id: string, seller_id = "sel_1"): SubmittedFor => ({
  seller_id,
  seller_name: "HTX Minh họa Ba Chẽ",
  product_id,
  product_title: "Trà hoa vàng",
  province_code: "22",
  commune_code: "06970",
  set_code: "QD26-12",
})
