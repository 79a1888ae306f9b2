import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { currencyOf, units } from "@ocop/kit/dollars"
import type { DeliveredMessage, OutboxHandler } from "@ocop/kit/outbox-drain"
import { reasonOf } from "@ocop/kit/reason"
import { bringInLine, type InLinePorts, ORDER_IN_LINE } from "@ocop/marketplace/workflows"
import { TransferTopics } from "@ocop/vietnam/workflows"
import { money } from "../card/money"
import { forgetRecording } from "../card/refund"
import { tellStaff } from "../card/staff"
import { orderSubject } from "../card/subject"

/** At most five minutes apart: about a week, in which staff end the edit that bars the way. */
const ATTEMPTS = 2_000
/** A refund may wait for Stripe, and one order has many sellers. */
const LIMIT_MS = 180_000
/** Half a minute of failures is more than a hiccup: the staff should know. */
const TELLS_AFTER = 4

/** Who has Medusa's order follow its seller orders. */
export function orderHandlers(container: MedusaContainer): OutboxHandler[] {
  // Of a transfer that brought more than the order is worth by now, what is over goes back as it does of a part that is gone.
  return [ORDER_IN_LINE, TransferTopics.OVERPAID].map((topic) => ({
    topic,
    coalesce: true,
    maxAttempts: ATTEMPTS,
    limit: LIMIT_MS,
    handle: async (messages) => {
      for (const message of messages) await follow(container, message)
    },
  }))
}

async function follow(
  container: MedusaContainer,
  { key, attempts }: DeliveredMessage,
): Promise<void> {
  try {
    await bringInLine(container, key, PORTS)
  } catch (error) {
    if (attempts + 1 >= TELLS_AFTER) await tellOfTrouble(container, key, error)
    throw error
  }
}

const PORTS: InLinePorts = {
  beforeRefund: forgetRecording,
  tellOfRefund: async (container, { order_id, number, amount, currency_code }) => {
    const sum = money(amount, currency_code)
    await tellStaff(container, {
      title: `Đơn ${number}: hoàn cho khách tổng cộng ${sum}`,
      description:
        "Một phần hoặc cả đơn không được gửi nữa. Khoản hoàn đã ghi vào đơn; ngân hàng không tự chuyển, xin chuyển trả khách.",
      key: `refund-by-hand:${order_id}:${units(amount, currencyOf(currency_code))}`,
      about: { type: "order", id: order_id },
    })
  },
}

/** An edit of theirs is the one thing that staff can end themselves, so it is said in other words. */
async function tellOfTrouble(
  container: MedusaContainer,
  orderId: string,
  error: unknown,
): Promise<void> {
  const edited = error instanceof MedusaError && error.message.startsWith("order_change:")
  const { about, name } = await orderSubject(container, orderId)
  const why = reasonOf(error)
  await tellStaff(container, {
    title: edited
      ? `${name}: đang có chỉnh sửa chưa xong`
      : `${name}: chưa cập nhật theo người bán`,
    description: edited
      ? "Người bán đã xử lý phần của mình, nhưng đơn đang được sửa trong trang quản trị. Xin xác nhận hoặc bỏ chỉnh sửa; hệ thống tự làm tiếp."
      : `Lỗi: ${why}. Hệ thống còn thử lại.`,
    key: `${edited ? "order-edited" : "order-behind"}:${orderId}:${await openChange(container, orderId)}`,
    about,
  })
}

async function openChange(container: MedusaContainer, orderId: string): Promise<string> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const row = await knex("order_change")
    .where({ order_id: orderId })
    .whereIn("status", ["pending", "requested"])
    .whereNull("deleted_at")
    .first<{ id: string } | undefined>("id")
  return row?.id ?? "none"
}
