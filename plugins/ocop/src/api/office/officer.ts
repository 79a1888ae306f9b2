import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { actorGuard, actorOf } from "@ocop/kit/actor-guard"
import { passedSecondFactor } from "@ocop/kit/session"
import { claimsOf } from "@ocop/kit/session-guard"
import { OFFICE_MODULE, type OfficeModuleService, type OfficerRole } from "../../modules/office"

/** The actor type in Medusa's tokens. */
export const OFFICER = "officer"

/** Who asks, and for which office: every query below /office is scoped by `office.province_code`. */
export interface ActingOfficer {
  id: string
  name: string
  email: string
  role: OfficerRole
  /** See the column of this name. */
  demonstration: boolean
  office: { id: string; name: string; province_code: string }
}

/** Loads officer and office, and that both stand, on every request, since a token cannot be taken back. */
export const guardOfficer = actorGuard<ActingOfficer>(OFFICER, async (req, actorId) => {
  const service = req.scope.resolve<OfficeModuleService>(OFFICE_MODULE)
  const [officer] = await service.listOfficers({ id: actorId, status: "active" }, { take: 1 })
  if (!officer) return null
  const [office] = await service.listOffices(
    { id: officer.office_id, status: "active" },
    { take: 1 },
  )
  if (!office) return null
  const { id, name, email, role, demonstration } = officer
  return {
    id,
    name,
    email,
    role,
    demonstration,
    office: { id: office.id, name: office.name, province_code: office.province_code },
  }
})

/** Whom a route is open to. */
export interface Door {
  roles: readonly OfficerRole[]
  /**
   * Who must have signed in with a second factor: everybody, or everybody but the officers of the demonstration, whose
   * password is printed for all to see and guards nothing.
   */
  secondFactor: "all" | "invited"
}

const ADMITTED = new WeakSet<MedusaRequest>()

/**
 * Middleware of one route, behind `guardOfficer`: 403 with `code` `second_factor_required` or `head_only` to those whom the
 * route is not open to.
 */
export function admit({ roles, secondFactor }: Door) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const { role, demonstration } = actorOf<ActingOfficer>(req)
    const excused = secondFactor === "invited" && demonstration
    if (!excused && !passedSecondFactor(claimsOf(req) ?? {})) {
      next(refused("authorization: a second factor is needed", "second_factor_required"))
      return
    }
    if (!roles.includes(role)) {
      next(refused(`role: for the ${roles.join(" and ")} of the office alone`, "head_only"))
      return
    }
    ADMITTED.add(req)
    next()
  }
}

const refused = (message: string, code: string) =>
  new MedusaError(MedusaError.Types.FORBIDDEN, message, code)

/**
 * The officer whom this route admitted.
 * @throws UNEXPECTED_STATE when no door was written for the route: a mistake in the code that must not pass for "open to all"
 */
export function actingOfficer(req: MedusaRequest): ActingOfficer {
  const officer = actorOf<ActingOfficer>(req)
  if (!ADMITTED.has(req))
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `No door is written for ${req.method} ${req.path}: add its line to OFFICE_DOORS`,
    )
  return officer
}
