import { setTimeout as sleep } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { type Actor, record } from "@ocop/kit/audit"
import { enqueue } from "@ocop/kit/outbox"
import { PAGES_TOPIC, storefrontAddress } from "../storefront/pages"
import { holdingsOf } from "./holdings"
import { holdProgrammes, mergeOffices, officesOf } from "./merge-offices"
import { lost, type MergerReport, type NamedProvince, type Obstacle } from "./report"
import { rewriteCarriers, rewriteWork } from "./rewrite"

/** That something stands in the way of a merger; as `code` of the error, which names it. */
export const NOT_YET = "merger_obstacle"
/** That the shop is too busy with these provinces just now; as `code` of the error. */
export const BUSY = "merger_busy"

/** Less than PostgreSQL waits before it looks for a deadlock: where one would be, the merger gives way, never an order. */
const LOCK_MS = 500
const ATTEMPTS = 20
const PAUSE_MS = 250
/** lock_not_available, deadlock_detected */
const GIVES_WAY = ["55P03", "40P01"]

export interface Merger {
  /** Codes of provinces of today. */
  from: string
  into: string
  /** What merged them: its number, and its day as "YYYY-MM-DD". */
  resolution: string
  resolved_on: string
  /** What the office is called that goes on; kept as it is unless told. Wanted where the successor has none of its own. */
  office_name?: string | null
  actor: Actor
  /** Does all of it, and undoes it. */
  rehearse: boolean
}

/**
 * Merges one province into another: whatever is of it, its office, people, programmes with their budgets, register, files, goods,
 * sellers and communes, becomes the successor's, in one transaction; what was written of it before stays as it was written. Asked
 * again, it does nothing more.
 *
 * Who writes of one of the two meanwhile is waited for or waits (see triggers.ts); where neither is possible the merger is tried
 * again, and given up in the end.
 *
 * @throws INVALID_DATA naming from or into; NOT_ALLOWED (`merger_obstacle`) naming what is in the way, of which a rehearsal only tells;
 *   CONFLICT (`merger_busy`)
 */
export async function mergeProvinces(knex: Knex, merger: Merger): Promise<MergerReport> {
  if (merger.from === merger.into) throw invalid("into: must be another province")
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tried(knex, merger)
    } catch (error) {
      const gaveWay = GIVES_WAY.includes((error as { code?: string }).code ?? "")
      if (!gaveWay && !(error instanceof Uneven)) throw error
      if (attempt === ATTEMPTS && !gaveWay) throw error
      if (attempt === ATTEMPTS)
        throw new MedusaError(
          MedusaError.Types.CONFLICT,
          "from: somebody is at work on one of these provinces; try again in a minute",
          BUSY,
        )
      await sleep(PAUSE_MS)
    }
  }
}

/** What was counted before is not what is there now: somebody wrote meanwhile, so that it is tried again. */
class Uneven extends Error {}

async function tried(knex: Knex, merger: Merger): Promise<MergerReport> {
  const trx = await knex.transaction()
  try {
    await trx.raw(`set local lock_timeout = '${LOCK_MS}ms'`)
    const report = await merged(trx, merger)
    if (merger.rehearse) await trx.rollback()
    else await trx.commit()
    return report
  } catch (error) {
    if (!trx.isCompleted()) await trx.rollback(error).catch(() => undefined)
    throw error
  }
}

async function merged(trx: Knex.Transaction, merger: Merger): Promise<MergerReport> {
  const { from: code, into: successor, rehearse } = merger
  // By code, whichever way they are merged: two mergers of the same two wait, and do not deadlock.
  const provinces: NamedProvince[] = await trx("province")
    .whereIn("code", [code, successor])
    .orderBy("code")
    .forUpdate()
    .select("code", "slug", "name_vi", "name_en")
  const into = provinces.find((one) => one.code === successor)
  if (!into) throw invalid("into: no such province of today")
  const from = provinces.find((one) => one.code === code)
  if (!from) return already(trx, code, into)

  const offices = await officesOf(trx, [code, successor])
  const obstacles = await obstaclesTo(trx, merger, offices)
  const counted = async () => ({
    from: await holdingsOf(trx, code),
    into: await holdingsOf(trx, successor),
  })
  if (obstacles.length > 0) {
    if (!rehearse)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        obstacles.map((obstacle) => `${FIELD[obstacle]}: ${WORDS[obstacle]}`).join("; "),
        NOT_YET,
      )
    const before = await counted()
    return {
      outcome: "rehearsed",
      from,
      into,
      obstacles,
      before,
      after: null,
      rewritten: {},
      suspended: 0,
      goods: 0,
    }
  }
  await trx("merged_province").where({ province_code: code }).update({ province_code: successor })
  await trx("merged_province").insert({
    ...from,
    province_code: successor,
    resolution: merger.resolution,
    resolved_on: merger.resolved_on,
  })
  // What reads whole tables comes first: orders wait for nothing of it.
  const rewritten = await rewriteWork(trx, from, into)
  await holdProgrammes(trx, offices)
  const before = await counted()
  const suspended = await mergeOffices(trx, merger, offices)
  await rewriteCarriers(trx, from, into)
  await trx("province").where({ code }).delete()

  const after = await holdingsOf(trx, successor)
  const missing = lost(before.from, before.into, after)
  if (missing.length > 0) throw new Uneven(`A merger would lose ${missing.join(", ")}`)
  await told(trx, merger, { from, into })
  return {
    outcome: rehearse ? "rehearsed" : "merged",
    from,
    into,
    obstacles,
    before,
    after,
    rewritten,
    suspended,
    goods: after.rows.product_origin ?? 0,
  }
}

async function told(
  trx: Knex.Transaction,
  { actor, resolution, resolved_on }: Merger,
  { from, into }: { from: NamedProvince; into: NamedProvince },
): Promise<void> {
  const facts = { name: from.name_vi, into: into.code, into_name: into.name_vi }
  await record(trx, [
    {
      actor,
      action: "province.merge",
      subject: { type: "province", id: from.code },
      before: { code: from.code, name: from.name_vi },
      after: { ...facts, resolution, resolved_on },
      reason: resolution,
    },
  ])
  if (storefrontAddress())
    await enqueue(
      trx,
      ["places", "catalogue"].map((key) => ({ topic: PAGES_TOPIC, key })),
    )
}

/** Whoever asks again, or came second. @throws INVALID_DATA naming from: unknown, or merged into another one */
async function already(
  trx: Knex.Transaction,
  code: string,
  into: NamedProvince,
): Promise<MergerReport> {
  const from = await trx("merged_province")
    .where({ code, province_code: into.code })
    .first<NamedProvince>("code", "slug", "name_vi", "name_en")
  if (!from) throw invalid("from: no such province of today")
  return {
    outcome: "already",
    from,
    into,
    obstacles: [],
    before: null,
    after: await holdingsOf(trx, into.code),
    rewritten: {},
    suspended: 0,
    goods: 0,
  }
}

async function obstaclesTo(
  trx: Knex.Transaction,
  { from, into, office_name }: Merger,
  offices: Awaited<ReturnType<typeof officesOf>>,
): Promise<Obstacle[]> {
  const own = offices.find(({ province_code }) => province_code === from)
  const theirs = offices.find(({ province_code }) => province_code === into)
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `select from commission_plan p
      where p.deleted_at is null and p.rates @> cast(? as jsonb)
        and (p.valid_from > now() or p.valid_from = (select max(valid_from) from commission_plan
          where valid_from <= now() and deleted_at is null))
      limit 1`,
    [JSON.stringify([{ when: { province_code: from } }])],
  )
  const found: Record<Obstacle, boolean> = {
    successor_suspended: own !== undefined && theirs?.status === "suspended",
    office_name: own !== undefined && !theirs && !office_name,
    commission: rows.length > 0,
  }
  return (Object.keys(found) as Obstacle[]).filter((obstacle) => found[obstacle])
}

/** The field that an obstacle is about. */
const FIELD: Record<Obstacle, string> = {
  successor_suspended: "into",
  office_name: "office_name",
  commission: "from",
}
const WORDS: Record<Obstacle, string> = {
  successor_suspended: "its office is suspended; let it act again first",
  office_name: "must be given, since the office of the province becomes that of the successor",
  commission:
    "a commission plan names the province, whose sellers would pay otherwise; write a plan without it first",
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
