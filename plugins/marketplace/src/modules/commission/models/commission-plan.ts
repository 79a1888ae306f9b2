import { model } from "@medusajs/framework/utils"

/**
 * What the platform takes of sales, from a moment on until another plan begins. A plan that has begun is never changed:
 * orders name it.
 */
const CommissionPlan = model
  .define("commission_plan", {
    id: model.id({ prefix: "complan" }).primaryKey(),
    valid_from: model.dateTime(),
    /** Shape: `commissionRates` in rates.ts. */
    rates: model.json(),
    note: model.text().nullable(),
    /** Id of the person who wrote it; null of the plan that a shop starts with. */
    created_by: model.text().nullable(),
  })
  .indexes([
    {
      name: "UQ_commission_plan_valid_from",
      on: ["valid_from"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default CommissionPlan
