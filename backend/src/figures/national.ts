import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Period } from "./period"
import { type Figures, readFigures } from "./read"
import { bothSetNames } from "./set-names"
import { type Sold, soldBy } from "./sold"

/** What a province has and what was sold of it. */
export interface ProvinceFigures extends Sold {
  code: string
  name: string
  name_en: string
  /** That hold today. */
  certificates: number
}

/** The figures of the whole country, with those of each province of today. */
export interface NationalFigures extends Figures {
  provinces: ProvinceFigures[]
  /** What product sets are called, by their codes. */
  set_names: Record<string, { name: string; name_en: string }>
}

const NOTHING: Sold = { orders: 0, pieces: 0, total: 0 }

/** What brought most stands first, then what has most certificates. */
export async function readNational(
  scope: MedusaContainer,
  period: Period,
): Promise<NationalFigures> {
  const knex = scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const [figures, sold, named, set_names] = await Promise.all([
    readFigures(scope, null, period),
    soldBy(knex, "origin", period),
    knex("province")
      .whereNull("deleted_at")
      .orderBy("code")
      .select<{ code: string; name: string; name_en: string }[]>(
        "code",
        "name_vi as name",
        "name_en",
      ),
    bothSetNames(knex),
  ])
  const soldIn = new Map(sold.map((one) => [one.code, one]))
  const heldIn = new Map(figures.certificates.provinces.map(({ code, count }) => [code, count]))
  const provinces = named.map((one) => {
    const { orders, pieces, total } = soldIn.get(one.code) ?? NOTHING
    return { ...one, orders, pieces, total, certificates: heldIn.get(one.code) ?? 0 }
  })
  return {
    ...figures,
    set_names,
    provinces: provinces.sort(
      (one, other) => other.total - one.total || other.certificates - one.certificates,
    ),
  }
}
