import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { type ListedTransfer, type PayoutList, payoutLists } from "@ocop/marketplace/workflows"
import { bankName } from "@ocop/vietnam/transfer"

/** A list as staff read it: sellers and banks by name. */
export interface ShownList extends Omit<PayoutList, "transfers"> {
  transfers: (ListedTransfer & { name_vi: string; name_en: string; bank_name: string | null })[]
}

/** The lists that were drawn up last, those that the bank has not got first. */
export const latestLists = (container: MedusaContainer, longest: number): Promise<ShownList[]> =>
  shown(container, { longest })

/** @throws NOT_FOUND naming id */
export async function oneList(container: MedusaContainer, id: string): Promise<ShownList> {
  const [list] = await shown(container, { id, longest: 1 })
  if (!list) throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no list ${id.slice(0, 80)}`)
  return list
}

async function shown(
  container: MedusaContainer,
  which: { longest: number; id?: string },
): Promise<ShownList[]> {
  const lists = await payoutLists(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    which,
  )
  const names = await sellerNames(
    container,
    lists.flatMap(({ transfers }) => transfers.map(({ seller_id }) => seller_id)),
  )
  return lists.map((list) => ({
    ...list,
    transfers: list.transfers.map((one) => {
      const { name_vi, name_en } = names.get(one.seller_id) ?? {
        name_vi: one.seller_id,
        name_en: one.seller_id,
      }
      return { ...one, name_vi, name_en, bank_name: bankName(one.bank_bin) }
    }),
  }))
}

/** Sellers by id, as they are listed. */
export async function sellerNames(container: MedusaContainer, ids: readonly string[]) {
  const known = [...new Set(ids)]
  const sellers = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers(
      { id: known },
      { select: ["id", "name_vi", "name_en", "status"], take: known.length },
    )
  return new Map(sellers.map((seller) => [seller.id, seller]))
}
