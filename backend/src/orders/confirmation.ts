import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { signShort, verifyShort } from "@ocop/kit/short-links"
import { verify } from "@ocop/kit/signed-links"
import { dong } from "@ocop/kit/money"
import { confirmBy, type SellerOrderStatus } from "@ocop/marketplace/modules/seller-order"
import {
  type Move,
  moveSellerOrder,
  type OrderPayment,
  paymentOf,
  type Taken,
} from "@ocop/marketplace/workflows"
import { environment } from "../config/environment"

const PURPOSE = "confirm"
const ID_PREFIX = "sord"
/** After the order would have expired: whoever comes late reads what became of it. */
const READABLE_MS = 7 * 86_400_000

/**
 * The key of one seller order's confirmation, for whoever holds the letter: it opens no name, phone or address. Short, since a
 * text message holds it.
 * @param liveAt when the seller was told
 */
export function confirmationToken(sellerOrderId: string, liveAt: Date): string {
  const end = new Date(confirmBy(environment(process.env).clock, liveAt).getTime() + READABLE_MS)
  return signShort(PURPOSE, sellerOrderId, end, environment(process.env).linkSecret)
}

/** A seller order as its link shows it: nothing of the shopper, and what its holder may do now. `total` in đồng. */
export interface ConfirmationView {
  display_id: string
  seller_name: string
  status: SellerOrderStatus
  /** Nothing is packed while it is awaited. */
  payment: OrderPayment
  /** ISO instant until which it may be answered. */
  confirm_by: string
  lines: {
    id: string
    title: string
    title_en: string | null
    variant_title: string | null
    variant_title_en: string | null
    quantity: number
    ordered_quantity: number | null
  }[]
  total: number
  /** Empty once it was answered; of a shop that does not sell at the moment without "accept". */
  may: Decision[]
}

export type Decision = "accept" | "refuse"

/**
 * What a link shows. Changes nothing: mail programs open links before people do.
 *
 * @throws MedusaError NOT_FOUND, the same for every link that opens nothing
 */
export async function readConfirmation(
  container: MedusaContainer,
  token: string,
): Promise<ConfirmationView> {
  return viewOf(container, subjectOf(token))
}

/**
 * Answers an order by its link, once: a second answer changes nothing and reads what the first one did.
 *
 * @throws MedusaError NOT_FOUND as `readConfirmation`; NOT_ALLOWED naming `seller` when one that does not sell any more accepts;
 *   INVALID_DATA naming `reason` or `lines`
 */
export async function decide(
  container: MedusaContainer,
  token: string,
  { decision, reason, lines }: { decision: Decision; reason?: string; lines?: readonly Taken[] },
): Promise<ConfirmationView> {
  const id = subjectOf(token)
  const before = await viewOf(container, id)
  if (before.status !== "placed") return before
  if (!before.may.includes(decision))
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "seller: this seller does not sell at the moment; please call the shop",
    )
  const answer: Pick<Move, "to" | "reason" | "lines"> =
    decision === "accept" ? { to: "confirmed", lines } : { to: "refused", reason }
  try {
    await moveSellerOrder(container, { ...answer, id, actor: { type: "link", id: null } })
  } catch (error) {
    const now = await viewOf(container, id)
    // Somebody else answered at the same moment.
    if (now.status !== "placed") return now
    throw error
  }
  return viewOf(container, id)
}

function subjectOf(token: string): string {
  const { linkSecret } = environment(process.env)
  // Links were longer once, and have dots; those that were sent open what they opened until they end.
  const read = token.includes(".")
    ? verify(PURPOSE, token, linkSecret)
    : verifyShort(PURPOSE, ID_PREFIX, token, linkSecret)
  if (!read.ok) throw gone()
  return read.subject
}

const gone = () =>
  new MedusaError(MedusaError.Types.NOT_FOUND, "token: this link is no longer valid")

interface Row {
  order_id: string
  display_id: string
  status: SellerOrderStatus
  live_at: Date
  total: string
  seller_name: string
  active: boolean
  lines: ConfirmationView["lines"]
}

async function viewOf(container: MedusaContainer, id: string): Promise<ConfirmationView> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Row[] }>(ONE, [id])
  const [row] = rows
  if (!row) throw gone()
  const { order_id, live_at, active, total, ...shown } = row
  return {
    ...shown,
    payment: (await paymentOf(knex, [order_id])).get(order_id) ?? "awaiting",
    confirm_by: confirmBy(environment(process.env).clock, live_at).toISOString(),
    total: dong(total),
    may: row.status !== "placed" ? [] : active ? ["accept", "refuse"] : ["refuse"],
  }
}

const ONE = `
select s.order_id, s.display_id, s.status, s.live_at, s.total, s.seller_snapshot ->> 'name_vi' as seller_name,
  exists (select from seller x where x.id = s.seller_id and x.status = 'active' and x.deleted_at is null) as active,
  (select jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'title_en', l.title_en,
      'variant_title', l.variant_title, 'variant_title_en', l.variant_title_en, 'quantity', l.quantity, 'ordered_quantity', l.ordered_quantity) order by l.id)
     from seller_order_line l where l.seller_order_id = s.id and l.deleted_at is null) as lines
from seller_order s where s.id = ? and s.live_at is not null and s.deleted_at is null`
