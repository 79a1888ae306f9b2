import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { OFFICE_MODULE, type OfficeModuleService } from "../../../modules/office"
import { ORIGIN_MODULE, type OriginModuleService } from "../../../modules/origin"
import { openOfficeWorkflow } from "../../../workflows/office/govern"
import type { OpenOfficeBody } from "./validators"

/** More than there are. */
const ALL = 10_000

/**
 * GET /admin/offices — every province by name, with its office where it has one, how many act for it, and how many are
 * invited.
 *
 * @returns `{ provinces: [{ code, name_vi, name_en, office: { id, name, status, heads, reviewers, invited } | null }] }`
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const service = req.scope.resolve<OfficeModuleService>(OFFICE_MODULE)
  const [provinces, offices, officers, invitations] = await Promise.all([
    req.scope
      .resolve<OriginModuleService>(ORIGIN_MODULE)
      .listProvinces({}, { take: ALL, order: { name_vi: "ASC" } }),
    service.listOffices({}, { take: ALL }),
    service.listOfficers({ status: "active" }, { take: ALL, select: ["office_id", "role"] }),
    service.listOfficerInvitations(
      { status: "pending", expires_at: { $gt: new Date() } },
      { take: ALL, select: ["office_id"] },
    ),
  ])
  res.json({
    provinces: provinces.map(({ code, name_vi, name_en }) => {
      const office = offices.find(({ province_code }) => province_code === code)
      const acting = officers.filter(({ office_id }) => office_id === office?.id)
      return {
        code,
        name_vi,
        name_en,
        office: office
          ? {
              id: office.id,
              name: office.name,
              status: office.status,
              heads: acting.filter(({ role }) => role === "head").length,
              reviewers: acting.filter(({ role }) => role === "reviewer").length,
              invited: invitations.filter(({ office_id }) => office_id === office.id).length,
            }
          : null,
      }
    }),
  })
}

/**
 * POST /admin/offices `{ province_code, name }` — opens the office of a province that has none.
 *
 * @returns 201 `{ office: { id, name, province_code, status } }`; 400 naming the field, with `code` `has_office` where the
 *   province has one
 */
export async function POST(
  req: AuthenticatedMedusaRequest<OpenOfficeBody>,
  res: MedusaResponse,
): Promise<void> {
  const { province_code, name } = req.validatedBody
  const [province] = await req.scope
    .resolve<OriginModuleService>(ORIGIN_MODULE)
    .listProvinces({ code: province_code }, { take: 1 })
  if (!province)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "province_code: no such province")
  const { result } = await openOfficeWorkflow(req.scope).run({
    input: { province_code, name, actor: { type: "user", id: req.auth_context.actor_id } },
  })
  const { id, status } = result
  res.status(201).json({ office: { id, name, province_code, status } })
}
