import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { SELLER_MODULE, type SellerModuleService } from "../../modules/seller"
import { type Balance, balanceOf } from "../settlement/balance"

/** What a seller has still to do, and is still owed, in đồng. */
export interface Unfinished {
  /** Orders that are neither delivered nor ended, those that are being placed among them, and those with an open report. */
  orders: number
  balance: Balance
}

const OPEN_ORDERS = `select count(*)::int as orders from seller_order s
  where seller_id = ? and deleted_at is null and (
    status in ('placed', 'confirmed', 'packed', 'handed_over')
    or exists (select from seller_order_problem p where p.seller_order_id = s.id and p.closed_at is null))`

/** What keeps a seller from closing itself. */
export async function unfinished(container: MedusaContainer, id: string): Promise<Unfinished> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { orders: number }[] }>(OPEN_ORDERS, [id])
  return { orders: rows[0]?.orders ?? 0, balance: await balanceOf(knex, id) }
}

/**
 * Closes a seller by its owner's word. Orders are counted while the seller is held, for which this waits until no order of
 * its goods is being written (`lockSold`): of an order and a closing at once one is refused, and no order stands at a closed
 * seller that was not there before.
 *
 * @throws NOT_ALLOWED (`open_orders`) naming orders, (`owes`) naming balance, or naming status
 */
export async function closeSeller(
  container: MedusaContainer,
  {
    id,
    actor,
    reason,
  }: { id: string; actor: { type: "seller_member"; id: string }; reason: string },
): Promise<void> {
  await container.resolve<SellerModuleService>(SELLER_MODULE).move({
    id,
    to: "closed",
    actor,
    reason,
    unless: async (trx) => {
      await refuseDebt(trx, id)
      await refuseOpenOrders(trx, id)
    },
  })
}

async function refuseDebt(trx: EntityManager, id: string): Promise<void> {
  const { available } = await balanceOf(trx.getTransactionContext<Knex.Transaction>()!, id)
  if (available < 0)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `balance: ${-available} đồng are owed to the marketplace`,
      "owes",
    )
}

async function refuseOpenOrders(trx: EntityManager, id: string): Promise<void> {
  const [found] = await trx.execute<{ orders: number }[]>(OPEN_ORDERS, [id])
  if (found?.orders)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `orders: ${found.orders} are not finished`,
      "open_orders",
    )
}
