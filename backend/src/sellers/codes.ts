import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ORIGIN_MODULE, type OriginModuleService } from "@ocop/ocop/modules/origin"
import { bankName } from "@ocop/vietnam/transfer"

const PROVINCE = /^\d{2}$/
const COMMUNE = /^\d{5}$/
const BANK = /^\d{6}$/
const SET = /^QD26-\d{2}$/

/**
 * What the codes that a seller chose stand for, in Vietnamese: provinces, communes, banks and sets of goods, whose codes
 * differ in form. Not of provinces as they were before July 2025: those have the codes of others.
 */
export async function namesOfCodes(
  container: MedusaContainer,
  facts: readonly unknown[],
): Promise<Record<string, string>> {
  const codes = [...new Set(facts.filter((fact) => typeof fact === "string"))]
  const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const [provinces, communes, sets] = await Promise.all([
    origin.listProvinces({ code: codes.filter((code) => PROVINCE.test(code)) }),
    origin.listCommunes({ code: codes.filter((code) => COMMUNE.test(code)) }),
    namesOfSets(
      knex,
      codes.filter((code) => SET.test(code)),
    ),
  ])
  const banks = codes
    .filter((code) => BANK.test(code))
    .flatMap((code) => {
      const name = bankName(code)
      return name ? [[code, name] as const] : []
    })
  return Object.fromEntries([
    ...[...provinces, ...communes].map(({ code, name_vi }) => [code, name_vi] as const),
    ...banks,
    ...sets,
  ])
}

async function namesOfSets(knex: Knex, codes: string[]): Promise<(readonly [string, string])[]> {
  if (codes.length === 0) return []
  const { rows } = await knex.raw<{ rows: { code: string; name: string }[] }>(
    `select metadata ->> 'set_code' as code, name from product_category
      where metadata ->> 'set_code' = any(?) and deleted_at is null`,
    [codes],
  )
  return rows.map(({ code, name }) => [code, name] as const)
}
