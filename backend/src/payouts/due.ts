import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type Day, dayInVietnam } from "@ocop/kit/days"
import { sum } from "@ocop/kit/money"
import { paydayFrom } from "@ocop/marketplace/modules/ledger"
import { marketplaceOptions } from "@ocop/marketplace/options"
import { duePayouts } from "@ocop/marketplace/workflows"
import { payoutAccountsOf, type ShownAccount } from "./account"
import { sellerNames } from "./lists"

/** What can be paid to a seller now, in đồng, and where to. */
export interface Payout {
  seller_id: string
  name_vi: string
  name_en: string
  status: string
  amount: number
  /** null of a seller that never said one: nothing can be transferred. */
  bank_account: ShownAccount | null
  /** Since when, of an account that the seller changed to after staff had looked at the first. */
  account_since: Date | null
  /** When another account takes its place; null when none waits. */
  account_changes_at: Date | null
}

export interface Payday {
  /** The next on which sellers are paid; today when it is one. */
  payday: Day
  count: number
  /** Of all of them, in đồng. */
  total: number
  payouts: Payout[]
}

/** What is to be paid to sellers now, the most first. @param longest of the list; count and total are of all */
export async function paydayList(container: MedusaContainer, longest: number): Promise<Payday> {
  const now = new Date()
  const due = await duePayouts(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    now,
  )
  const listed = due.slice(0, longest)
  const ids = listed.map(({ seller_id }) => seller_id)
  const [names, accounts] = await Promise.all([
    sellerNames(container, ids),
    payoutAccountsOf(container, ids),
  ])
  return {
    payday: paydayFrom(marketplaceOptions(container).paydays, dayInVietnam(now)),
    count: due.length,
    total: sum(due.map(({ amount }) => amount)),
    payouts: listed.flatMap(({ seller_id, amount }) => {
      const account = accounts.get(seller_id)
      const seller = names.get(seller_id)
      if (!account || !seller) return []
      return [
        {
          seller_id,
          name_vi: seller.name_vi,
          name_en: seller.name_en,
          status: seller.status,
          amount,
          bank_account: account.bank_account,
          account_since: account.since,
          account_changes_at: account.pending?.effective_at ?? null,
        },
      ]
    }),
  }
}
