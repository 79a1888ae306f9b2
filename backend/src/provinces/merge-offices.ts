import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { type AuditEntry, record } from "@ocop/kit/audit"
import type { Merger } from "./merge"

export interface HeldOffice {
  id: string
  province_code: string
  name: string
  status: "active" | "suspended"
}

/** The offices of some provinces, by id, held until the end of the transaction. */
export const officesOf = (trx: Knex.Transaction, codes: readonly string[]): Promise<HeldOffice[]> =>
  trx("office")
    .whereIn("province_code", [...codes])
    .whereNull("deleted_at")
    .orderBy("id")
    .forUpdate()
    .select("id", "province_code", "name", "status")

/** Holds the programmes of offices, by id, as orders hold those that they take from: what they have left stands still meanwhile. */
export const holdProgrammes = (
  trx: Knex.Transaction,
  offices: readonly HeldOffice[],
): PromiseLike<unknown> =>
  trx("programme")
    .whereIn(
      "office_id",
      offices.map(({ id }) => id),
    )
    .orderBy("id")
    .forUpdate()
    .select("id")

/**
 * Lets one office do the work of both: people, invitations and programmes of the other become its own. Where the successor has none,
 * that of the other province becomes its office.
 *
 * @returns how many people come as suspended, since their office was
 */
export async function mergeOffices(
  trx: Knex.Transaction,
  { from, into, office_name, actor, resolution }: Merger,
  offices: readonly HeldOffice[],
): Promise<number> {
  const own = offices.find(({ province_code }) => province_code === from)
  const theirs = offices.find(({ province_code }) => province_code === into)
  const goesOn = theirs ?? own
  if (!goesOn) return 0
  const entries: AuditEntry[] = []
  const note = (id: string, action: string, facts: Pick<AuditEntry, "before" | "after">) =>
    entries.push({ actor, action, subject: { type: "office", id }, ...facts, reason: resolution })
  const name = office_name ?? goesOn.name
  if (name !== goesOn.name || goesOn === own)
    await trx("office")
      .where({ id: goesOn.id })
      .update({ name, province_code: into, updated_at: trx.fn.now() })
  let suspended = 0
  if (own && theirs) {
    if (own.status === "suspended") {
      suspended = await suspendAll(trx, own, note)
      await takeBack(trx, own, note)
    }
    const merged_into = theirs.id
    await trx("office").where({ merged_into: own.id }).update({ merged_into })
    await trx("officer").where({ office_id: own.id }).update({ office_id: theirs.id })
    await trx("officer_invitation").where({ office_id: own.id }).update({ office_id: theirs.id })
    await trx("programme").where({ office_id: own.id }).update({ office_id: theirs.id })
    await trx("office").where({ id: own.id }).update({ merged_into, deleted_at: trx.fn.now() })
    note(own.id, "office.merge", {
      before: { name: own.name },
      after: { name, office_id: theirs.id },
    })
  }
  note(goesOn.id, "office.province", {
    before: { name: goesOn.name, province_code: goesOn.province_code },
    after: { name, province_code: into, swallowed: from },
  })
  await record(trx, entries)
  return suspended
}

/** What a suspended office had handed out opened nothing, and opens nothing at the successor's. */
async function takeBack(
  trx: Knex.Transaction,
  office: HeldOffice,
  note: (id: string, action: string, facts: Pick<AuditEntry, "before" | "after">) => void,
): Promise<void> {
  const taken: { id: string; email: string }[] = await trx("officer_invitation")
    .where({ office_id: office.id, status: "pending" })
    .whereNull("deleted_at")
    .update({ status: "revoked", updated_at: trx.fn.now() })
    .returning(["id", "email"])
  for (const { id, email } of taken)
    note(office.id, "office.uninvite", { before: { invitation_id: id, email }, after: null })
}

async function suspendAll(
  trx: Knex.Transaction,
  office: HeldOffice,
  note: (id: string, action: string, facts: Pick<AuditEntry, "before" | "after">) => void,
): Promise<number> {
  const people: { id: string; name: string }[] = await trx("officer")
    .where({ office_id: office.id, status: "active" })
    .whereNull("deleted_at")
    .orderBy("id")
    .update({ status: "suspended", updated_at: trx.fn.now() })
    .returning(["id", "name"])
  for (const { id, name } of people)
    note(office.id, "officer.status", {
      before: { officer_id: id, name, status: "active" },
      after: { officer_id: id, name, status: "suspended" },
    })
  return people.length
}
