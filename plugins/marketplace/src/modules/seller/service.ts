import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import Listing from "./models/listing"
import Membership from "./models/membership"
import Seller from "./models/seller"
import SellerMember from "./models/seller-member"
import { moveSeller, type SellerMove } from "./move"

/** Sellers, what they list, and who acts for them. Knows nothing of products beyond their ids. */
export default class SellerModuleService extends MedusaService({
  Seller,
  Listing,
  SellerMember,
  Membership,
}) {
  /** See `moveSeller`, in a transaction of its own. */
  @InjectTransactionManager()
  async move(
    move: SellerMove,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    return moveSeller(transactionOf(context), move)
  }
}

function transactionOf({ transactionManager }: Context<EntityManager>): EntityManager {
  if (!transactionManager) throw new Error("Sellers change inside a transaction")
  return transactionManager
}
