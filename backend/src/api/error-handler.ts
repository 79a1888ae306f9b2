import {
  errorHandler,
  getHttpResponseFromError,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, type MedusaError } from "@medusajs/framework/utils"
import { isCardRefusal } from "@ocop/vietnam/checkout/index"
import { cardWords } from "../checkout/card-words"
import { refusal } from "../checkout/refusal"

const medusas = errorHandler()

/**
 * Says to a shopper, in the language of the request, what Medusa says to developers in English alone: that a basket is
 * being changed by another request (409 `{ type: "conflict", code: "busy", message }`; nothing was done, and the same may be
 * asked again), and that the shelf ran out (400 with `code` `out_of_stock`, or Medusa's own `insufficient_inventory`, which
 * its clients know), and why a card was not accepted (400 with a `code` of `CARD_REFUSALS`). All other errors are Medusa's to answer, as are all to staff and sellers.
 */
export function shopErrorHandler(
  error: MedusaError,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const said = req.path.startsWith("/store/") ? retold(error, req.locale) : undefined
  if (!said) {
    medusas(error, req, res, next)
    return
  }
  req.scope.resolve(ContainerRegistrationKeys.LOGGER).info(error.message)
  res.status(said.status).json(said.body)
}

function retold(error: MedusaError, locale: string | undefined) {
  const { statusCode: status, body } = getHttpResponseFromError(error)
  if (status === 409) {
    return { status, body: { type: "conflict", code: "busy", message: words("busy", locale) } }
  }
  if (status !== 400) return undefined
  const { code, message } = error
  if (isCardRefusal(code)) return { status, body: { ...body, message: cardWords(code, locale) } }
  // Said by the provider; completion says it by itself in the basket's language, which is the same sentence.
  if (code === "payment_cancelled")
    return { status, body: { ...body, message: words(code, locale) } }
  // Medusa's inventory gives its refusal no code: it is known by its words.
  const raced = message.startsWith("Not enough stock available for item")
  if (!raced && code !== "insufficient_inventory") return undefined
  return {
    status,
    body: { ...body, code: code ?? "out_of_stock", message: words("out_of_stock", locale) },
  }
}

const words = (code: "busy" | "out_of_stock" | "payment_cancelled", locale: string | undefined) =>
  refusal(code, locale).message
