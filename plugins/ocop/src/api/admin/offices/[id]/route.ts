import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { AUDIT_MODULE, type AuditModuleService } from "@ocop/kit/modules/audit"
import { noOffice, OFFICE_MODULE, type OfficeModuleService } from "../../../../modules/office"
import { officeProvinces } from "../../../../workflows/office/province"

/** More than an office has. */
const ALL = 1_000

/**
 * GET /admin/offices/:id — an office, its province with those that it swallowed, who acts for it, who is invited, and what
 * happened to it, the latest first.
 *
 * @returns 200 `{ office: { id, name, status, province }, officers: [{ id, name, email, role, status, demonstration }],
 *   invitations: [{ id, name, email, role, expires_at, created_at, expired }], history: [{ at, actor_type, action, before,
 *   after, reason }] }`; 404 naming id
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  const service = req.scope.resolve<OfficeModuleService>(OFFICE_MODULE)
  const [office] = await service.listOffices({ id }, { take: 1 })
  if (!office) throw noOffice(id)
  const [provinces, officers, invitations, history] = await Promise.all([
    officeProvinces(req.scope, [office.province_code]),
    service.listOfficers({ office_id: id }, { take: ALL, order: { role: "ASC", name: "ASC" } }),
    service.listOfficerInvitations(
      { office_id: id, status: "pending" },
      { take: ALL, order: { created_at: "DESC" } },
    ),
    req.scope.resolve<AuditModuleService>(AUDIT_MODULE).of({ type: "office", id }),
  ])
  res.json({
    office: {
      id,
      name: office.name,
      status: office.status,
      province: provinces.get(office.province_code) ?? null,
    },
    officers: officers.map(({ id: officer, name, email, role, status, demonstration }) => ({
      id: officer,
      name,
      email,
      role,
      status,
      demonstration,
    })),
    invitations: invitations.map(
      ({ id: invitation, name, email, role, expires_at, created_at }) => ({
        id: invitation,
        name,
        email,
        role,
        expires_at,
        created_at,
        expired: new Date(expires_at) <= new Date(),
      }),
    ),
    history: history.map(({ at, actor_type, action, before, after, reason }) => ({
      at,
      actor_type,
      action,
      before,
      after,
      reason,
    })),
  })
}
