import type {
  CancelPaymentOutput,
  DeletePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, PaymentActions } from "@medusajs/framework/utils"
import { dong } from "@ocop/kit/money"

/** Money that people hand over and count, cash or a transfer: there is no other shop's computer to ask, or to be told by. */
export abstract class ByHandProvider<
  Options = Record<string, unknown>,
> extends AbstractPaymentProvider<Options> {
  /** It goes back by hand; the amount stays on the payment as a task for the operator. */
  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    return { data: { ...input.data, manual_refund_due: dong(input.amount) } }
  }

  async cancelPayment(input: RetrievePaymentInput): Promise<CancelPaymentOutput> {
    return { data: input.data }
  }

  async deletePayment(input: RetrievePaymentInput): Promise<DeletePaymentOutput> {
    return { data: input.data }
  }

  async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: input.data }
  }

  /** Nobody calls back about cash, and banks do not call us: a feed that does would confirm by the operator's workflow. */
  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
}
