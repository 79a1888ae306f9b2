import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  CreateAccountHolderOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  Logger,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { MedusaError, PaymentActions } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { type StripeOptions, stripeClient, stripeProblem } from "../../card/client"
import { StockStripe, smallestUnit } from "../../card/stock"
import { cardRefusalOf } from "../../checkout/card"
import { isMissing, isShutOut, isUncertain, refused, told, unexpectedIntent } from "./errors"
import { refundOnce } from "./refund"
import { sessionData, text } from "./session-data"

type Container = { logger: Logger }

/**
 * Cards, by Medusa's own Stripe provider, of which this changes what a shop cannot leave open: the money is only held
 * until the order stands, no client says anything about the payment, no session keeps more than a browser needs, nobody's
 * name is told to Stripe, every call has an end, and a refusal has a code.
 */
export default class StripeService extends StockStripe {
  private readonly logger: Logger

  constructor(container: Container, options: StripeOptions) {
    super(container, options)
    this.logger = container.logger
    this.stripe_ = stripeClient(options)
  }

  /** @throws MedusaError INVALID_DATA when an option is missing, or a live key would leave for another address */
  static override validateOptions(options: StripeOptions): void {
    const missing = (["apiKey", "webhookSecret"] as const).find((name) => !options[name])
    const problem = missing ? { option: missing, why: "is missing" } : stripeProblem(options)
    if (!problem) return
    const { option, why } = problem
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `stripe: option ${option}: ${why}`)
  }

  override get paymentIntentOptions() {
    return { capture_method: "manual" as const, payment_method_types: ["card"] }
  }

  /** The client itself repeats what failed on the way; once more on top of it, a shopper would wait for minutes. */
  override executeWithRetry<T>(call: () => Promise<T>): Promise<T> {
    return call()
  }

  /**
   * `payment_collection_id` goes along, written by our middleware: the session is deleted when the basket changes, and its
   * intent must still be known for ours when it is paid after all.
   */
  override initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const collection = text(input.data, "payment_collection_id")
    return this.ask(async () => {
      const { id, status, data } = await super.initiatePayment({
        amount: input.amount,
        currency_code: input.currency_code,
        context: { idempotency_key: input.context?.idempotency_key },
        data: {
          session_id: text(input.data, "session_id"),
          metadata: collection ? { payment_collection_id: collection } : {},
        },
      })
      return { id, status, data: sessionData(intentOf(data)) }
    })
  }

  override updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return this.ask(async () => {
      const amount = smallestUnit(input.amount, input.currency_code)
      const id = text(input.data, "id") ?? ""
      const intent = await this.stripe_.paymentIntents.update(id, { amount })
      return { data: { ...input.data, ...sessionData(intent) } }
    })
  }

  /** @throws MedusaError PAYMENT_REQUIRES_MORE_ERROR while the bank asks who pays; NOT_ALLOWED with a code when it does not */
  override authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return this.ask(async () => {
      const { status, data } = await this.getPaymentStatus(input)
      const intent = intentOf(data)
      if (intent.status === "requires_capture" || intent.status === "succeeded") {
        if (typeof input.data?.amount === "number" && input.data.amount !== intent.amount)
          throw refused("payment_cancelled")
        return { status, data: { ...input.data, ...sessionData(intent) } }
      }
      // Thrown, not returned: Medusa answers a returned status by a sentence without a code.
      throw unpaid(intent)
    })
  }

  /** Medusa passes no amount: all that was held is taken. */
  override capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return this.askForStaff(async () => {
      const intent = await this.stripe_.paymentIntents
        .capture(text(data, "id") ?? "", {}, { idempotencyKey: context?.idempotency_key })
        .catch((error: unknown) => {
          const found = unexpectedIntent(error)
          if (found?.status === "succeeded") return found
          throw error
        })
      return { data: { ...data, ...sessionData(intent) } }
    })
  }

  override refundPayment({
    amount,
    data,
    context,
  }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    return this.askForStaff(async () => {
      const { recording, ...kept } = data ?? {}
      await refundOnce(this.stripe_, {
        intent: text(data, "id") ?? "",
        amount: smallestUnit(amount, text(data, "currency") ?? ""),
        refundId: context?.idempotency_key ?? "",
        recording: typeof recording === "string" ? recording : undefined,
      })
      return { data: kept }
    })
  }

  override cancelPayment({ data, context }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return this.askForStaff(async () => {
      const intent = await this.cancelIntent(text(data, "id") ?? "", context?.idempotency_key)
      return { data: { ...data, ...sessionData(intent) } }
    })
  }

  /**
   * Gives up a session's intent. A basket must not depend on Stripe being there: when nobody answers, the session goes
   * all the same, and whoever pays its intent later gets the money back (the webhook finds no session).
   */
  override deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    const id = text(data, "id")
    return this.ask(async () => {
      if (!id) return { data }
      try {
        await this.cancelIntent(id)
      } catch (error) {
        const left = isUncertain(error) || isShutOut(error) || isMissing(error)
        if (!left && !(await this.isSentBack(id))) throw error
        this.logger.warn(`stripe: ${id} is left as it is: ${(error as Error).message}`)
      }
      return { data }
    })
  }

  override retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return this.ask(async () => {
      const intent = await this.stripe_.paymentIntents.retrieve(text(data, "id") ?? "")
      return { data: sessionData(intent) }
    })
  }

  /** The shop keeps no cards, so Stripe needs to know nobody. */
  override createAccountHolder(): Promise<CreateAccountHolderOutput> {
    return Promise.resolve({} as CreateAccountHolderOutput)
  }

  /**
   * Whether a webhook is Stripe's. What it means is decided later, by the present state of its payment.
   *
   * @throws MedusaError INVALID_DATA when it is not signed by Stripe, or long ago
   */
  override getWebhookActionAndData(
    payload: ProviderWebhookPayload["payload"],
  ): Promise<WebhookActionResult> {
    try {
      this.constructWebhookEvent(payload)
    } catch (error) {
      this.logger.debug(`stripe: ${(error as Error).message}`)
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "stripe-signature: not signed with the secret of this webhook",
      )
    }
    return Promise.resolve({ action: PaymentActions.NOT_SUPPORTED })
  }

  private async cancelIntent(id: string, idempotencyKey?: string): Promise<Stripe.PaymentIntent> {
    return this.stripe_.paymentIntents
      .cancel(id, idempotencyKey ? { idempotencyKey } : undefined)
      .catch((error: unknown) => {
        const found = unexpectedIntent(error)
        if (found?.status === "canceled") return found
        throw error
      })
  }

  /** Whether all that was taken was sent back; what did not reach the card is the staff's to give back in another way. */
  private async isSentBack(id: string): Promise<boolean> {
    const { amount_received } = await this.stripe_.paymentIntents.retrieve(id)
    const { data } = await this.stripe_.refunds.list({ payment_intent: id, limit: 100 })
    return (
      amount_received > 0 && data.reduce((sum, { amount }) => sum + amount, 0) >= amount_received
    )
  }

  private ask<T>(call: () => Promise<T>): Promise<T> {
    return this.telling("shopper", call)
  }

  private askForStaff<T>(call: () => Promise<T>): Promise<T> {
    return this.telling("staff", call)
  }

  private async telling<T>(listener: "shopper" | "staff", call: () => Promise<T>): Promise<T> {
    try {
      return await call()
    } catch (error) {
      const said = told(error, listener)
      // Whoever is told no more than that cards cannot be taken now is not the one who can mend it.
      if (said !== error && (said as MedusaError).code === "card_unavailable")
        this.logger.error(`stripe: ${(error as Error).message}`)
      throw said
    }
  }
}

/** Medusa's type of what its own provider answers says nothing; it is the intent. */
const intentOf = (data: Record<string, unknown> | undefined) =>
  data as unknown as Stripe.PaymentIntent

function unpaid(intent: Stripe.PaymentIntent): MedusaError {
  switch (intent.status) {
    case "requires_action":
      return new MedusaError(
        MedusaError.Types.PAYMENT_REQUIRES_MORE_ERROR,
        "payment: the bank asks who pays",
        "card_authentication_required",
      )
    case "canceled":
      return refused("payment_cancelled")
    case "processing":
      return refused("card_processing")
    default:
      return refused(
        intent.last_payment_error ? cardRefusalOf(intent.last_payment_error) : "card_unconfirmed",
      )
  }
}
