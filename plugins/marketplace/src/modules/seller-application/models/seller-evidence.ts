import { model } from "@medusajs/framework/utils"
import SellerApplication from "./seller-application"

export const EVIDENCE_STATES = ["given", "verified", "refused"] as const

/**
 * One proof: that the applicant gave their word or a paper, and what the platform found. `files` are those of the paper
 * (`PaperFile`), in their order; `endless` says that it names no day on which it ends. `held` (`HeldPaper`) is what an open shop
 * showed before, was verified, and stands until staff have looked at the newer one.
 */
const SellerEvidence = model
  .define("seller_evidence", {
    id: model.id({ prefix: "sevi" }).primaryKey(),
    requirement: model.text(),
    state: model.enum([...EVIDENCE_STATES]).default("given"),
    files: model.json().default([] as unknown as Record<string, unknown>),
    valid_until: model.text().nullable(),
    endless: model.boolean().default(false),
    held: model.json().nullable(),
    note: model.text().nullable(),
    decided_by: model.text().nullable(),
    application: model.belongsTo(() => SellerApplication, { mappedBy: "evidence" }),
  })
  .indexes([
    {
      name: "UQ_seller_evidence_requirement",
      on: ["application_id", "requirement"],
      unique: true,
    },
  ])
  .checks([
    {
      name: "seller_evidence_valid_until",
      expression: "valid_until is null or valid_until ~ '^\\d{4}-\\d{2}-\\d{2}$'",
    },
  ])

export default SellerEvidence
