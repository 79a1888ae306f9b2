import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { type Effect, PAYMENT_EFFECTS, type PaymentKind, paymentKind } from "./effects"
import type { InLinePorts } from "./ports"

interface Payment {
  id: string
  provider_id: string
  amount: unknown
  canceled_at: string | null
  captures?: ({ amount: unknown } | null)[] | null
  refunds?: ({ amount: unknown } | null)[] | null
}

interface Session {
  id: string
  provider_id: string
  status: string
  amount: unknown
  currency_code: string
  data: Record<string, unknown> | null
}

interface Collection {
  id: string
  payments?: (Payment | null)[] | null
  payment_sessions?: (Session | null)[] | null
}

interface Bill {
  id: string
  display_id: number
  currency_code: string
  total: unknown
  collections: Collection[]
}

const FIELDS = [
  "id",
  "display_id",
  "currency_code",
  "total",
  "payment_collections.id",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.amount",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
  "payment_collections.payment_sessions.*",
]

/** Seconds to wait for a refund that is being made, and until the lock frees itself. */
const PATIENCE = { timeout: 10, expire: 120 }

/**
 * Brings the money of an order to what is left of it, as `PAYMENT_EFFECTS` says for a part that is gone. What there is to do
 * is read from what stands, so nothing is done twice. The caller holds the order's lock.
 *
 * @throws MedusaError CONFLICT while the money is only held on a card: it is about to be taken, and goes back then
 */
export async function settle(
  container: MedusaContainer,
  orderId: string,
  ports: InLinePorts,
): Promise<void> {
  const bill = await readBill(container, orderId)
  for (const collection of bill.collections) {
    const payments = (collection.payments ?? []).flatMap((one) =>
      one && !one.canceled_at ? [one] : [],
    )
    for (const payment of payments) await settlePayment(container, bill, collection, payment, ports)
    if (payments.length === 0) await askLess(container, bill, collection)
  }
}

/**
 * Tells staff of all that is written down as given back and that no provider sends back by itself. Said again after each
 * run; whoever tells it says each amount once.
 */
export async function tellByHand(
  container: MedusaContainer,
  orderId: string,
  ports: InLinePorts,
): Promise<void> {
  const bill = await readBill(container, orderId)
  const payments = bill.collections.flatMap(({ payments }) => payments ?? [])
  for (const payment of payments) {
    if (!payment) continue
    const { here } = PAYMENT_EFFECTS[paymentKind(payment.provider_id)]
    const { given } = moneyOf(payment)
    if (here.whole !== "give_back_by_hand" || !MathBN.gt(given, 0)) continue
    await ports.tellOfRefund(container, {
      order_id: bill.id,
      number: bill.display_id,
      currency_code: bill.currency_code,
      amount: given.toNumber(),
    })
  }
}

async function readBill(container: MedusaContainer, orderId: string): Promise<Bill> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })
  const order = data[0] as unknown as
    (Omit<Bill, "collections"> & { payment_collections?: (Collection | null)[] | null }) | undefined
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `No order ${orderId}`)
  const { payment_collections, ...bill } = order
  return { ...bill, collections: (payment_collections ?? []).flatMap((one) => one ?? []) }
}

async function settlePayment(
  container: MedusaContainer,
  bill: Bill,
  collection: Collection,
  payment: Payment,
  ports: InLinePorts,
): Promise<void> {
  const { taken } = moneyOf(payment)
  const kind = paymentKind(payment.provider_id)
  const effects = PAYMENT_EFFECTS[kind]
  const effect = MathBN.gt(taken, 0) ? effects.here.part : effects.promised.part
  const worth = MathBN.gt(taken, 0)
    ? over(payment, bill)
    : MathBN.sub(amountOf(payment.amount), total(bill))
  if (!MathBN.gt(worth, 0)) return
  await ACTS[effect](container, { bill, collection, payment, kind, ports })
}

interface Case {
  bill: Bill
  collection: Collection
  payment: Payment
  kind: PaymentKind
  ports: InLinePorts
}

const ACTS: Record<Effect, (container: MedusaContainer, one: Case) => Promise<void>> = {
  ask_less: async (container, { bill, collection, payment }) => {
    const payments = container.resolve(Modules.PAYMENT)
    const amount = total(bill)
    // Medusa names few of the fields that it takes here.
    await payments.updatePayment({ id: payment.id, amount } as never)
    await payments.updatePaymentCollections(collection.id, {
      amount,
      authorized_amount: amount,
    } as never)
  },
  await_capture: async (_container, { bill }) => {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `payment: the money of order ${bill.display_id} is held and about to be taken; what is over goes back then`,
    )
  },
  give_back: (container, one) => giveBack(container, one),
  // Written down here; staff are told by `tellByHand`.
  give_back_by_hand: (container, one) => giveBack(container, one),
  let_go: (container, { payment }) =>
    container.resolve(Modules.PAYMENT).cancelPayment(payment.id).then(nothing),
  by_staff: async (container, { bill }) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Order ${bill.display_id}: staff decide what happens to its payment`)
  },
}

const nothing = () => undefined

async function giveBack(container: MedusaContainer, { bill, payment, ports }: Case): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(
    [`refund:${payment.id}`],
    async () => {
      // Staff may have given it back while we waited.
      const now = await readBill(container, bill.id)
      const present = now.collections
        .flatMap(({ payments }) => payments ?? [])
        .find((one) => one?.id === payment.id)
      const amount = present ? over(present, now) : MathBN.convert(0)
      if (!MathBN.gt(amount, 0)) return
      await ports.beforeRefund(container, payment.id)
      await refundPaymentWorkflow(container).run({
        input: { payment_id: payment.id, amount: amount.toNumber(), note: "seller order" },
      })
    },
    PATIENCE,
  )
}

/** A transfer that has not come: whoever scans its picture from now on pays what is left of the order. */
async function askLess(
  container: MedusaContainer,
  bill: Bill,
  { id, payment_sessions }: Collection,
): Promise<void> {
  const awaited = (payment_sessions ?? []).flatMap((one) =>
    one?.status === "pending_authorization" ? [one] : [],
  )
  const payments = container.resolve(Modules.PAYMENT)
  for (const session of awaited) {
    const { promised } = PAYMENT_EFFECTS[paymentKind(session.provider_id)]
    if (promised.part !== "ask_less" || !MathBN.gt(amountOf(session.amount), total(bill))) continue
    await payments.updatePaymentCollections(id, { amount: total(bill) })
    await payments.updatePaymentSession({
      id: session.id,
      currency_code: session.currency_code,
      amount: total(bill),
      data: session.data ?? {},
    })
  }
}

/** What is here of a payment, beyond what the order is worth now. */
function over(payment: Payment, bill: Bill) {
  const { taken, given } = moneyOf(payment)
  return MathBN.sub(MathBN.sub(taken, given), total(bill))
}

function moneyOf({ captures, refunds }: Payment) {
  const all = (rows: Payment["captures"]) =>
    (rows ?? []).reduce(
      (sum, row) => MathBN.add(sum, amountOf(row?.amount ?? 0)),
      MathBN.convert(0),
    )
  return { taken: all(captures), given: all(refunds) }
}

/** Never below nothing: what staff gave back besides is theirs. */
const total = (bill: Bill): number => Math.max(MathBN.convert(amountOf(bill.total)).toNumber(), 0)

const amountOf = (value: unknown) => MathBN.convert(value as number)
