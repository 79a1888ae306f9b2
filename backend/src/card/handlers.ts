import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DeliveredMessage, OutboxHandler } from "@ocop/kit/outbox-drain"
import { reasonOf } from "@ocop/kit/reason"
import { ORDER_MONEY } from "@ocop/marketplace/workflows"
import { type DisputeNews, fromSmallestUnit } from "@ocop/vietnam/card"
import { followOrder } from "./follow-order"
import { placeOf } from "./place"
import { settleIntent } from "./settle"
import { isCancelled, tellStaff } from "./staff"
import { stripe } from "./stripe"
import { orderSubject, subjectOf } from "./subject"
import { CARD_DISPUTE, CARD_INTENT } from "./topics"
import { words } from "./words"

/** A little over an hour of trying, the last times five minutes apart. */
const ATTEMPTS = 20
/** Half a minute of failures is more than a hiccup: the staff should know. */
const TELLS_AFTER = 4
/** A completion may wait half a minute for another one. */
const LIMIT_MS = 120_000

/** Who acts on money: what Stripe tells, and orders whose money has to follow. */
export function moneyHandlers(container: MedusaContainer): OutboxHandler[] {
  const each =
    (work: (message: DeliveredMessage) => Promise<void>): OutboxHandler["handle"] =>
    async (messages) => {
      for (const message of messages) await work(message)
    }
  const patient = { coalesce: true, maxAttempts: ATTEMPTS, limit: LIMIT_MS }
  return [
    { topic: ORDER_MONEY, ...patient, handle: each((message) => takeMoney(container, message)) },
    {
      topic: CARD_INTENT,
      ...patient,
      handle: each(({ key, attempts }) =>
        settleIntent(container, key, { last: attempts + 1 >= ATTEMPTS }),
      ),
    },
    {
      topic: CARD_DISPUTE,
      maxAttempts: ATTEMPTS,
      handle: each(({ payload }) => tellOfDispute(container, payload as unknown as DisputeNews)),
    },
  ]
}

async function takeMoney(
  container: MedusaContainer,
  { key, attempts }: DeliveredMessage,
): Promise<void> {
  try {
    await followOrder(container, key)
  } catch (error) {
    if (attempts + 1 >= TELLS_AFTER) {
      const why = reasonOf(error)
      const [topic, say] = (await isCancelled(container, key))
        ? (["not-returned", words.notReturned] as const)
        : (["not-captured", words.notCaptured] as const)
      const { about, name } = await orderSubject(container, key)
      await tellStaff(container, { ...say(name, why), key: `${topic}:${key}`, about })
    }
    throw error
  }
}

/** How the dispute stands by now: what was told of it may come late, or before what was told earlier. */
async function tellOfDispute(container: MedusaContainer, news: DisputeNews): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const intent = await stripe().paymentIntents.retrieve(news.intent)
  const place = await placeOf(knex, intent)
  if (!place) return
  const { id, amount, currency, status, reason, evidence_details } =
    await stripe().disputes.retrieve(news.dispute)
  const { about, ...subject } = await subjectOf(container, place)
  await tellStaff(container, {
    ...words.disputed(subject, {
      amount: fromSmallestUnit(amount, currency),
      currency,
      status,
      reason,
      due: evidence_details.due_by,
    }),
    key: `dispute:${id}:${status}`,
    about,
  })
}
