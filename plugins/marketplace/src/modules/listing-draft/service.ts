import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { begin, type Begun, type NewDraft } from "./begin"
import { keepFile, type OwnFile, ownFiles } from "./files"
import ListingDraft from "./models/listing-draft"
import ListingDraftPicture from "./models/listing-draft-picture"
import { type SharedLook, sharedLooks } from "./looks"
import { moveDraft, type MoveOutcome, type WantedMove } from "./move"
import {
  addPicture,
  type NewPicture,
  orderPictures,
  removePicture,
  type SentPicture,
  takesPicture,
} from "./pictures"
import { type OwnDraft, type SectionWritten, writeSection } from "./write"

type Trx = Context<EntityManager>

/**
 * What sellers write of products, before they are shown and to change them. Each method is one transaction; the functions
 * of the same names say what it does.
 */
export default class ListingDraftModuleService extends MedusaService({
  ListingDraft,
  ListingDraftPicture,
}) {
  @InjectTransactionManager()
  async begin(draft: NewDraft, @MedusaContext() context: Trx = {}): Promise<Begun> {
    return begin(transactionOf(context), draft)
  }

  @InjectTransactionManager()
  async writeSection(
    written: SectionWritten,
    @MedusaContext() context: Trx = {},
  ): Promise<boolean> {
    return writeSection(transactionOf(context), written)
  }

  @InjectTransactionManager()
  async move(wanted: WantedMove, @MedusaContext() context: Trx = {}): Promise<MoveOutcome> {
    return moveDraft(transactionOf(context), wanted)
  }

  @InjectTransactionManager()
  async takesPicture(picture: SentPicture, @MedusaContext() context: Trx = {}): Promise<boolean> {
    return takesPicture(transactionOf(context), picture)
  }

  @InjectTransactionManager()
  async addPicture(picture: NewPicture, @MedusaContext() context: Trx = {}): Promise<string> {
    return addPicture(transactionOf(context), picture)
  }

  @InjectTransactionManager()
  async orderPictures(
    draft: OwnDraft,
    ids: readonly string[],
    @MedusaContext() context: Trx = {},
  ): Promise<void> {
    return orderPictures(transactionOf(context), draft, ids)
  }

  @InjectTransactionManager()
  async removePicture(
    draft: OwnDraft,
    pictureId: string,
    @MedusaContext() context: Trx = {},
  ): Promise<boolean> {
    return removePicture(transactionOf(context), draft, pictureId)
  }

  @InjectTransactionManager()
  async keepFile(file: OwnFile, @MedusaContext() context: Trx = {}): Promise<void> {
    return keepFile(transactionOf(context), file)
  }

  @InjectTransactionManager()
  async ownFiles(
    seller_id: string,
    ids: readonly string[],
    @MedusaContext() context: Trx = {},
  ): Promise<Set<string>> {
    return ownFiles(transactionOf(context), seller_id, ids)
  }

  @InjectTransactionManager()
  async sharedLooks(draft: OwnDraft, @MedusaContext() context: Trx = {}): Promise<SharedLook[]> {
    return sharedLooks(transactionOf(context), draft)
  }
}

function transactionOf({ transactionManager }: Trx): EntityManager {
  if (!transactionManager) throw new Error("Drafts change inside a transaction")
  return transactionManager
}
