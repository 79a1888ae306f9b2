import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { AUDIT_MODULE, type AuditModuleService } from "@ocop/kit/modules/audit"
import {
  MAY_MOVE_TO,
  NEEDS_REASON,
  SELLER_GRAPH,
  SELLER_MODULE,
  type SellerModuleService,
} from "../../../../modules/seller"
import { balanceOf } from "../../../../workflows/settlement/balance"

/**
 * GET /admin/sellers/:id — a seller, its people, what it is owed (đồng), what happened to it (the latest first), and where
 * staff may move it.
 *
 * @returns 200 `{ seller, members: [{ id, name, email, phone, role, status }], balance: { pending, available }, history: [{ at,
 *   actor_type, actor_id, action, before, after, reason }], may: ["suspended", …], asks_reason: ["suspended", …] }`; 404 naming id
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  const service = req.scope.resolve<SellerModuleService>(SELLER_MODULE)
  const [seller] = await service.listSellers({ id })
  if (!seller)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no seller ${id.slice(0, 80)}`)
  const [memberships, history, balance] = await Promise.all([
    service.listMemberships({ seller_id: id }, { relations: ["member"] }),
    req.scope.resolve<AuditModuleService>(AUDIT_MODULE).of({ type: "seller", id }),
    balanceOf(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), id),
  ])
  const may = SELLER_GRAPH[seller.status].filter((status) => MAY_MOVE_TO[status].includes("user"))
  res.json({
    seller,
    members: memberships.map(({ member, role, status }) => ({
      id: member.id,
      name: member.name,
      email: member.email,
      phone: member.phone,
      role,
      status,
    })),
    history: history.map(({ at, actor_type, actor_id, action, before, after, reason }) => ({
      at,
      actor_type,
      actor_id,
      action,
      before,
      after,
      reason,
    })),
    balance,
    may,
    asks_reason: may.filter((status) => NEEDS_REASON.has(status)),
  })
}
