import type { MedusaContainer } from "@medusajs/framework/types"
import {
  COMMISSION_MODULE,
  type CommissionModuleService,
} from "@ocop/marketplace/modules/commission"
import { createCommissionPlanWorkflow } from "@ocop/marketplace/workflows"

/** What a new shop takes of sales: a twentieth, of all. In force before any order. */
const OPENING = {
  valid_from: new Date("2026-01-01T00:00:00+07:00"),
  rates: [{ name: "default", bp: 500, when: {} }],
}

/** The plan of commissions that a new shop starts with; a shop that has one keeps it. */
export async function seedCommission(container: MedusaContainer): Promise<void> {
  const service = container.resolve<CommissionModuleService>(COMMISSION_MODULE)
  const [known] = await service.listCommissionPlans({}, { take: 1, select: ["id"] })
  if (!known) await createCommissionPlanWorkflow(container).run({ input: OPENING })
}
