import { model } from "@medusajs/framework/utils"
import { SUBMISSION_STATUSES } from "../submission-states"

/**
 * A certificate that a seller shows for one of its products, for the office of the product's province to look at. `printed` is
 * what the seller read on it (`PrintedFacts`), `files` its pages (`SubmittedFile`). `version` grows with each change of them: nobody
 * decides what they have not read. What happened to it is in the audit log.
 */
export const CertificateSubmission = model
  .define("certificate_submission", {
    id: model.id({ prefix: "csub" }).primaryKey(),
    seller_id: model.text().index(),
    /** As it was called when it was sent in, for whoever reads it without the seller's tables. */
    seller_name: model.text(),
    product_id: model.text(),
    product_title: model.text(),
    province_code: model.text(),
    commune_code: model.text().nullable(),
    set_code: model.text().nullable(),
    status: model.enum([...SUBMISSION_STATUSES]).default("submitted"),
    version: model.number().default(1),
    printed: model.json(),
    files: model.json(),
    submitted_at: model.dateTime(),
    submitted_by: model.text(),
    /** Of the last decision, and what the seller is told with it. */
    decided_at: model.dateTime().nullable(),
    decided_by: model.text().nullable(),
    reasons: model.json().nullable(),
    words: model.text().nullable(),
    /** What was granted or found on file, once accepted. */
    certificate_id: model.text().nullable(),
  })
  .indexes([
    { on: ["province_code", "status", "submitted_at"] },
    // One that waits for each product: a second is the first one, changed.
    {
      name: "UQ_certificate_submission_open",
      on: ["product_id"],
      unique: true,
      where: "status in ('submitted', 'asked') and deleted_at is null",
    },
  ])
