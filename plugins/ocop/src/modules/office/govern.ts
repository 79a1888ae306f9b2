import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { type Actor, type AuditEntry, record } from "@ocop/kit/audit"
import { type OutboxTransaction, runIn } from "@ocop/kit/outbox"
import { noOffice } from "./invite"
import type { OfficerRole, OfficerStatus, OfficeStatus } from "./types"
import { boundedWait } from "./wait"

/** That nobody would be left to approve for an office; as `code` of the error. */
export const LAST_HEAD = "last_head"
/** That a province has its office; as `code` of the error. */
export const HAS_OFFICE = "has_office"

export interface NewOffice {
  province_code: string
  name: string
  actor: Actor
}

/**
 * Opens the office of a province, with its audit entry.
 * @returns its id
 * @throws NOT_ALLOWED naming province_code (`has_office`)
 */
export async function openOffice(
  trx: OutboxTransaction,
  { province_code, name, actor }: NewOffice,
): Promise<string> {
  await boundedWait(trx)
  const id = generateEntityId(undefined, "office")
  const [opened] = await runIn(
    trx,
    `insert into office (id, province_code, name) values (?, ?, ?)
     on conflict (province_code) where deleted_at is null do nothing returning id`,
    [id, province_code, name],
  )
  if (!opened)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "province_code: has an office already",
      HAS_OFFICE,
    )
  await record(trx, [
    {
      actor,
      action: "office.open",
      subject: { type: "office", id },
      after: { province_code, name },
    },
  ])
  return id
}

export interface OfficeMove {
  id: string
  status: OfficeStatus
  /** Asked for when it is suspended. */
  reason?: string | null
  actor: Actor
}

/**
 * Suspends an office, so that nobody acts for it, or opens it again, with its audit entry.
 * @returns whether it was otherwise before
 * @throws NOT_FOUND naming id; INVALID_DATA naming reason
 */
export async function moveOffice(
  trx: OutboxTransaction,
  { id, status, reason, actor }: OfficeMove,
): Promise<boolean> {
  await boundedWait(trx)
  const from = await holdOffice(trx, id)
  if (from === status) return false
  const why = wantedReason(status, reason)
  await runIn(trx, "update office set status = ?, updated_at = now() where id = ?", [status, id])
  await record(trx, [
    {
      actor,
      action: "office.status",
      subject: { type: "office", id },
      before: { status: from },
      after: { status },
      reason: why,
    },
  ])
  return true
}

export interface OfficerChange {
  id: string
  office_id: string
  status?: OfficerStatus
  role?: OfficerRole
  /** Asked for when somebody is suspended. */
  reason?: string | null
  /** It is known that the office has no head then. */
  without_head?: boolean
  actor: Actor
}

interface Standing {
  status: OfficerStatus
  role: OfficerRole
}

/**
 * Suspends an officer, lets them in again, or changes their role, with an audit entry for each. The office is held
 * meanwhile, so that of two heads who are suspended at once one is the last.
 *
 * @returns whether anything was otherwise before
 * @throws NOT_FOUND naming id; INVALID_DATA naming reason; NOT_ALLOWED (`last_head`) where the office would have no head and
 *   `without_head` does not say so
 */
export async function changeOfficer(
  trx: OutboxTransaction,
  change: OfficerChange,
): Promise<boolean> {
  const { id, office_id, actor } = change
  await boundedWait(trx)
  await holdOffice(trx, office_id)
  const [before] = await runIn<Standing & { name: string }>(
    trx,
    "select status, role, name from officer where id = ? and office_id = ? and deleted_at is null for update",
    [id, office_id],
  )
  if (!before)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no officer ${id.slice(0, 80)}`)
  const after: Standing = {
    status: change.status ?? before.status,
    role: change.role ?? before.role,
  }
  const changed = (["status", "role"] as const).filter((fact) => before[fact] !== after[fact])
  if (changed.length === 0) return false
  const reason = wantedReason(changed.includes("status") ? after.status : "active", change.reason)
  if (isHead(before) && !isHead(after) && !change.without_head)
    await assertOtherHead(trx, { id, office_id })
  await runIn(trx, "update officer set status = ?, role = ?, updated_at = now() where id = ?", [
    after.status,
    after.role,
    id,
  ])
  await record(
    trx,
    changed.map((fact): AuditEntry => ({
      actor,
      action: `officer.${fact}`,
      subject: { type: "office", id: office_id },
      before: { officer_id: id, name: before.name, [fact]: before[fact] },
      after: { officer_id: id, name: before.name, [fact]: after[fact] },
      reason,
    })),
  )
  return true
}

const isHead = ({ status, role }: Standing) => status === "active" && role === "head"

async function assertOtherHead(
  trx: OutboxTransaction,
  { id, office_id }: { id: string; office_id: string },
): Promise<void> {
  const [other] = await runIn(
    trx,
    `select 1 from officer where office_id = ? and id <> ? and role = 'head' and status = 'active' and deleted_at is null
      limit 1`,
    [office_id, id],
  )
  if (!other)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "without_head: the office would have no head",
      LAST_HEAD,
    )
}

/** @returns the status of an office that nobody changes until the end of the transaction */
async function holdOffice(trx: OutboxTransaction, id: string): Promise<OfficeStatus> {
  const [office] = await runIn<{ status: OfficeStatus }>(
    trx,
    "select status from office where id = ? and deleted_at is null for update",
    [id],
  )
  if (!office) throw noOffice(id)
  return office.status
}

function wantedReason(to: OfficeStatus, reason: string | null | undefined): string | null {
  const said = reason?.trim() || null
  if (to === "suspended" && !said)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "reason: must be given")
  return said
}
