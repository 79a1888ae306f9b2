import { PaymentSessionStatus } from "@medusajs/framework/utils"
import type {
  AuthorizePaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RetrievePaymentInput,
  UpdatePaymentOutput,
} from "@medusajs/framework/types"
import { ByHandProvider } from "../by-hand"

/**
 * Cash on delivery. The buyer's word is the authorization, so that the order is placed with a payment that is open;
 * the courier's collection is its capture, recorded when the parcels are delivered.
 *
 * That nobody asks a gift's recipient for money is a rule of the basket, which a provider cannot see: `checkout.ts`.
 */
export default class CashOnDeliveryService extends ByHandProvider {
  static override identifier = "cod"

  // Public, for Medusa's loader: the base class keeps its own protected. There is nothing to configure.
  constructor(container: Record<string, unknown>) {
    super(container, {})
  }

  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const session = String(input.data?.session_id ?? "")
    // Nothing else of `data` is kept: the store API lets a client send whatever it likes there.
    return { id: session, status: PaymentSessionStatus.PENDING, data: { session_id: session } }
  }

  async updatePayment(input: InitiatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data: known(input.data) }
  }

  async authorizePayment(input: RetrievePaymentInput): Promise<AuthorizePaymentOutput> {
    return { status: PaymentSessionStatus.AUTHORIZED, data: known(input.data) }
  }

  async getPaymentStatus(): Promise<GetPaymentStatusOutput> {
    return { status: PaymentSessionStatus.AUTHORIZED }
  }

  async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data: { ...input.data, collected_at: new Date().toISOString() } }
  }
}

function known(data: Record<string, unknown> | undefined): Record<string, unknown> {
  return { session_id: String(data?.session_id ?? "") }
}
