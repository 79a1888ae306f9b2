import { type Actor, record } from "@ocop/kit/audit"
import { enqueue } from "@ocop/kit/outbox"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { MEMBER_ROLES } from "./models/membership"
import type { MEMBER_LOCALES } from "./models/seller-member"

/** Outbox topic of a new invitation; the key is its id. */
export const INVITATION_CREATED = "invitation.created"

/** How long an invitation may lie: somebody without a telephone at hand reads his letters once a week. */
export const INVITATION_DAYS = 14

/** Why an invitation opens nothing more, as `code` of the error. */
export const INVITATION_USED = "invitation_used"
export const INVITATION_INVALID = "link_invalid"

type Role = (typeof MEMBER_ROLES)[number]

export interface NewInvitation {
  seller_id: string
  /** In lower case; or a phone. */
  email?: string | null
  /** +84… */
  phone?: string | null
  role: Role
  locale: (typeof MEMBER_LOCALES)[number]
  /** Id of the member who invites. */
  invited_by: string
}

export interface Acceptance {
  invitation_id: string
  /** Of the person, whether there is one with it or not. */
  member_id: string
  /** Of a person who is new. */
  name: string
}

interface Row {
  id: string
  seller_id: string
  email: string | null
  phone: string | null
  role: Role
  locale: string
  status: string
  expired: boolean
  seller_status: string
}

/**
 * Writes an invitation, its audit entry and the message that sends the letter. An earlier one to the same name is revoked.
 * @returns its id
 */
export async function invite(trx: EntityManager, invitation: NewInvitation): Promise<string> {
  const { seller_id, role, locale, invited_by } = invitation
  const email = invitation.email ?? null
  const phone = invitation.phone ?? null
  const id = generateEntityId(undefined, "inv")
  await trx.execute(
    `update invitation set status = 'revoked', updated_at = now()
      where seller_id = ? and status = 'pending' and (email = ? or phone = ?)`,
    [seller_id, email, phone],
  )
  await trx.execute(
    `insert into invitation (id, seller_id, email, phone, role, locale, invited_by, expires_at)
     values (?, ?, ?, ?, ?, ?, ?, date_trunc('second', now()) + make_interval(days => ?))`,
    [id, seller_id, email, phone, role, locale, invited_by, INVITATION_DAYS],
  )
  await record(trx, [
    {
      actor: { type: "seller_member", id: invited_by },
      action: "seller.invite",
      subject: { type: "seller", id: seller_id },
      after: { invitation_id: id, email, phone, role },
    },
  ])
  await enqueue(trx, [{ topic: INVITATION_CREATED, key: id }])
  return id
}

/**
 * Takes an invitation up: makes the person where there is none, and their membership, with its audit entry.
 * @returns the seller's id
 * @throws NOT_FOUND (`link_invalid`) when it was revoked or has expired, or the seller is closed; NOT_ALLOWED
 *   (`invitation_used`) the second time
 */
export async function accept(trx: EntityManager, acceptance: Acceptance): Promise<string> {
  const { invitation_id, member_id, name } = acceptance
  const [row] = await trx.execute<Row[]>(
    `select i.id, i.seller_id, i.email, i.phone, i.role, i.locale, i.status, i.expires_at <= now() as expired,
       s.status as seller_status
     from invitation i join seller s on s.id = i.seller_id
     where i.id = ? and i.deleted_at is null for update of i`,
    [invitation_id],
  )
  if (row?.status === "accepted")
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "token: this invitation was accepted already",
      INVITATION_USED,
    )
  if (!row || row.status !== "pending" || row.expired || row.seller_status === "closed")
    throw invalidLink()
  // The person may be known by another name, and gets this one, unless somebody else has it.
  await trx.execute(
    `insert into seller_member (id, name, email, phone, locale, active_seller_id) values (?, ?, ?, ?, ?, ?)
     on conflict (id) do update set active_seller_id = excluded.active_seller_id, updated_at = now(),
       email = coalesce(seller_member.email, excluded.email), phone = coalesce(seller_member.phone, excluded.phone)`,
    [member_id, name, row.email, row.phone, row.locale, row.seller_id],
  )
  const [before] = await trx.execute<{ role: Role; status: string }[]>(
    "select role, status from membership where member_id = ? and seller_id = ? and deleted_at is null for update",
    [member_id, row.seller_id],
  )
  // An owner stays one: an invitation as staff, to his own address or in the race with another owner's leaving, would leave
  // a shop that nobody can be let into.
  const role = before?.status === "active" && before.role === "owner" ? "owner" : row.role
  if (before)
    await trx.execute(
      `update membership set role = ?, status = 'active', updated_at = now()
        where member_id = ? and seller_id = ? and deleted_at is null`,
      [role, member_id, row.seller_id],
    )
  else
    await trx.execute(
      "insert into membership (id, member_id, seller_id, role) values (?, ?, ?, ?)",
      [generateEntityId(undefined, "mship"), member_id, row.seller_id, role],
    )
  await trx.execute(
    "update invitation set status = 'accepted', accepted_by = ?, updated_at = now() where id = ?",
    [member_id, invitation_id],
  )
  await record(trx, [
    {
      actor: { type: "seller_member", id: member_id },
      action: "seller.join",
      subject: { type: "seller", id: row.seller_id },
      before: before ? { role: before.role, status: before.status } : null,
      after: { member_id, role, status: "active" },
    },
  ])
  return row.seller_id
}

/** Takes an invitation back. @returns false when there is none that is pending at this seller */
export async function revoke(
  trx: EntityManager,
  { id, seller_id, actor }: { id: string; seller_id: string; actor: Actor },
): Promise<boolean> {
  const rows = await trx.execute<{ id: string }[]>(
    `update invitation set status = 'revoked', updated_at = now()
      where id = ? and seller_id = ? and status = 'pending' and deleted_at is null returning id`,
    [id, seller_id],
  )
  if (rows.length === 0) return false
  await record(trx, [
    {
      actor,
      action: "seller.uninvite",
      subject: { type: "seller", id: seller_id },
      before: { invitation_id: id },
    },
  ])
  return true
}

/** One answer to all links that open nothing: altered, expired, revoked, or never there. */
export const invalidLink = () =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    "token: this link is no longer valid",
    INVITATION_INVALID,
  )
