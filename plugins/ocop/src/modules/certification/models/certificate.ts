import { model } from "@medusajs/framework/utils"
import { CertificateEvent } from "./certificate-event"
import { Decision } from "./decision"

/**
 * One product's rank. With a decision it is on file; without one it is only reported by a public source. What it is
 * worth today is derived by `standing()` and never stored here.
 *
 * A register holds what its province was granted, sold here or not: of what no seller lists, `name` and `holder` say what it
 * is, and `product_id` waits for them.
 */
export const Certificate = model
  .define("certificate", {
    id: model.id({ prefix: "cert" }).primaryKey(),
    product_id: model.text().index().nullable(),
    /** Product and holder as printed; absent where they were taken over from what is sold here. */
    name: model.text().nullable(),
    holder: model.text().nullable(),
    /** Both folded: the same line of a decision is the same certificate, however it was typed. */
    match_key: model.text().nullable(),
    /** The paper's own number, where it has one: no decision asks for it. */
    number: model.text().nullable(),
    /** Today's code of the province whose register it stands in. */
    province_code: model.text().index().nullable(),
    commune_code: model.text().nullable(),
    set_code: model.text().nullable(),
    decision: model.belongsTo(() => Decision, { mappedBy: "certificates" }).nullable(),
    events: model.hasMany(() => CertificateEvent, { mappedBy: "certificate" }),
    /** 3, 4 or 5: lower ranks get no certificate. */
    stars: model.number(),
    /** Points of 100. */
    score: model.float().nullable(),
    issued_on: model.text().nullable(),
    /** The end printed on the paper; else it follows from the period in force on the day of issue. */
    expires_on: model.text().nullable(),
    /** Year in which a source reported the rank, where no day is known. */
    reported_year: model.number().nullable(),
    source: model.text().nullable(),
    /** Province – commune – serial – year, as printed on the evaluation sheet: "68-24730-01-2026". */
    product_code: model.text().nullable(),
  })
  .indexes([
    {
      on: ["product_id", "decision_id"],
      unique: true,
      where: "decision_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      on: ["product_id", "reported_year"],
      unique: true,
      where: "decision_id IS NULL AND deleted_at IS NULL",
    },
    {
      on: ["decision_id", "match_key"],
      unique: true,
      where: "decision_id IS NOT NULL AND match_key IS NOT NULL AND deleted_at IS NULL",
    },
  ])
  .checks([
    { name: "certificate_stars", expression: (columns) => `${columns.stars} BETWEEN 3 AND 5` },
    {
      name: "certificate_whose",
      expression: (columns) =>
        `${columns.product_id} IS NOT NULL OR (${columns.name} IS NOT NULL AND ${columns.holder} IS NOT NULL AND ${columns.province_code} IS NOT NULL)`,
    },
    {
      name: "certificate_dated",
      expression: (columns) =>
        `${columns.issued_on} IS NOT NULL OR (${columns.decision_id} IS NULL AND ${columns.reported_year} IS NOT NULL)`,
    },
  ])
