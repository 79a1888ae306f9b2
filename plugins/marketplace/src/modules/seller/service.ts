import type { Actor } from "@ocop/kit/audit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { apply, type NewApplicant } from "./apply"
import { accept, type Acceptance, invite, type NewInvitation, revoke } from "./invite"
import { leave } from "./leave"
import Invitation from "./models/invitation"
import Listing from "./models/listing"
import Membership from "./models/membership"
import Seller from "./models/seller"
import SellerMember from "./models/seller-member"
import { moveSeller, type SellerMove } from "./move"

type Trx = Context<EntityManager>

/**
 * Sellers, what they list, and who acts for them. Knows nothing of products beyond their ids. What is audited is a method of
 * its own, in one transaction with its entry; the functions of the same names say what each does.
 */
export default class SellerModuleService extends MedusaService({
  Seller,
  Listing,
  SellerMember,
  Membership,
  Invitation,
}) {
  @InjectTransactionManager()
  async apply(applicant: NewApplicant, @MedusaContext() context: Trx = {}): Promise<string> {
    return apply(transactionOf(context), applicant)
  }

  @InjectTransactionManager()
  async move(move: SellerMove, @MedusaContext() context: Trx = {}): Promise<boolean> {
    return moveSeller(transactionOf(context), move)
  }

  @InjectTransactionManager()
  async invite(invitation: NewInvitation, @MedusaContext() context: Trx = {}): Promise<string> {
    return invite(transactionOf(context), invitation)
  }

  @InjectTransactionManager()
  async accept(acceptance: Acceptance, @MedusaContext() context: Trx = {}): Promise<string> {
    return accept(transactionOf(context), acceptance)
  }

  @InjectTransactionManager()
  async revoke(
    invitation: { id: string; seller_id: string; actor: Actor },
    @MedusaContext() context: Trx = {},
  ): Promise<boolean> {
    return revoke(transactionOf(context), invitation)
  }

  @InjectTransactionManager()
  async leave(
    membership: { member_id: string; seller_id: string; actor: Actor },
    @MedusaContext() context: Trx = {},
  ): Promise<boolean> {
    return leave(transactionOf(context), membership)
  }
}

function transactionOf({ transactionManager }: Trx): EntityManager {
  if (!transactionManager) throw new Error("Sellers change inside a transaction")
  return transactionManager
}
