import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { type Actor, record } from "@ocop/kit/audit"
import { enqueue, type OutboxTransaction, runIn } from "@ocop/kit/outbox"
import { boundedWait } from "./wait"
import type { InvitationLocale, OfficerRole, OfficeStatus } from "./types"

/** Outbox topic of a new invitation; the key is its id. */
export const OFFICER_INVITED = "officer.invited"

/** How long an invitation may lie: an office opens its post within two weeks. */
export const INVITATION_DAYS = 14

/** Why an invitation opens nothing, as `code` of the error. */
export const DEAD_LINK = {
  used: "invitation_used",
  revoked: "invitation_revoked",
  expired: "invitation_expired",
  /** Altered, or never there. */
  invalid: "link_invalid",
} as const

/** That somebody acts for an office already; as `code` of the error. */
export const OFFICER_EXISTS = "officer_exists"
/** That two of the platform's staff invite one address at once; as `code` of the error. */
export const INVITED_MEANWHILE = "invited_meanwhile"
export const OFFICE_SUSPENDED = "office_suspended"

export interface NewInvitation {
  office_id: string
  name: string
  /** In lower case. */
  email: string
  role: OfficerRole
  locale: InvitationLocale
  /** Id of whom of the platform's staff invites. */
  invited_by: string
}

export interface Acceptance {
  invitation_id: string
  /** Of the person: the id that their identity carries. */
  officer_id: string
  /** As the person writes it. */
  name: string
}

/**
 * Writes an invitation, its audit entry and the message that sends the letter. An earlier one to the same address, of
 * whatever office, is taken back.
 *
 * @returns its id
 * @throws NOT_FOUND naming office; NOT_ALLOWED (`office_suspended`); NOT_ALLOWED naming email (`officer_exists`,
 *   `invited_meanwhile`)
 */
export async function invite(
  trx: OutboxTransaction,
  { office_id, name, email, role, locale, invited_by }: NewInvitation,
): Promise<string> {
  await boundedWait(trx)
  const actor: Actor = { type: "user", id: invited_by }
  const [office] = await runIn<{ status: OfficeStatus }>(
    trx,
    "select status from office where id = ? and deleted_at is null for share",
    [office_id],
  )
  if (!office) throw noOffice(office_id)
  if (office.status === "suspended")
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "office: is suspended", OFFICE_SUSPENDED)
  const [known] = await runIn(trx, "select 1 from officer where email = ? and deleted_at is null", [
    email,
  ])
  if (known) throw officerExists()
  const earlier = await runIn<{ id: string; office_id: string }>(
    trx,
    `update officer_invitation set status = 'revoked', updated_at = now()
      where email = ? and status = 'pending' and deleted_at is null returning id, office_id`,
    [email],
  )
  const id = generateEntityId(undefined, "offinv")
  const [written] = await runIn(
    trx,
    `insert into officer_invitation (id, office_id, name, email, role, locale, invited_by, expires_at)
     values (?, ?, ?, ?, ?, ?, ?, date_trunc('second', now()) + make_interval(days => ?))
     on conflict (email) where status = 'pending' and deleted_at is null do nothing returning id`,
    [id, office_id, name, email, role, locale, invited_by, INVITATION_DAYS],
  )
  if (!written)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "email: was invited by somebody else just now",
      INVITED_MEANWHILE,
    )
  await record(trx, [
    ...earlier.map((one) => ({
      actor,
      action: "office.uninvite",
      subject: { type: "office", id: one.office_id },
      before: { invitation_id: one.id, email },
    })),
    {
      actor,
      action: "office.invite",
      subject: { type: "office", id: office_id },
      after: { invitation_id: id, name, email, role },
    },
  ])
  await enqueue(trx, [{ topic: OFFICER_INVITED, key: id }])
  return id
}

interface Row {
  office_id: string
  email: string
  role: OfficerRole
  status: "pending" | "accepted" | "revoked"
  expired: boolean
  office_status: OfficeStatus
}

/**
 * Takes an invitation up: makes the officer, with its audit entry. Of two at once the second finds it used.
 *
 * @returns the office's id
 * @throws NOT_FOUND or NOT_ALLOWED with a `code` of DEAD_LINK; NOT_ALLOWED (`officer_exists`)
 */
export async function accept(
  trx: OutboxTransaction,
  { invitation_id, officer_id, name }: Acceptance,
): Promise<string> {
  await boundedWait(trx)
  const [row] = await runIn<Row>(
    trx,
    `select i.office_id, i.email, i.role, i.status, i.expires_at <= now() as expired, o.status as office_status
       from officer_invitation i join office o on o.id = i.office_id and o.deleted_at is null
      where i.id = ? and i.deleted_at is null for update of i`,
    [invitation_id],
  )
  assertOpen(row)
  const { office_id, email, role } = row
  const [joined] = await runIn(
    trx,
    `insert into officer (id, office_id, name, email, role) values (?, ?, ?, ?, ?)
     on conflict do nothing returning id`,
    [officer_id, office_id, name, email, role],
  )
  if (!joined) throw officerExists()
  await runIn(
    trx,
    "update officer_invitation set status = 'accepted', accepted_by = ?, updated_at = now() where id = ?",
    [officer_id, invitation_id],
  )
  await record(trx, [
    {
      actor: { type: "officer", id: officer_id },
      action: "office.join",
      subject: { type: "office", id: office_id },
      after: { officer_id, name, email, role },
    },
  ])
  return office_id
}

/** Takes an invitation back. @returns false when there is none of the office's that is pending */
export async function revoke(
  trx: OutboxTransaction,
  { id, office_id, actor }: { id: string; office_id: string; actor: Actor },
): Promise<boolean> {
  await boundedWait(trx)
  const [taken] = await runIn<{ email: string }>(
    trx,
    `update officer_invitation set status = 'revoked', updated_at = now()
      where id = ? and office_id = ? and status = 'pending' and deleted_at is null returning email`,
    [id, office_id],
  )
  if (!taken) return false
  await record(trx, [
    {
      actor,
      action: "office.uninvite",
      subject: { type: "office", id: office_id },
      before: { invitation_id: id, email: taken.email },
    },
  ])
  return true
}

/**
 * @param invitation undefined where a link names none
 * @throws NOT_ALLOWED (`invitation_used`) for one that was accepted; NOT_FOUND, with the `code` that says why, for others
 *   that open nothing
 */
export function assertOpen<Invitation extends Pick<Row, "status" | "expired" | "office_status">>(
  invitation: Invitation | undefined,
): asserts invitation is Invitation {
  if (invitation?.status === "accepted")
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "token: this invitation was accepted already",
      DEAD_LINK.used,
    )
  if (!invitation) throw deadLink("invalid")
  if (invitation.status === "revoked" || invitation.office_status === "suspended")
    throw deadLink("revoked")
  if (invitation.expired) throw deadLink("expired")
}

/** Of a link that opens nothing. */
export const deadLink = (why: Exclude<keyof typeof DEAD_LINK, "used">) =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    {
      revoked: "token: was taken back",
      expired: "token: has expired",
      invalid: "token: opens nothing",
    }[why],
    DEAD_LINK[why],
  )

const officerExists = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "email: acts for an office already",
    OFFICER_EXISTS,
  )

/** @param id of an office that is not there */
export const noOffice = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `id: no office ${id.slice(0, 80)}`)
