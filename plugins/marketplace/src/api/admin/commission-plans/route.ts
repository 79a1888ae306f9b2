import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { COMMISSION_MODULE, type CommissionModuleService } from "../../../modules/commission"
import { createCommissionPlanWorkflow } from "../../../workflows/commission/create-commission-plan"
import type { CreateCommissionPlanBody } from "./validators"

/** GET /admin/commission-plans — `{ commission_plans }`, the latest first: `{ id, valid_from, rates, note, created_by }`. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const service = req.scope.resolve<CommissionModuleService>(COMMISSION_MODULE)
  res.json({
    commission_plans: await service.listCommissionPlans(
      {},
      { order: { valid_from: "DESC" }, take: 200 },
    ),
  })
}

/**
 * POST /admin/commission-plans — adds a plan for orders from `valid_from` on (ISO 8601, not in the past). `rates` in the
 * order in which they are tried: `{ name, bp, when }`, `bp` in hundredths of a per cent.
 *
 * @returns 201 `{ commission_plan }`; 400 naming the field, 422 when another plan begins at that moment
 */
export async function POST(
  req: AuthenticatedMedusaRequest<CreateCommissionPlanBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createCommissionPlanWorkflow(req.scope).run({
    input: { ...req.validatedBody, created_by: req.auth_context.actor_id },
  })
  res.status(201).json({ commission_plan: result })
}
