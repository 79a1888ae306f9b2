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
  PUBLIC_STATES,
  type Raised,
  raisedSince,
  termsOf,
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
  /** Of sellers who ask to take part, those who asked first before the others. */
  applications: Application[]
  /** Goods that cost more by now than when it was checked; of one that the public has read of and that is not over. */
  raised: Raised[]
  officers: Record<"drafted_by" | "changed_by" | "checked_by" | "approved_by", string | null>
  steps: ProgrammeStep[]
  /** Of one whose codes are used once: how many there are, and how many orders use. */
  codes: { made: number; used: number } | null
}

/** With what a seller asks to take part. */
export interface Application {
  seller_id: string
  quota: number | null
  /** ISO 8601 */
  asked_at: string
  /** He asked under other terms than these, and has to read them first. */
  outdated: boolean
  goods: { product_id: string; title: string; floor_vnd: number | null }[]
}

async function applicationsTo(knex: Knex, programme: Programme): Promise<Application[]> {
  const { rows } = await knex.raw<{
    rows: (Omit<Application, "outdated"> & { agreed: string })[]
  }>(APPLICATIONS, [programme.id])
  const terms = termsOf(programme)
  return rows.map(({ agreed, ...one }) => ({ ...one, outdated: agreed !== terms }))
}

const APPLICATIONS = `
select s.seller_id, s.quota, s.agreed, s.updated_at as asked_at,
  coalesce((select jsonb_agg(jsonb_build_object('product_id', g.product_id, 'title', coalesce(p.title, g.product_id),
      'floor_vnd', g.floor_vnd) order by p.title)
    from programme_product g left join product p on p.id = g.product_id
   where g.programme_id = s.programme_id and g.seller_id = s.seller_id), '[]') as goods
  from programme_seller s where s.programme_id = ? and s.state = 'applied' order by s.updated_at, s.seller_id`

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
  const [named, titled, officers, steps, codes, applications, raised] = await Promise.all([
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
    applicationsTo(knex, programme),
    PUBLIC_STATES.some((state) => state === programme.state) ? raisedSince(knex, programme.id) : [],
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
    applications,
    raised,
  }
}
