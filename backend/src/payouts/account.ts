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
  const { bank_account, pending } = (await payoutAccountsOf(container, [seller_id])).get(seller_id)!
  return { bank_account, pending }
}

/**
 * As `payoutAccounts`, of many sellers, each of them, by two statements; `since` when, of an account that was changed to after the
 * application.
 */
export async function payoutAccountsOf(
  container: MedusaContainer,
  seller_ids: readonly string[],
): Promise<Map<string, PayoutAccounts & { since: Date | null }>> {
  const [changed, applied] = await Promise.all([
    container.resolve<PayoutAccountModuleService>(PAYOUT_ACCOUNT_MODULE).ofAll(seller_ids),
    appliedWith(container, seller_ids),
  ])
  return new Map(
    seller_ids.map((id) => {
      const { current = null, pending = null } = changed.get(id) ?? {}
      const account = current ?? applied.get(id)
      return [
        id,
        {
          bank_account: account ? shown(account) : null,
          since: current?.effective_at ?? null,
          pending: pending && {
            ...shown(pending),
            asked_at: pending.asked_at,
            effective_at: pending.effective_at,
          },
        },
      ]
    }),
  )
}

async function appliedWith(
  container: MedusaContainer,
  seller_ids: readonly string[],
): Promise<Map<string, PayoutAccount>> {
  const applications = await container
    .resolve<ApplicationModuleService>(APPLICATION_MODULE)
    .listSellerApplications(
      { seller_id: [...seller_ids] },
      { select: ["id", "seller_id", "steps"], take: seller_ids.length },
    )
  return new Map(
    applications.flatMap(({ seller_id, steps }) => {
      const bank = ((steps ?? {}) as Steps).bank as PayoutAccount | undefined
      return bank ? [[seller_id, bank]] : []
    }),
  )
}

const shown = ({ bank_bin, account_no, account_name }: PayoutAccount | AccountChange) => ({
  bank_bin,
  bank_name: bankName(bank_bin),
  account_no,
  account_name,
})
