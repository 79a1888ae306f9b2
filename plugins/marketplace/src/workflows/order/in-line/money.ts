import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { type Amount, type Bill, type Claim, excess, readBill } from "./bill"
import { type Effect, PAYMENT_EFFECTS } from "./effects"
import type { InLinePorts } from "./ports"

/** Seconds to wait for a refund that is being made, and until the lock frees itself. */
const PATIENCE = { timeout: 10, expire: 120 }

/**
 * Brings the money of an order to what is left of it, as `PAYMENT_EFFECTS` says for a part that is gone. What there is to do
 * is read from what stands, so nothing is done twice; of several payments, promises are lowered before money goes back. The
 * caller holds the order's lock.
 *
 * @throws MedusaError CONFLICT while the money is only held on a card: it is about to be taken, and goes back then
 */
export async function settle(
  container: MedusaContainer,
  orderId: string,
  ports: InLinePorts,
): Promise<void> {
  const bill = await readBill(container, orderId)
  let over = excess(bill)
  for (const claim of bill.claims) {
    if (!MathBN.gt(over, 0)) return
    const by = MathBN.min(over, claim.amount)
    await ACTS[claim.effect](container, { bill, claim, by, ports })
    over = MathBN.sub(over, by)
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
  const { number, currency_code, given } = await readBill(container, orderId)
  const byHand = given
    .filter(({ kind }) => PAYMENT_EFFECTS[kind].here.whole === "give_back_by_hand")
    .reduce((sum, { amount }) => MathBN.add(sum, amount), MathBN.convert(0))
  if (!MathBN.gt(byHand, 0)) return
  await ports.tellOfRefund(container, {
    order_id: orderId,
    number,
    currency_code,
    amount: byHand.toNumber(),
  })
}

interface Case {
  bill: Bill
  claim: Claim
  /** Of it, what is too much. */
  by: Amount
  ports: InLinePorts
}

const ACTS: Record<Effect, (container: MedusaContainer, one: Case) => Promise<void>> = {
  ask_less: async (container, { claim, by }) => {
    const amount = MathBN.sub(claim.amount, by).toNumber()
    if (claim.session) await askForTransfer(container, claim, amount)
    else await promise(container, claim, amount)
  },
  await_capture: async (_container, { bill }) => {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `payment: the money of order ${bill.number} is held and about to be taken; what is over goes back then`,
    )
  },
  give_back: giveBack,
  // Written down here; staff are told by `tellByHand`.
  give_back_by_hand: giveBack,
  let_go: async (container, { claim }) => {
    if (claim.payment_id) await container.resolve(Modules.PAYMENT).cancelPayment(claim.payment_id)
  },
  by_staff: async (container, { bill }) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Order ${bill.number}: staff decide what happens to its payment`)
  },
}

async function promise(container: MedusaContainer, claim: Claim, amount: number): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT)
  // Medusa names few of the fields that it takes here.
  await payments.updatePayment({ id: claim.payment_id, amount } as never)
  await payments.updatePaymentCollections(claim.collection_id, {
    amount,
    authorized_amount: amount,
  } as never)
}

/** Whoever scans its picture from now on pays what is left of the order; none is drawn for nothing. */
async function askForTransfer(
  container: MedusaContainer,
  { collection_id, session }: Claim,
  amount: number,
): Promise<void> {
  if (!session || amount <= 0) return
  const payments = container.resolve(Modules.PAYMENT)
  await payments.updatePaymentCollections(collection_id, { amount })
  await payments.updatePaymentSession({
    id: session.id,
    currency_code: session.currency_code,
    amount,
    data: session.data ?? {},
  })
}

async function giveBack(container: MedusaContainer, { bill, claim, ports }: Case): Promise<void> {
  const { payment_id } = claim
  if (!payment_id) return
  await container.resolve(Modules.LOCKING).execute(
    [`refund:${payment_id}`],
    async () => {
      // Staff may have given it back while we waited.
      const now = await readBill(container, bill.order_id)
      const own = now.claims.find((one) => one.payment_id === payment_id)
      const amount = MathBN.min(excess(now), own?.amount ?? 0)
      if (!MathBN.gt(amount, 0)) return
      await ports.beforeRefund(container, payment_id)
      await refundPaymentWorkflow(container).run({
        input: { payment_id, amount: amount.toNumber(), note: "seller order" },
      })
    },
    PATIENCE,
  )
}
