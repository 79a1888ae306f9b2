import {
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { validateBody } from "@ocop/kit/validate-body"
import { CARD_PROVIDER_ID } from "../card/ids"
import { storedCheckout } from "../checkout/details"
import { shopLocale } from "../checkout/locale"
import { type Refusal, refusalBody } from "../checkout/messages"
import { paymentRefusal } from "../checkout/rules"
import {
  ConfirmTransferBody,
  ExchangeRateBody,
  LastOrderDaysBody,
  PaymentTermsBody,
  RateCardBody,
} from "./admin/validators"
import { lockBasket } from "./basket-lock"
import { refuseSettledPayment } from "./settled-payment"

type Metadata = { metadata?: Record<string, unknown> | null }

type Choice = { provider_id?: unknown; data?: unknown }

/**
 * Medusa merges a client's `data` into the payment session and hands it to the provider, amount and way of capture
 * included; there is nothing that a client may say. What a card's payment belongs to, we write ourselves.
 */
function dropClientData(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  // Medusa's own validation, which staff's route has, runs before us and hands a copy to the route.
  for (const body of [req.validatedBody, req.body] as (Choice | undefined)[]) {
    if (body?.provider_id === CARD_PROVIDER_ID) body.data = { payment_collection_id: req.params.id }
    else if (body) delete body.data
  }
  next()
}

/**
 * A basket's metadata is open to any client, but not the part that our checkout keeps there: it says who agreed to what,
 * so it is written by the route that checks it and by nothing else.
 */
function dropClientCheckout(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  // Medusa's own validation runs before us and hands a copy to the route.
  for (const body of [req.validatedBody, req.body] as (Metadata | undefined)[]) {
    if (body?.metadata && typeof body.metadata === "object") {
      delete body.metadata.checkout
    }
  }
  next()
}

interface PayableCart {
  metadata: Record<string, unknown> | null
  currency_code: string
  region?: { payment_providers?: ({ id: string } | null)[] } | null
}

/**
 * Refuses a way to pay that the basket's region does not have: Medusa takes any that is registered, its own `pp_system_default`
 * included, which takes no money at all. And, as soon as it is chosen, what completion would refuse.
 */
async function refuseUnfitWay(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { provider_id } = (req.body ?? {}) as { provider_id?: unknown }
  if (typeof provider_id !== "string") {
    next()
    return
  }
  try {
    const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "cart_payment_collection",
      fields: [
        "cart.id",
        "cart.metadata",
        "cart.currency_code",
        "cart.region.id",
        "cart.region.payment_providers.id",
      ],
      filters: { payment_collection_id: req.params.id },
    })
    const { cart } = (data[0] ?? {}) as { cart?: PayableCart }
    const refusal = cart && unfit(cart, provider_id)
    if (refusal) {
      res.status(400).json(refusalBody([refusal], shopLocale(req.locale)))
      return
    }
    next()
  } catch (error) {
    next(error)
  }
}

function unfit({ metadata, currency_code, region }: PayableCart, id: string): Refusal | null {
  const refusal = paymentRefusal(storedCheckout(metadata), id, currency_code)
  const offered = (region?.payment_providers ?? []).some((provider) => provider?.id === id)
  return refusal ?? (offered ? null : { field: "provider_id", code: "invalid" })
}

export default defineMiddlewares({
  routes: [
    { matcher: "/store/carts", methods: ["POST"], middlewares: [dropClientCheckout] },
    { matcher: "/store/carts/:id", methods: ["POST"], middlewares: [dropClientCheckout] },
    {
      matcher: "/store/payment-collections/:id/payment-sessions",
      methods: ["POST"],
      middlewares: [dropClientData, lockBasket, refuseSettledPayment, refuseUnfitWay],
    },
    {
      matcher: "/admin/payment-collections/:id/payment-sessions",
      methods: ["POST"],
      middlewares: [dropClientData, lockBasket, refuseSettledPayment],
    },
    {
      matcher: "/admin/orders/:id/bank-transfer",
      methods: ["POST"],
      middlewares: [validateBody(ConfirmTransferBody)],
    },
    {
      matcher: "/admin/rate-cards",
      methods: ["POST"],
      middlewares: [validateBody(RateCardBody)],
    },
    {
      matcher: "/admin/rate-cards/:id",
      methods: ["POST"],
      middlewares: [validateBody(RateCardBody)],
    },
    {
      matcher: "/admin/last-order-days",
      methods: ["PUT"],
      middlewares: [validateBody(LastOrderDaysBody)],
    },
    {
      matcher: "/admin/exchange-rates",
      methods: ["POST"],
      middlewares: [validateBody(ExchangeRateBody)],
    },
    {
      matcher: "/admin/payment-terms",
      methods: ["POST"],
      middlewares: [validateBody(PaymentTermsBody)],
    },
  ],
})
