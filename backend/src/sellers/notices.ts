import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { eachInTurn } from "@ocop/kit/in-turn"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import {
  ENQUIRY_CREATED,
  ENQUIRY_MODULE,
  type EnquiryModuleService,
  type EnquiryRecord,
} from "@ocop/marketplace/modules/enquiry"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import {
  confirmBy,
  isGone,
  SELLER_ORDER_MODULE,
  type SellerOrderModuleService,
} from "@ocop/marketplace/modules/seller-order"
import { marketplaceOptions } from "@ocop/marketplace/options"
import {
  type MemberRole,
  paymentOf,
  SELLER_ORDER_CANCELLED,
  SELLER_ORDER_LIVE,
} from "@ocop/marketplace/workflows"
import type { Note } from "@ocop/vietnam/letters"
import { holdsCard } from "../card/held"
import { confirmationToken } from "../orders/confirmation"
import { operatorMailbox, shop } from "../orders/shop"
import { enquiryNotice, type EnquirySubject } from "./enquiry-words"
import { send, type SellerNotice } from "./send"
import { cancelledOrderNotice, newOrderNotice, paidOrderNotice } from "./words"

/** Sellers hear of orders and enquiries from the outbox, once each and only when they stand. */
export function sellerNoticeHandlers(container: MedusaContainer): OutboxHandler[] {
  return [
    {
      topic: SELLER_ORDER_LIVE,
      handle: async (messages) => {
        for (const { key } of messages) await tellOfOrder(container, key)
      },
    },
    {
      topic: SELLER_ORDER_CANCELLED,
      handle: async (messages) => {
        for (const { key } of messages) await tellOfCancellation(container, key)
      },
    },
    {
      topic: ENQUIRY_CREATED,
      handle: async (messages) => {
        for (const { key } of messages) await tellOfEnquiry(container, key)
      },
    },
  ]
}

async function tellOfOrder(container: MedusaContainer, id: string): Promise<void> {
  const orders = container.resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
  const [order] = await orders.listSellerOrders({ id }, { relations: ["lines"] })
  // Taken back or cancelled since: then there is nothing to pack.
  if (!order?.live_at || isGone(order.status)) return
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const payment = (await paymentOf(knex, [order.order_id])).get(order.order_id) ?? "awaiting"
  // Held on a card and about to be taken: this topic's message comes again when it is (`card/capture.ts`).
  if (payment === "awaiting" && (await holdsCard(knex, order.order_id))) return
  const token = confirmationToken(id, order.live_at)
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: order.seller_id }, { select: ["id", "status"] })
  // Suspended between the purchase and this letter.
  const told =
    seller?.status === "active"
      ? order
      : { ...order, stopped_until: confirmBy(marketplaceOptions(container).clock, order.live_at) }
  await tellMembers(
    container,
    order.seller_id,
    (locale) => newOrderNotice(told, payment, locale, shop(), token),
    {
      id,
      type: "seller_order",
    },
  )
}

/**
 * Tells every seller of an order that its transfer came, so that those who were asked to wait can pack.
 * @param orderId of Medusa's order
 * @throws when the mail server refuses; nobody is told twice
 */
export async function tellSellersOfPayment(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const orders = container.resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
  const standing = (await orders.listSellerOrders({ order_id: orderId })).filter(
    ({ status, live_at }) => !isGone(status) && live_at !== null,
  )
  await eachInTurn(
    standing.map(
      (order) => () =>
        tellMembers(
          container,
          order.seller_id,
          (locale) => paidOrderNotice(order, locale, shop()),
          { id: order.id, type: "seller_order_paid" },
        ),
    ),
  )
}

async function tellOfCancellation(container: MedusaContainer, id: string): Promise<void> {
  const orders = container.resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
  const [order] = await orders.listSellerOrders({ id })
  if (order?.status !== "cancelled") return
  await tellMembers(
    container,
    order.seller_id,
    (locale) => cancelledOrderNotice(order, locale, shop()),
    { id, type: "seller_order_cancelled" },
  )
}

/** An enquiry goes to its seller, and to the platform by letter and in Medusa Admin's own feed. */
async function tellOfEnquiry(container: MedusaContainer, id: string): Promise<void> {
  const [enquiry] = await container
    .resolve<EnquiryModuleService>(ENQUIRY_MODULE)
    .listEnquiries({ id })
  if (!enquiry) return
  const subject = await subjectOf(container, enquiry)
  const notice = (locale: Note["locale"]) => enquiryNotice(enquiry, subject, locale, shop())
  const about = { id, type: "enquiry" }
  const { seller_id } = enquiry
  const mailboxes = await platformAddresses(container)
  await eachInTurn([
    async () => {
      if (seller_id) await tellMembers(container, seller_id, notice, about)
    },
    ...mailboxes.map(
      (email) => () =>
        send(container, { email }, notice("vi"), {
          ...about,
          template: "platform-enquiry",
          reader: email,
        }),
    ),
    () => showStaff(container, id, notice("vi")),
  ])
}

/** In Medusa Admin's own feed, once. */
async function showStaff(container: MedusaContainer, id: string, notice: Note): Promise<void> {
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: "",
    channel: "feed",
    template: "admin-ui",
    data: {
      title: notice.subject,
      description: (notice.facts ?? []).map(([label, value]) => `${label}: ${value}`).join("\n"),
    },
    idempotency_key: `enquiry:${id}:platform`,
    resource_id: id,
    resource_type: "enquiry",
  })
}

async function subjectOf(
  container: MedusaContainer,
  { product_id, seller_id }: Pick<EnquiryRecord, "product_id" | "seller_id">,
): Promise<EnquirySubject> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [products, sellers] = await Promise.all([
    product_id
      ? query.graph({
          entity: "product",
          fields: ["title", "handle"],
          filters: { id: product_id },
        })
      : undefined,
    seller_id
      ? container.resolve<SellerModuleService>(SELLER_MODULE).listSellers({ id: seller_id })
      : [],
  ])
  return { product: products?.data[0] ?? null, seller: sellers[0] ?? null }
}

/** The operator's own mailbox (OPERATOR_EMAIL), else everybody who signs in to Medusa Admin. */
async function platformAddresses(container: MedusaContainer): Promise<string[]> {
  const mailbox = operatorMailbox()
  if (mailbox) return [mailbox]
  const users = await container.resolve(Modules.USER).listUsers({}, { select: ["email"] })
  return users.map(({ email }) => email)
}

/**
 * Writes to everybody who acts for a seller.
 *
 * @param notice the letter and its text message, in each language
 * @param about what it tells of; nobody is told twice of one `id` and `type`, nor of one `once` where that is given; `role`
 *   where it is for some of them alone
 * @throws when the mail server refuses
 */
export async function tellMembers(
  container: MedusaContainer,
  sellerId: string,
  notice: (locale: Note["locale"]) => SellerNotice,
  { once, role, ...about }: { id: string; type: string; once?: string; role?: MemberRole },
): Promise<void> {
  const memberships = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listMemberships(
      { seller_id: sellerId, status: "active", ...(role ? { role } : {}) },
      { relations: ["member"] },
    )
  // One who can never be reached must not keep the others from hearing.
  await eachInTurn(
    memberships.map(({ member }) => async () => {
      const template = `seller-${about.type}`
      const reader = once ? `${once}:${member.id}` : member.id
      await send(container, member, notice(member.locale), { ...about, template, reader })
    }),
  )
}
