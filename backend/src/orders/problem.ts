import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reportProblem, type ProblemReport } from "@ocop/marketplace/workflows"
import { tellStaff } from "../card/staff"
import { PROBLEM } from "./problem-words"

/**
 * Keeps a shopper's report (`reportProblem`), and puts it before the platform's staff in Medusa Admin's own feed. The same words
 * twice are one notice of one report; of a report that is made again after it was closed, staff hear again.
 * @throws as `reportProblem`
 */
export async function takeReport(container: MedusaContainer, report: ProblemReport): Promise<void> {
  const { order_id, kind, message } = report
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { id, display_id, seller_name } = await reportProblem(knex, report)
  const digest = createHash("sha256").update(`${kind} ${message}`).digest("hex").slice(0, 16)
  await tellStaff(container, {
    title: `Đơn ${display_id}: khách báo ${PROBLEM.vi[kind]}`,
    description: `${seller_name}. Khách viết: ${message}`,
    key: `problem:${id}:${digest}`,
    about: { type: "order", id: order_id },
  })
}
