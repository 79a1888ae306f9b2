import { model } from "@medusajs/framework/utils"
import { Certificate } from "./certificate"

/** The authority's act. One decision certifies many products. Days are texts "YYYY-MM-DD", as the law counts them. */
export const Decision = model
  .define("decision", {
    id: model.id({ prefix: "dec" }).primaryKey(),
    /** "3981/QĐ-UBND". Absent where only issuer and day were published. */
    number: model.text().nullable(),
    /** Free text on purpose: abolished districts issued decisions that are still in force. */
    issuer: model.text(),
    level: model.enum(["national", "provincial", "district"]),
    issued_on: model.text(),
    certificates: model.hasMany(() => Certificate, { mappedBy: "decision" }),
  })
  .indexes([
    // An issuer numbers its decisions anew every year, so number and issuer alone do not name one.
    {
      on: ["issuer", "number", "issued_on"],
      unique: true,
      where: "number IS NOT NULL AND deleted_at IS NULL",
    },
    { on: ["issuer", "issued_on"], unique: true, where: "number IS NULL AND deleted_at IS NULL" },
  ])
  .checks([
    {
      name: "decision_issued_on_day",
      expression: (columns) => `${columns.issued_on} ~ '^\\d{4}-\\d{2}-\\d{2}$'`,
    },
  ])
