import type { MedusaContainer } from "@medusajs/framework/types"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { dayInVietnam } from "@ocop/kit/days"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import {
  PROOF_JUDGED,
  type ProofJudged,
  REQUIREMENTS,
} from "@ocop/marketplace/modules/seller-application"
import { shop } from "../orders/shop"
import { tellMembers } from "./notices"
import { proofNotice } from "./proof-words"

/**
 * Owners of a shop that was let in hear what the platform found of each proof, with its reason. Of an application they hear once
 * of it as a whole, when it is decided.
 */
export const proofHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: PROOF_JUDGED,
    handle: async (messages) => {
      for (const { id, key, payload } of messages) {
        const [seller] = await container
          .resolve<SellerModuleService>(SELLER_MODULE)
          .listSellers({ id: key })
        if (!seller) continue
        const judged = payload as unknown as ProofJudged
        const named = REQUIREMENTS.find(({ code }) => code === judged.requirement)
        if (!named) continue
        const { held: before } = judged
        const held =
          before !== null &&
          (before.valid_until === null || before.valid_until >= dayInVietnam(new Date()))
        await tellMembers(
          container,
          key,
          (locale) => proofNotice({ ...judged, named, seller, held }, locale, shop()),
          { id: key, type: "seller_proof", role: "owner", once: id },
        )
      }
    },
  },
]
