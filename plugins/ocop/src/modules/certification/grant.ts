import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { type Actor, record } from "@ocop/kit/audit"
import { decisionNumber, issuerKeyOf, matchKeyOf, type PrintedFacts } from "./printed"

/** Whose register a certificate stands in, and which product it is of; null while nobody sells it here. */
export interface GrantedTo {
  province_code: string
  commune_code: string | null
  set_code: string | null
  product_id: string | null
}

/** `made`: it was not on file; `found`: its line of the decision was, and is the product's now. */
export interface Granted {
  certificate_id: string
  decision_id: string
  how: "made" | "found"
}

/**
 * Puts a certificate on file with its decision: a line of the decision that waited for its seller is taken for it. Of a product,
 * those that were issued before it, and what was only reported, are superseded.
 *
 * @throws CONFLICT `line_taken` when the line is another product's, `other_register` when it stands in another province's; nothing may
 *   be committed then
 */
export async function grant(
  trx: EntityManager,
  printed: PrintedFacts,
  to: GrantedTo,
  { actor, source }: { actor: Actor; source: string },
): Promise<Granted> {
  const decision_id = await decisionOf(trx, printed)
  const match_key = matchKeyOf(printed)
  const [line, second] = await trx.execute<Line[]>(
    `select id, product_id, province_code, name, holder, stars, score::numeric::float8 as score from certificate
     where decision_id = ? and deleted_at is null and (match_key = ? or product_id = ?) order by id for update`,
    [decision_id, match_key, to.product_id],
  )
  const isOthers = to.product_id && line?.product_id && line.product_id !== to.product_id
  if (isOthers || second)
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      "name: this line of the decision is another product's",
      "line_taken",
    )
  if (line?.province_code && line.province_code !== to.province_code)
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      "name: this line stands in another province's register",
      "other_register",
    )
  const certificate_id = line?.id ?? generateEntityId(undefined, "cert")
  await (line
    ? trx.execute(
        `update certificate set product_id = coalesce(product_id, ?), name = ?, holder = ?, match_key = ?,
           number = coalesce(?, number), stars = ?, score = coalesce(?, score), expires_on = coalesce(?, expires_on),
           product_code = coalesce(?, product_code), province_code = ?, commune_code = coalesce(?, commune_code),
           set_code = coalesce(?, set_code), updated_at = now() where id = ?`,
        [
          to.product_id,
          printed.name,
          printed.holder,
          match_key,
          printed.number,
          printed.stars,
          printed.score,
          printed.expires_on,
          printed.product_code,
          to.province_code,
          to.commune_code,
          to.set_code,
          certificate_id,
        ],
      )
    : trx.execute(
        `insert into certificate (id, product_id, decision_id, name, holder, match_key, number, province_code,
           commune_code, set_code, stars, score, issued_on, expires_on, product_code, source)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          certificate_id,
          to.product_id,
          decision_id,
          printed.name,
          printed.holder,
          match_key,
          printed.number,
          to.province_code,
          to.commune_code,
          to.set_code,
          printed.stars,
          printed.score,
          printed.issued_on,
          printed.expires_on,
          printed.product_code,
          source,
        ],
      ))
  await record(trx, [
    {
      actor,
      action: line ? "certificate.matched" : "certificate.granted",
      subject: { type: "certificate", id: certificate_id },
      before: line ? { ...line } : null,
      after: { ...printed, product_id: to.product_id, decision_id },
    },
  ])
  if (to.product_id) await supersede(trx, to.product_id, actor)
  return { certificate_id, decision_id, how: line ? "found" : "made" }
}

/** A line of a decision as it stands. */
interface Line {
  id: string
  product_id: string | null
  province_code: string | null
  name: string | null
  holder: string | null
  stars: number
  score: number | null
}

/** The decision of this number and day by this authority, however it is spelled; made where it is not on file. */
async function decisionOf(trx: EntityManager, printed: PrintedFacts): Promise<string> {
  const number = decisionNumber(printed.decision_number)
  const issuer = printed.issuer.trim()
  // Two spellings are two rows to the database: who comes second waits, and finds the first.
  await trx.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `decision ${number} ${printed.issued_on}`,
  ])
  const known = await trx.execute<{ id: string; issuer: string }[]>(
    "select id, issuer from decision where number = ? and issued_on = ? and deleted_at is null order by id for update",
    [number, printed.issued_on],
  )
  const same = known.find((one) => issuerKeyOf(one.issuer) === issuerKeyOf(issuer))
  if (same) return same.id
  const id = generateEntityId(undefined, "dec")
  await trx.execute(
    "insert into decision (id, number, issuer, level, issued_on) values (?, ?, ?, ?, ?)",
    [id, number, issuer, printed.level, printed.issued_on],
  )
  return id
}

/** Of a product one certificate stands, the one that was issued last: what was before it, or only reported, gave way to it. */
async function supersede(trx: EntityManager, product_id: string, actor: Actor): Promise<void> {
  const past = await trx.execute<{ id: string; by: string; at: string }[]>(
    `with own as (
       select c.id, c.decision_id, c.issued_on, c.reported_year, d.number, d.issuer from certificate c
       left join decision d on d.id = c.decision_id
       where c.product_id = ? and c.deleted_at is null order by c.id for update of c
     ), last as (
       select * from own where decision_id is not null order by issued_on desc, id desc limit 1
     )
     select own.id, last.issued_on as at, coalesce(last.number, last.issuer) as by from own, last
     where own.id <> last.id
       -- A rank of a later year, which no decision here explains, is not what this one took the place of.
       and (own.decision_id is not null or own.reported_year <= left(last.issued_on, 4)::int)
       and not exists (select 1 from certificate_event e
       where e.certificate_id = own.id and e.kind = 'superseded' and e.deleted_at is null)`,
    [product_id],
  )
  for (const { id, by, at } of past)
    await trx.execute(
      `insert into certificate_event (id, certificate_id, kind, at, reason, actor)
       values (?, ?, 'superseded', ?, ?, ?) on conflict do nothing`,
      [generateEntityId(undefined, "cevt"), id, at, by, actor.id],
    )
  await record(
    trx,
    past.map(({ id, by, at }) => ({
      actor,
      action: "certificate.superseded",
      subject: { type: "certificate", id },
      before: null,
      after: { by, at },
    })),
  )
}
