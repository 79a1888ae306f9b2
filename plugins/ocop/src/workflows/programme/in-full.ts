import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  countCodes,
  type Programme,
  PROGRAMME_MODULE,
  type ProgrammeGood,
  type ProgrammeModuleService,
  type ProgrammeSeller,
} from "../../modules/programme"

/** What was done to a programme, and by whom. */
export interface ProgrammeStep {
  /** ISO 8601 */
  at: Date
  kind: string
  /** `officer`, `seller_member` or `system`. */
  actor_type: string
  /** Of an officer; null of others, of whom an office is told the kind alone. */
  actor_name: string | null
  reason: string | null
}

/** Who takes part in a programme and with what, who did what to it, and how those are called. */
export interface InFull {
  sellers: (ProgrammeSeller & { name_vi: string; name_en: string })[]
  goods: (ProgrammeGood & { title: string; handle: string | null })[]
  officers: Record<"drafted_by" | "changed_by" | "checked_by" | "approved_by", string | null>
  steps: ProgrammeStep[]
  /** Of one whose codes are used once: how many there are, and how many orders use. */
  codes: { made: number; used: number } | null
}

/** So many of its steps are told, the latest. */
const STEPS = 100

/** Reads what an office sees of one of its programmes besides its terms. */
export async function programmeInFull(
  container: MedusaContainer,
  programme: Programme,
): Promise<InFull> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { sellers, goods } = await container
    .resolve<ProgrammeModuleService>(PROGRAMME_MODULE)
    .partners(programme.id)
  const [named, titled, officers, steps, codes] = await Promise.all([
    knex("seller")
      .whereIn(
        "id",
        sellers.map(({ seller_id }) => seller_id),
      )
      .select<{ id: string; name_vi: string; name_en: string }[]>("id", "name_vi", "name_en"),
    knex("product")
      .whereIn(
        "id",
        goods.map(({ product_id }) => product_id),
      )
      .select<{ id: string; title: string; handle: string }[]>("id", "title", "handle"),
    knex("officer")
      .where({ office_id: programme.office_id })
      .select<{ id: string; name: string }[]>("id", "name"),
    knex("programme_event as e")
      .leftJoin("officer as o", (on) =>
        on.on("o.id", "e.actor_id").andOn(knex.raw("e.actor_type = 'officer'")),
      )
      .where("e.programme_id", programme.id)
      .orderBy("e.id", "desc")
      .limit(STEPS)
      .select<ProgrammeStep[]>(
        "e.at",
        "e.kind",
        "e.actor_type",
        "o.name as actor_name",
        "e.reason",
      ),
    programme.single_codes ? countCodes(knex, programme.id) : null,
  ])
  const called = (id: string | null) => officers.find((one) => one.id === id)?.name ?? null
  return {
    sellers: sellers.map((seller) => {
      const { name_vi, name_en } = named.find(({ id }) => id === seller.seller_id) ?? {
        name_vi: seller.seller_id,
        name_en: seller.seller_id,
      }
      return { ...seller, name_vi, name_en }
    }),
    goods: goods.map((good) => {
      const product = titled.find(({ id }) => id === good.product_id)
      return { ...good, title: product?.title ?? good.product_id, handle: product?.handle ?? null }
    }),
    officers: {
      drafted_by: called(programme.drafted_by),
      changed_by: called(programme.changed_by),
      checked_by: called(programme.checked_by),
      approved_by: called(programme.approved_by),
    },
    steps,
    codes,
  }
}
