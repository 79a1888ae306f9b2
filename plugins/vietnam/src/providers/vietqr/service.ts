import { MedusaError, PaymentSessionStatus } from "@medusajs/framework/utils"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  BigNumberInput,
  CapturePaymentOutput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RetrievePaymentInput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
} from "@medusajs/framework/types"
import { dong } from "@ocop/kit/money"
import {
  type BankAccount,
  confirmationOf,
  ownData,
  type Transfer,
  transferFor,
} from "../../transfer"
import { ByHandProvider } from "../by-hand"

export interface VietqrOptions extends BankAccount {
  /** Key of the confirmations. */
  secret: string
}

/**
 * Bank transfer by VietQR. The order is placed unpaid (`pending_authorization`); a confirmation signed by us, once the
 * money is seen in the account, turns it into a captured payment.
 *
 * `data` reaches this class from clients too (the store API merges theirs in), so every method rebuilds it from the
 * session's id and amount and believes nothing else that is not signed.
 */
export default class VietqrService extends ByHandProvider<VietqrOptions> {
  static override identifier = "vietqr"

  protected readonly options: VietqrOptions

  constructor(container: Record<string, unknown>, options: VietqrOptions) {
    super(container, options)
    this.options = options
  }

  static override validateOptions(options: Record<string, unknown>): void {
    for (const name of ["bin", "accountNo", "accountName", "secret"]) {
      if (!options[name]) {
        throw new MedusaError(MedusaError.Types.INVALID_DATA, `vietqr: option ${name} is missing`)
      }
    }
  }

  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const transfer = this.transfer(input.data, input.amount, input.currency_code, 0)
    return { id: transfer.memo, status: PaymentSessionStatus.PENDING, data: { ...transfer } }
  }

  /** A new amount makes a new picture; a confirmation survives only if it still covers the amount. */
  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    // Only the shop's own work comes here, with the data that stands; what a client sent was overwritten at the start.
    const { most_asked = 0 } = (input.data ?? {}) as Partial<Transfer>
    const transfer = this.transfer(input.data, input.amount, input.currency_code, most_asked)
    const confirmation = confirmationOf(this.options.secret, { ...input.data, ...transfer })
    return { data: confirmation ? { ...transfer, confirmation } : { ...transfer } }
  }

  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return { status: this.status(input.data), data: ownData(input.data) }
  }

  async getPaymentStatus(input: RetrievePaymentInput): Promise<GetPaymentStatusOutput> {
    return { status: this.status(input.data) }
  }

  /** The money is in the account already when a payment comes into being. */
  async capturePayment(input: RetrievePaymentInput): Promise<CapturePaymentOutput> {
    return { data: input.data }
  }

  private transfer(
    data: Record<string, unknown> | undefined,
    amount: BigNumberInput,
    currency: string,
    mostAsked: number,
  ): Transfer {
    if (currency.toLowerCase() !== "vnd") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "currency_code: VietQR carries đồng only",
      )
    }
    return transferFor(String(data?.session_id ?? ""), dong(amount), this.options, mostAsked)
  }

  private status(data: Partial<Transfer> | undefined) {
    return confirmationOf(this.options.secret, data ?? {})
      ? PaymentSessionStatus.CAPTURED
      : PaymentSessionStatus.PENDING_AUTHORIZATION
  }
}
