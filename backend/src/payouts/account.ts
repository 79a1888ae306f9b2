import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type AccountChange,
  PAYOUT_ACCOUNT_MODULE,
  type PayoutAccount,
  type PayoutAccountModuleService,
} from "@ocop/marketplace/modules/payout-account"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
  type Steps,
} from "@ocop/marketplace/modules/seller-application"
import { bankName } from "@ocop/vietnam/transfer"

/** An account as it is shown. */
export type ShownAccount = PayoutAccount & {
  /** As people know the bank; null for a number that none has. */
  bank_name: string | null
}

/** Where a seller's money goes, and where it will go. */
export interface PayoutAccounts {
  /** null while none was ever said. */
  bank_account: ShownAccount | null
  pending: (ShownAccount & { asked_at: Date; effective_at: Date }) | null
}

/** The account in effect: the last one that was changed to, else that of the application. */
export async function payoutAccounts(
  container: MedusaContainer,
  seller_id: string,
): Promise<PayoutAccounts> {
  const accounts = container.resolve<PayoutAccountModuleService>(PAYOUT_ACCOUNT_MODULE)
  const { current, pending } = await accounts.of(seller_id)
  const account = current ?? (await appliedWith(container, seller_id))
  return {
    bank_account: account && shown(account),
    pending: pending && {
      ...shown(pending),
      asked_at: pending.asked_at,
      effective_at: pending.effective_at,
    },
  }
}

async function appliedWith(
  container: MedusaContainer,
  seller_id: string,
): Promise<PayoutAccount | null> {
  const [application] = await container
    .resolve<ApplicationModuleService>(APPLICATION_MODULE)
    .listSellerApplications({ seller_id }, { select: ["id", "steps"] })
  const { bank } = (application?.steps ?? {}) as Steps
  return (bank as PayoutAccount | undefined) ?? null
}

const shown = ({ bank_bin, account_no, account_name }: PayoutAccount | AccountChange) => ({
  bank_bin,
  bank_name: bankName(bank_bin),
  account_no,
  account_name,
})
