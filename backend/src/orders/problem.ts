import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { tellStaff } from "../card/staff"

/** What may be wrong with a parcel. */
export const PROBLEMS = ["not_arrived", "damaged", "wrong_goods", "other"] as const
export type Problem = (typeof PROBLEMS)[number]

export interface ProblemReport {
  order_id: string
  seller_order_id: string
  kind: Problem
  /** In the shopper's words. */
  message: string
}

/** Staff read Vietnamese. */
const WORDS: Record<Problem, string> = {
  not_arrived: "chưa nhận được hàng",
  damaged: "hàng hư hỏng",
  wrong_goods: "giao sai hàng",
  other: "vấn đề khác",
}

/**
 * Puts a shopper's report before the platform's staff, in Medusa Admin's own feed. The same words twice are one report.
 * @throws MedusaError NOT_FOUND for a part of another order
 */
export async function reportProblem(
  container: MedusaContainer,
  { order_id, seller_order_id, kind, message }: ProblemReport,
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const part = await knex("seller_order")
    .where({ id: seller_order_id, order_id })
    .whereNotNull("live_at")
    .whereNull("deleted_at")
    .first<{ display_id: string; seller_snapshot: { name_vi: string } } | undefined>(
      "display_id",
      "seller_snapshot",
    )
  if (!part)
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order id not found: ${seller_order_id.slice(0, 80)}`,
    )
  const digest = createHash("sha256").update(`${kind} ${message}`).digest("hex").slice(0, 16)
  await tellStaff(container, {
    title: `Đơn ${part.display_id}: khách báo ${WORDS[kind]}`,
    description: `${part.seller_snapshot.name_vi}. Khách viết: ${message}`,
    key: `problem:${seller_order_id}:${digest}`,
    about: { type: "order", id: order_id },
  })
}
