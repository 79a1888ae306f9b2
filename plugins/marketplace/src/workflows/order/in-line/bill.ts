import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"
import { type Effect, PAYMENT_EFFECTS, type PaymentKind, paymentKind } from "./effects"

/** An amount in the unit of the order's currency, exact. */
export type Amount = ReturnType<typeof MathBN.convert>

/** Money of an order: promised by somebody, or here. */
export interface Claim {
  kind: PaymentKind
  /** Not taken yet. */
  promised: boolean
  /** What happens to it when a part of the order is gone. */
  effect: Effect
  /** What of it is promised, or here and not given back. */
  amount: Amount
  collection_id: string
  payment_id: string | null
  /** Of a transfer that is awaited: there is no payment before it came. */
  session: Session | null
}

export interface Session {
  id: string
  provider_id: string
  status: string
  amount: BigNumberInput
  currency_code: string
  data: Record<string, unknown> | null
}

/** What an order is worth now, and what of its money is promised or here: promises first, since they cost nothing to lower. */
export interface Bill {
  order_id: string
  /** What people call the order. */
  number: number
  currency_code: string
  /** Never below nothing: what staff gave back besides is theirs. */
  total: Amount
  claims: Claim[]
  /** What was given back of each kind of payment. */
  given: { kind: PaymentKind; amount: Amount }[]
}

interface Payment {
  id: string
  provider_id: string
  amount: BigNumberInput
  canceled_at: string | null
  captures?: ({ amount: BigNumberInput } | null)[] | null
  refunds?: ({ amount: BigNumberInput } | null)[] | null
}

interface Collection {
  id: string
  payments?: (Payment | null)[] | null
  payment_sessions?: (Session | null)[] | null
}

interface StoredOrder {
  display_id: number
  currency_code: string
  total: BigNumberInput
  payment_collections?: (Collection | null)[] | null
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

/** @throws MedusaError NOT_FOUND */
export async function readBill(container: MedusaContainer, orderId: string): Promise<Bill> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })
  const order = data[0] as unknown as StoredOrder | undefined
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `No order ${orderId}`)
  const collections = present(order.payment_collections)
  const claims = collections.flatMap(claimsOf)
  return {
    order_id: orderId,
    number: order.display_id,
    currency_code: order.currency_code,
    total: MathBN.max(order.total, 0),
    claims: [
      ...claims.filter(({ promised }) => promised),
      ...claims.filter(({ promised }) => !promised),
    ],
    given: collections.flatMap(({ payments }) =>
      present(payments).map((payment) => ({
        kind: paymentKind(payment.provider_id),
        amount: sumOf(payment.refunds),
      })),
    ),
  }
}

/** What is promised or here beyond what the order is worth; nought or less when it is not. */
export function excess({ claims, total }: Bill): Amount {
  return MathBN.sub(
    claims.reduce((sum, { amount }) => MathBN.add(sum, amount), MathBN.convert(0)),
    total,
  )
}

const present = <T>(rows: readonly (T | null)[] | null | undefined): T[] =>
  (rows ?? []).flatMap((row) => row ?? [])

function sumOf(rows: Payment["captures"]): Amount {
  return present(rows).reduce((sum, { amount }) => MathBN.add(sum, amount), MathBN.convert(0))
}

function claimsOf({ id, payments, payment_sessions }: Collection): Claim[] {
  const standing = present(payments).filter(({ canceled_at }) => !canceled_at)
  if (standing.length > 0) return standing.map((payment) => paymentClaim(id, payment))
  return present(payment_sessions)
    .filter(({ status }) => status === "pending_authorization")
    .map((session) => {
      const kind = paymentKind(session.provider_id)
      return {
        kind,
        promised: true,
        effect: PAYMENT_EFFECTS[kind].promised.part,
        amount: MathBN.convert(session.amount),
        collection_id: id,
        payment_id: null,
        session,
      }
    })
}

function paymentClaim(collection_id: string, payment: Payment): Claim {
  const kind = paymentKind(payment.provider_id)
  const taken = sumOf(payment.captures)
  const isHere = MathBN.gt(taken, 0)
  return {
    kind,
    promised: !isHere,
    effect: PAYMENT_EFFECTS[kind][isHere ? "here" : "promised"].part,
    amount: isHere ? MathBN.sub(taken, sumOf(payment.refunds)) : MathBN.convert(payment.amount),
    collection_id,
    payment_id: payment.id,
    session: null,
  }
}
