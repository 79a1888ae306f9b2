import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import { certification } from "../certificates/submissions"
import { type Answers, answers } from "./answers"
import { type RegisterFigures, registerFigures } from "./certificates"
import { type Period, periodBefore } from "./period"
import { type ProgrammeFigures, programmeFigures } from "./programmes"
import { type SoldInSum, type SoldOf, soldBy, soldInSum } from "./sold"
import { type Queue, queues } from "./waiting"

/** Whose figures: an office's and its province's, or, without, the whole country's. */
export interface Whose {
  province_code: string
  office_id: string
}

/** What an office, or the platform, is shown of a time. */
export interface Figures {
  period: Period
  before: Period
  certificates: RegisterFigures
  queues: { submissions: Queue; orders: Queue; problems: Queue }
  sellers: Answers[]
  sales: {
    now: SoldInSum
    before: SoldInSum
    communes: SoldOf[]
    sets: SoldOf[]
    sellers: SoldOf[]
    /** The provinces that goods were sent to. */
    destinations: SoldOf[]
  }
  programmes: ProgrammeFigures[]
  /** Names of all communes that are told of, by their codes. */
  communes: Record<string, { name: string; name_en: string }>
}

/** Reads all of it: so many statements, however many certificates and orders there are. */
export async function readFigures(
  scope: MedusaContainer,
  whose: Whose | null,
  period: Period,
): Promise<Figures> {
  const knex = scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const province_code = whose?.province_code ?? null
  const sales = { ...period, ...(province_code ? { province_code } : {}) }
  const before = periodBefore(period)
  const today = dayInVietnam(new Date())
  const [
    register,
    waiting,
    answered,
    now,
    then,
    communes,
    sets,
    sellers,
    destinations,
    programmes,
  ] = await Promise.all([
    certification(scope).register(province_code ? { provinces: [province_code] } : {}, today),
    queues(knex, province_code),
    answers(knex, province_code, period),
    soldInSum(knex, sales),
    soldInSum(knex, { ...sales, ...before }),
    soldBy(knex, "commune", sales),
    soldBy(knex, "set", sales),
    soldBy(knex, "seller", sales),
    soldBy(knex, "province", sales),
    programmeFigures(knex, whose?.office_id ?? null, period),
  ])
  const certificates = registerFigures(register, today)
  const named = await knex("commune")
    .whereIn(
      "code",
      [...certificates.communes, ...communes].flatMap(({ code }) => (code ? [code] : [])),
    )
    .select<{ code: string; name_vi: string; name_en: string }[]>("code", "name_vi", "name_en")
  return {
    period,
    before,
    certificates,
    queues: waiting,
    sellers: answered,
    sales: { now, before: then, communes, sets, sellers, destinations },
    programmes,
    communes: Object.fromEntries(
      named.map(({ code, name_vi, name_en }) => [code, { name: name_vi, name_en }]),
    ),
  }
}
