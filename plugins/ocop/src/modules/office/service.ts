import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import type { Actor } from "@ocop/kit/audit"
import {
  changeOfficer,
  moveOffice,
  type NewOffice,
  type OfficeMove,
  type OfficerChange,
  openOffice,
} from "./govern"
import { accept, type Acceptance, invite, type NewInvitation, revoke } from "./invite"
import { Office } from "./models/office"
import { Officer } from "./models/officer"
import { OfficerInvitation } from "./models/officer-invitation"

type Trx = Context<EntityManager>

/**
 * Provincial trade offices and the people who act for them. What is audited is a method of its own, in one transaction with
 * its entry; the functions of the same names say what each does.
 */
export default class OfficeModuleService extends MedusaService({
  Office,
  Officer,
  OfficerInvitation,
}) {
  @InjectTransactionManager()
  async open(office: NewOffice, @MedusaContext() context: Trx = {}): Promise<string> {
    return openOffice(transactionOf(context), office)
  }

  @InjectTransactionManager()
  async move(move: OfficeMove, @MedusaContext() context: Trx = {}): Promise<boolean> {
    return moveOffice(transactionOf(context), move)
  }

  @InjectTransactionManager()
  async change(change: OfficerChange, @MedusaContext() context: Trx = {}): Promise<boolean> {
    return changeOfficer(transactionOf(context), change)
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
    invitation: { id: string; office_id: string; actor: Actor },
    @MedusaContext() context: Trx = {},
  ): Promise<boolean> {
    return revoke(transactionOf(context), invitation)
  }
}

function transactionOf({ transactionManager }: Trx): EntityManager {
  if (!transactionManager) throw new Error("Offices change inside a transaction")
  return transactionManager
}
