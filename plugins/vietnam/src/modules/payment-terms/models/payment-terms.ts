import { model } from "@medusajs/framework/utils"

/** How long a buyer may take to pay by transfer. Terms hold from their day until others begin. */
const PaymentTerms = model
  .define("payment_terms", {
    id: model.id({ prefix: "payterms" }).primaryKey(),
    /** YYYY-MM-DD, a day in Asia/Ho_Chi_Minh. */
    valid_from: model.text(),
    /** Hours from the order until an unpaid transfer is given up and the stock goes back. */
    transfer_hours: model.number(),
  })
  .indexes([{ on: ["valid_from"], unique: true, where: "deleted_at IS NULL" }])

export default PaymentTerms
