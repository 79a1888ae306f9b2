import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actorGuard, actorOf } from "@ocop/kit/actor-guard"
import {
  type Channel,
  SELLER_MODULE,
  type SellerModuleService,
  type SellerStatus,
  waysTo,
} from "../../modules/seller"
import type { MemberRole } from "../../workflows/inputs"

/** The actor type in Medusa's tokens. */
export const SELLER_MEMBER = "seller_member" as const

/** Who asks, and for whom: every query below /seller is scoped by `seller.id`. */
export interface ActingMember {
  id: string
  name: string
  /** In lower case. */
  email: string | null
  /** +84… */
  phone: string | null
  /** +84…; where messages go, when it is not `phone`. */
  message_phone: string | null
  /** The ways in which this person is told of orders. */
  channels: Channel[]
  /** At the seller acted for. */
  role: MemberRole
  seller: {
    id: string
    handle: string
    name_vi: string
    name_en: string
    status: SellerStatus
    province_code: string
  }
  /** All that this person may act for, the first joined first. */
  sellers: {
    id: string
    name_vi: string
    name_en: string
    role: MemberRole
    status: SellerStatus
  }[]
}

/** Loads the person, their memberships and the sellers on every request; whoever belongs to none is nobody here. */
export const guardSellerMember = actorGuard<ActingMember>(SELLER_MEMBER, async (req, actorId) => {
  const service = req.scope.resolve<SellerModuleService>(SELLER_MODULE)
  const memberships = await service.listMemberships(
    { member_id: actorId, status: "active" },
    { relations: ["member", "seller"], order: { created_at: "ASC", id: "ASC" } },
  )
  const standing = memberships.filter(({ member, seller }) => member && seller)
  const chosen =
    standing.find(({ member, seller }) => member.active_seller_id === seller.id) ?? standing[0]
  if (!chosen) return null
  const { member, role } = chosen
  const { id, handle, name_vi, name_en, status, province_code } = chosen.seller
  return {
    id: member.id,
    name: member.name,
    email: member.email,
    phone: member.phone,
    message_phone: member.message_phone,
    channels: waysTo(member).map(({ channel }) => channel),
    role,
    seller: { id, handle, name_vi, name_en, status, province_code },
    sellers: standing.map(({ seller, ...membership }) => ({
      id: seller.id,
      name_vi: seller.name_vi,
      name_en: seller.name_en,
      role: membership.role,
      status: seller.status,
    })),
  }
})

/** Whom a route is open to. */
export interface Door {
  /** States of the seller acted for. */
  open: readonly SellerStatus[]
  /** Roles; all of them unless told. */
  roles?: readonly MemberRole[]
  /** Open to these, too, who are in another state. */
  or?: Pick<Door, "open" | "roles">
}

const ADMITTED = new WeakSet<MedusaRequest>()

/**
 * Middleware of one route, behind `guardSellerMember`: 403 with `code` `seller_<status>` or `owner_only` to those whom the
 * route is not open to.
 */
export function admit({ or, ...door }: Door) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const { role, seller } = actorOf<ActingMember>(req)
    const { open, roles } = or?.open.includes(seller.status) ? or : door
    if (!open.includes(seller.status)) {
      next(refused(`status: not while the seller is ${seller.status}`, `seller_${seller.status}`))
      return
    }
    if (roles && !roles.includes(role)) {
      next(refused(`role: for ${roles.join(" and ")} alone`, "owner_only"))
      return
    }
    ADMITTED.add(req)
    next()
  }
}

const refused = (message: string, code: string) =>
  new MedusaError(MedusaError.Types.FORBIDDEN, message, code)

/**
 * The member whom this route admitted.
 * @throws UNEXPECTED_STATE when no door was written for the route: a mistake in the code that must not pass for "open to all"
 */
export function actingMember(req: MedusaRequest): ActingMember {
  const member = actorOf<ActingMember>(req)
  if (!ADMITTED.has(req))
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `No door is written for ${req.method} ${req.path}`,
    )
  return member
}
