import {
  errorHandler,
  getHttpResponseFromError,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, type MedusaError } from "@medusajs/framework/utils"
import { saysRedisIsAway } from "@ocop/kit/redis"
import { isHeld } from "@ocop/kit/yielding-transaction"
import { SELLER_CLOSED_MEANWHILE } from "@ocop/marketplace/workflows"
import { PROGRAMME_CHANGED } from "@ocop/ocop/modules/programme"
import { isCardRefusal } from "@ocop/vietnam/checkout/index"
import { cardWords } from "../checkout/card-words"
import { refusal } from "../checkout/refusal"
import { redisAnswers } from "../redis/process-redis"

const medusas = errorHandler()

/**
 * Says to a shopper, in the language of the request, what Medusa says to developers in English alone: that a basket is
 * being changed by another request (409 `{ type: "conflict", code: "busy", message }`; nothing was done, and the same may be
 * asked again), and that the shelf ran out (400 with `code` `out_of_stock`, or Medusa's own `insufficient_inventory`, which
 * its clients know), and why a card was not accepted (400 with a `code` of `CARD_REFUSALS`). All other errors are Medusa's
 * to answer, as are all to staff and sellers.
 *
 * To everybody: what waited too long for rows that somebody else holds (`isHeld` of kit) is 409 as well, with `code` `held`
 * and a sentence in the reader's language: it was not finished, and the same may be sent again. Logged as a warning with the
 * request, a deadlock with its stack: its order of locks may be ours.
 *
 * To everybody: a decision about a programme of a trade office that is no longer as it was read is 409 with `code`
 * `programme_changed`, as other conflicts of versions are; Medusa has one sentence for all of those.
 *
 * To everybody: what failed while Redis is away, or says that it is, is no fault of the shop's but a pause, 503 with `retry-after` (seconds) and
 * `{ type: "unavailable", code: "unavailable", message }`. Without its locks nothing is sold.
 */
export function shopErrorHandler(
  error: MedusaError,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  if (isHeld(error)) {
    const { code, message, stack } = error as Error & { code: string }
    logger.warn(`${code} at ${req.method} ${req.path}: ${(code === "40P01" && stack) || message}`)
    const body = { type: "conflict", code: "held", message: words("held", readerOf(req)) }
    res.status(409).json(body)
    return
  }
  if (error.code === PROGRAMME_CHANGED) {
    const { code, message } = error
    res.status(409).json({ type: "conflict", code, field: message.split(":")[0], message })
    return
  }
  const said = req.path.startsWith("/store/") ? retold(error, req.locale) : undefined
  if (said) {
    logger.info(error.message)
    res.status(said.status).json(said.body)
    return
  }
  if (getHttpResponseFromError(error).statusCode < 500) {
    medusas(error, req, res, next)
    return
  }
  redisAnswers()
    .then((answers) => {
      // One connection may be lost, or a server demoted, while another connection still has its answers.
      const away = answers === false || (answers && saysRedisIsAway(error))
      if (!away) {
        medusas(error, req, res, next)
        return
      }
      logger.warn(`Redis is away: ${error.message}`)
      const body = {
        type: "unavailable",
        code: "unavailable",
        message: words("unavailable", req.locale),
      }
      res.status(503).setHeader("retry-after", String(RETRY_AFTER_S)).json(body)
    })
    .catch(next)
}

/** Below /store Medusa reads the language by itself; Medusa Admin's own pages say none, but their browser does. */
const readerOf = (req: MedusaRequest) =>
  req.locale ?? req.get("x-medusa-locale") ?? req.get("accept-language")

/** Redis is usually back sooner than somebody reads why to wait. */
const RETRY_AFTER_S = 10

function retold(error: MedusaError, locale: string | undefined) {
  const { statusCode: status, body } = getHttpResponseFromError(error)
  if (status === 409) {
    return { status, body: { type: "conflict", code: "busy", message: words("busy", locale) } }
  }
  if (status !== 400) return undefined
  const { code, message } = error
  if (isCardRefusal(code)) return { status, body: { ...body, message: cardWords(code, locale) } }
  if (code === SELLER_CLOSED_MEANWHILE) {
    const told = refusal("seller_closed", locale, [message.replace(/^items: /, "")])
    return { status, body: { ...body, code: told.code, message: told.message } }
  }
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

const words = (
  code: "busy" | "held" | "out_of_stock" | "payment_cancelled" | "unavailable",
  locale: string | undefined,
) => refusal(code, locale).message
