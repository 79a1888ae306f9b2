import { ask } from "@ocop/kit/browser/ask"
import type { Happened } from "./sellers"

export const ROLES = ["reviewer", "head"] as const
export type Role = (typeof ROLES)[number]
export type Status = "active" | "suspended"

/** A province with its office, as `GET /admin/offices` lists it. */
export interface ListedProvince {
  code: string
  name_vi: string
  name_en: string
  office: {
    id: string
    name: string
    status: Status
    heads: number
    reviewers: number
    invited: number
  } | null
}

export interface Officer {
  id: string
  name: string
  email: string
  role: Role
  status: Status
  /** Of the demonstration: may read without a second factor. */
  demonstration: boolean
}

export interface Invited {
  id: string
  name: string
  email: string
  role: Role
  expires_at: string
  expired: boolean
}

/** One office, as `GET /admin/offices/:id` answers it. */
export interface OfficeFile {
  office: {
    id: string
    name: string
    status: Status
    province: {
      name_vi: string
      name_en: string
      swallowed: { name_vi: string; name_en: string }[]
    } | null
  }
  officers: Officer[]
  invitations: Invited[]
  history: Happened[]
}

export const ROOT = "/admin/offices"
const at = (id: string) => `${ROOT}/${encodeURIComponent(id)}`

export const readProvinces = () => ask<{ provinces: ListedProvince[] }>(ROOT)

export const readOffice = (id: string) => ask<OfficeFile>(at(id))

/** @throws Error naming province_code or name */
export const openOffice = (province_code: string, name: string) =>
  ask<{ office: { id: string } }>(ROOT, { body: { province_code, name: name.trim() } })

/** @throws Error naming status or reason */
export const moveOffice = (id: string, status: Status, reason: string) =>
  ask(`${at(id)}/status`, { body: { status, reason: reason.trim() || null } })

export interface TypedInvitation {
  name: string
  email: string
  role: Role
  locale: "vi" | "en"
}

/** @throws Error naming name, email or office */
export const inviteOfficer = (id: string, typed: TypedInvitation) =>
  ask(`${at(id)}/invitations`, {
    body: { ...typed, name: typed.name.trim(), email: typed.email.trim() },
  })

export const takeBack = (id: string, invitation: string) =>
  ask(`${at(id)}/invitations/${encodeURIComponent(invitation)}`, { method: "DELETE" })

export interface OfficerChange {
  status?: Status
  role?: Role
  reason: string | null
  without_head?: boolean
}

/** @throws Error naming reason, or `without_head` where the office would have no head */
export const changeOfficer = (id: string, officer: string, change: OfficerChange) =>
  ask(`${at(id)}/officers/${encodeURIComponent(officer)}`, { body: change })

/** Whether somebody's leaving, or a lesser role, leaves an office without a head. Pure. */
export function isLastHead(officers: readonly Officer[], id: string): boolean {
  const heads = officers.filter(({ status, role }) => status === "active" && role === "head")
  return heads.length === 1 && heads[0]?.id === id
}
