import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import type PaymentTermsModuleService from "../../../../../modules/payment-terms/service"
import { PAYMENT_TERMS_MODULE } from "../../../../../modules/payment-terms"
import {
  askedFor,
  givenUpAt,
  type OrderWithSessions,
  termsDay,
  TRANSFER_FIELDS,
  transferOf,
} from "../../../../../transfer-state"
import { confirmTransferWorkflow } from "../../../../../workflows/transfer/confirm"
import type { ConfirmTransferBody } from "../../../validators"

/**
 * The transfer that an order waits for, for the platform's staff.
 *
 * @returns 200 `{ transfer: null }` for an order paid otherwise, else `{ transfer: { state, amount, most_asked, memo, bank_name,
 *   account_no, account_name, pay_before, confirmation: { reference, confirmed_by, confirmed_at } | null } }`, đồng and
 *   ISO instants; 404 for an unknown order
 */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: TRANSFER_FIELDS, filters: { id } })
  const order = data[0] as unknown as OrderWithSessions | undefined
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${id} was not found`)
  }
  const found = transferOf(order)
  if (!found) {
    res.json({ transfer: null })
    return
  }
  const terms: PaymentTermsModuleService = req.scope.resolve(PAYMENT_TERMS_MODULE)
  const hours = await terms.transferHoursAt(termsDay(order.created_at))
  const { now, most } = askedFor(found)
  const { memo, bank_name, account_no, account_name, confirmation } = found.transfer
  res.json({
    transfer: {
      state: found.state,
      amount: now,
      most_asked: most,
      memo,
      bank_name,
      account_no,
      account_name,
      pay_before: givenUpAt(order.created_at, hours).toISOString(),
      confirmation: confirmation
        ? {
            reference: confirmation.reference,
            confirmed_by: confirmation.confirmed_by,
            confirmed_at: confirmation.confirmed_at,
          }
        : null,
    },
  })
}

/**
 * Confirms that the money of an order came. Body `{ reference?, amount? }`: the bank's reference of the transfer, and
 * what came in đồng, between `amount` and `most_asked` of GET and needed where they differ: what is over is written down as
 * given back, and staff are told to send it.
 *
 * @returns 200 `{ already_confirmed }`: doing it twice changes nothing; 400 naming the field, 404 for an order not paid by
 *   transfer, 400 `not_allowed` for one that was cancelled
 */
export async function POST(
  req: AuthenticatedMedusaRequest<z.infer<typeof ConfirmTransferBody>>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await confirmTransferWorkflow(req.scope).run({
    input: {
      order_id: req.params.id ?? "",
      reference: req.validatedBody.reference,
      amount: req.validatedBody.amount,
      confirmed_by: req.auth_context.actor_id,
    },
  })
  res.json(result)
}
