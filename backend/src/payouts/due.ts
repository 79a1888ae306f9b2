import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type Day, dayInVietnam } from "@ocop/kit/days"
import { sum } from "@ocop/kit/money"
import { paydayFrom } from "@ocop/marketplace/modules/ledger"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { marketplaceOptions } from "@ocop/marketplace/options"
import { duePayouts } from "@ocop/marketplace/workflows"
import { payoutAccountsOf, type ShownAccount } from "./account"

/** What can be paid to a seller now, in đồng, and where to. */
export interface Payout {
  seller_id: string
  name_vi: string
  name_en: string
  amount: number
  /** null of a seller that never said one: nothing can be transferred. */
  bank_account: ShownAccount | null
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
  const [sellers, accounts] = await Promise.all([
    container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .listSellers({ id: ids }, { select: ["id", "name_vi", "name_en"], take: ids.length }),
    payoutAccountsOf(container, ids),
  ])
  const names = new Map(sellers.map((seller) => [seller.id, seller]))
  return {
    payday: paydayFrom(marketplaceOptions(container).paydays, dayInVietnam(now)),
    count: due.length,
    total: sum(due.map(({ amount }) => amount)),
    payouts: listed.map(({ seller_id, amount }) => {
      const { bank_account = null, pending = null } = accounts.get(seller_id) ?? {}
      const { name_vi = seller_id, name_en = seller_id } = names.get(seller_id) ?? {}
      return {
        seller_id,
        name_vi,
        name_en,
        amount,
        bank_account,
        account_changes_at: pending?.effective_at ?? null,
      }
    }),
  }
}
