import { ONE_LINE, PLAIN_TEXT } from "@ocop/kit/text"
import { z } from "@medusajs/framework/zod"
import {
  CASH_TO,
  type HandOver,
  reasonsFor,
  SELLER_ORDER_STATUSES,
  type SellerOrderStatus,
} from "../../../modules/seller-order"

const Status = z.enum(SELLER_ORDER_STATUSES as [SellerOrderStatus, ...SellerOrderStatus[]])

/** Query of GET /seller/orders: `status` once or several times. */
export const ListSellerOrders = z.object({
  status: z.union([Status, z.array(Status).max(SELLER_ORDER_STATUSES.length)]).optional(),
  sort: z.enum(["newest", "oldest"]).default("newest"),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

export type ListSellerOrdersQuery = z.infer<typeof ListSellerOrders>

/** Query of GET /seller/today: so many orders of each status. */
export const ReadToday = z.object({ limit: z.coerce.number().int().min(1).max(50).default(3) })
export type ReadTodayQuery = z.infer<typeof ReadToday>

const LONGEST_ID = 64
const LONGEST_NOTE = 500
const LONGEST_WORD = 60
/** A parcel holds no more, and Medusa's own quantities end here. */
const LARGEST_QUANTITY = 100_000
const MOST_LINES = 200

/** No character that a label, a letter or the database cannot hold. */
const words = (longest: number, shape = ONE_LINE) => z.string().trim().max(longest).regex(shape)

/** What is taken on of each line; a line that is not named is taken on whole. */
export const TakenLines = z
  .array(
    z.strictObject({
      id: z.string().min(1).max(LONGEST_ID),
      quantity: z.number().int().min(0).max(LARGEST_QUANTITY),
    }),
  )
  .min(1)
  .max(MOST_LINES)

/** Body of POST /seller/orders/:id/confirm. */
export const ConfirmSellerOrder = z.strictObject({ lines: TakenLines.optional() })
export type ConfirmSellerOrderBody = z.infer<typeof ConfirmSellerOrder>

const reasoned = (to: SellerOrderStatus) =>
  z.strictObject({
    reason: z.enum(reasonsFor(to) as [string, ...string[]]),
    note: words(LONGEST_NOTE, PLAIN_TEXT).optional(),
  })

/** Body of POST /seller/orders/:id/refuse. */
export const RefuseSellerOrder = reasoned("refused")
/** Body of POST /seller/orders/:id/return. */
export const ReturnSellerOrder = reasoned("returned")
export type ReasonedBody = z.infer<typeof RefuseSellerOrder>

/**
 * Body of POST /seller/orders/:id/hand-over: by a carrier, with its number, or by the seller's own people; to whom a carrier hands
 * the cash that it collects.
 */
export const HandOverSellerOrder = z.strictObject({
  carrier: words(LONGEST_WORD).optional(),
  tracking_number: words(LONGEST_WORD).optional(),
  own_delivery: z.boolean().optional(),
  cash_to: z.enum(CASH_TO).optional(),
})
export type HandOverBody = z.infer<typeof HandOverSellerOrder>

/** What was said of a hand-over, as it is kept. */
export const handOverOf = ({
  carrier,
  tracking_number,
  own_delivery = false,
  cash_to,
}: HandOverBody): HandOver => ({
  carrier: carrier || null,
  tracking_number: tracking_number || null,
  own_delivery,
  // Of a carrier's cash alone.
  ...(cash_to && carrier && !own_delivery ? { cash_to } : {}),
})

/** Body of POST /seller/orders/:id/deliver. */
export const DeliverSellerOrder = z.strictObject({ cash_received: z.boolean().optional() })
export type DeliverBody = z.infer<typeof DeliverSellerOrder>

/** Body of a move that says nothing but itself. */
export const NothingToSay = z.strictObject({})
