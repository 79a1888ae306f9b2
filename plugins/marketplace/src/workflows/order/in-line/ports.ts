import type { MedusaContainer } from "@medusajs/framework/types"

/** Money that people have to send back: all of an order's payment so far, in the unit of the currency. */
export interface RefundByHand {
  order_id: string
  /** What people call the order. */
  number: number
  amount: number
  currency_code: string
}

/** What the composition does for the life of orders, since it belongs to others. */
export interface InLinePorts {
  /** Called under the lock of the payment's refunds, before money is given back. */
  beforeRefund(container: MedusaContainer, paymentId: string): Promise<void>
  /** Money that no provider sends back by itself. Called for each amount at least once. */
  tellOfRefund(container: MedusaContainer, refund: RefundByHand): Promise<void>
}
