import type { MedusaContainer } from "@medusajs/framework/types"
import { eachInTurn } from "@ocop/kit/in-turn"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import {
  type ClockStep,
  confirmBy,
  SELLER_ORDER_MODULE,
  type SellerOrderModuleService,
} from "@ocop/marketplace/modules/seller-order"
import { marketplaceOptions } from "@ocop/marketplace/options"
import { SELLER_ORDER_CLOCK } from "@ocop/marketplace/workflows"
import { tellStaff } from "../card/staff"
import { confirmationToken } from "../orders/confirmation"
import { shop } from "../orders/shop"
import { officersOf } from "./officers"
import { type Address, send } from "./send"
import { type Locale, unansweredNotice, unansweredToOffice } from "./words"

/** Who hears of an order that nobody has answered, by the step of the clock. */
export function clockHandlers(container: MedusaContainer): OutboxHandler[] {
  return [
    {
      topic: SELLER_ORDER_CLOCK,
      handle: async (messages) => {
        for (const { key, payload } of messages)
          await tell(container, key, payload.step as ClockStep)
      },
    },
  ]
}

type Reader = Address & { id: string; locale?: Locale }

async function tell(container: MedusaContainer, id: string, step: ClockStep): Promise<void> {
  const [order] = await container
    .resolve<SellerOrderModuleService>(SELLER_ORDER_MODULE)
    .listSellerOrders({ id }, { relations: ["lines"] })
  // Answered since.
  if (order?.status !== "placed" || !order.live_at) return
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: order.seller_id })
  if (!seller) return
  const unanswered = {
    ...order,
    seller,
    confirm_by: confirmBy(marketplaceOptions(container).clock, order.live_at),
  }
  const token = confirmationToken(id, order.live_at)
  const isOffice = step === "escalate_office"
  const readers: Reader[] = isOffice
    ? await officersOf(container, seller.province_code)
    : await membersOf(container, seller.id, step === "escalate_owner")
  const notice = (locale: Locale) =>
    isOffice
      ? unansweredToOffice(unanswered, shop())
      : unansweredNotice(unanswered, locale, shop(), token)
  // Staff first, and each reader by himself: a letter box that is closed must not keep the others from hearing.
  await eachInTurn([
    async () => {
      if (!isOffice) return
      await tellStaff(container, {
        title: `Đơn ${order.display_id}: ${seller.name_vi} chưa trả lời`,
        description: `Điện thoại người bán: ${seller.phone ?? "chưa có"}. Xin gọi để hỏi nhận đơn.`,
        key: `stuck:${id}`,
        about: { type: "order", id: order.order_id },
      })
    },
    ...readers.map(
      (reader) => () =>
        send(container, reader, notice(reader.locale ?? "vi"), {
          id,
          type: `seller_order_${step}`,
          template: `seller-order-${step.replace("_", "-")}`,
          reader: reader.id,
        }),
    ),
  ])
}

async function membersOf(
  container: MedusaContainer,
  seller_id: string,
  owners: boolean,
): Promise<Reader[]> {
  const memberships = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listMemberships(
      { seller_id, status: "active", ...(owners ? { role: "owner" } : {}) },
      { relations: ["member"] },
    )
  return memberships.map(({ member }) => member)
}
