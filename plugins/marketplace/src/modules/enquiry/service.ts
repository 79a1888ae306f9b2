import { enqueue } from "@ocop/kit/outbox"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import Enquiry from "./models/enquiry"

type NewEnquiry = Omit<Partial<InferTypeOf<typeof Enquiry>>, "budget"> & { budget?: number | null }

/** Outbox topic of a new enquiry; key and payload carry its id. */
export const ENQUIRY_CREATED = "enquiry.created"

/** Requests for an offer. */
export default class EnquiryModuleService extends MedusaService({ Enquiry }) {
  /** Writes an enquiry and the message that tells seller and platform of it, together or not at all. */
  @InjectTransactionManager()
  async receive(
    enquiry: NewEnquiry,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<InferTypeOf<typeof Enquiry>> {
    const created = await this.createEnquiries(enquiry, context)
    if (!context.transactionManager) throw new Error("An enquiry is received inside a transaction")
    await enqueue(context.transactionManager, [
      { topic: ENQUIRY_CREATED, key: created.id, payload: { enquiry_id: created.id } },
    ])
    return created
  }
}
