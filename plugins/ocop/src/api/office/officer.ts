import type { MedusaRequest } from "@medusajs/framework/http"
import { actorGuard, actorOf } from "@ocop/kit/actor-guard"
import { OFFICE_MODULE, type OfficeModuleService } from "../../modules/office"

/** The actor type in Medusa's tokens. */
export const OFFICER = "officer"

/** Who asks, and for which office: every query below /office is scoped by `office.province_code`. */
export interface ActingOfficer {
  id: string
  name: string
  email: string
  role: string
  office: { id: string; name: string; province_code: string }
}

/** Loads officer, status and office on every request, since a token cannot be taken back. */
export const guardOfficer = actorGuard<ActingOfficer>(OFFICER, async (req, actorId) => {
  const service = req.scope.resolve<OfficeModuleService>(OFFICE_MODULE)
  const [officer] = await service.listOfficers({ id: actorId, status: "active" }, { take: 1 })
  if (!officer) return null
  const [office] = await service.listOffices({ id: officer.office_id }, { take: 1 })
  if (!office) return null
  const { id, name, email, role } = officer
  return {
    id,
    name,
    email,
    role,
    office: { id: office.id, name: office.name, province_code: office.province_code },
  }
})

/** The officer that the guard loaded for this request. */
export const actingOfficer = (req: MedusaRequest): ActingOfficer => actorOf<ActingOfficer>(req)
