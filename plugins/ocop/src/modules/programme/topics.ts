import { generateEntityId } from "@medusajs/framework/utils"
import { enqueue, type OutboxTransaction } from "@ocop/kit/outbox"

/** Outbox topic of a programme whose prices change, delivered at that moment; the key is its id. */
export const PROGRAMME_PRICES = "search.programme"

/**
 * Outbox topic of what somebody is told of a programme, the payload `ProgrammeTold`. The key is of one reader: whoever cannot be
 * written to holds up no other's letters.
 */
export const PROGRAMME_TOLD = "programme.told"

/** What a seller is told of his part in a programme; `raised` is told to its office. */
export interface ProgrammeTold {
  programme_id: string
  kind:
    | "invited"
    | "asked_again"
    | "accepted"
    | "refused"
    | "dropped"
    | "good_out"
    | "good_back"
    | "raised"
  /** Of this message alone: by it a letter is sent once. */
  ref: string
  seller_id?: string
  product_id?: string
  /** Why a good is out. */
  why?: { vi: string; en: string }[]
  words?: string
}

/** Has somebody told of a programme, on the transaction that changes it. */
export const tellSeller = (
  trx: OutboxTransaction,
  programme_id: string,
  told: Omit<ProgrammeTold, "ref" | "programme_id">,
): Promise<void> =>
  enqueue(trx, [
    {
      topic: PROGRAMME_TOLD,
      key: `${programme_id}:${told.seller_id ?? "office"}`,
      payload: { ...told, programme_id, ref: generateEntityId(undefined, "ptold") },
    },
  ])
