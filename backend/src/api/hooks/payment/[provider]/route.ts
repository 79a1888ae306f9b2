import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { enqueue } from "@ocop/kit/outbox"
import { CARD_WEBHOOK_PROVIDER, newsOf } from "@ocop/vietnam/card"
import type { Stripe } from "@ocop/vietnam/card"
import { messageOf } from "../../../../card/topics"
import { environment } from "../../../../config/environment"

/**
 * Stripe's webhook, in the place of Medusa's own: that one answers 200 to whatever comes, waits five seconds with it in
 * memory, where a crash loses it, and only logs what fails. Here it is checked before it is answered, and answered when it
 * is in the outbox. Acted on is the present state of the payment, so news may come twice, late and in any order.
 *
 * @returns 200 `{ received: true }`; 400 when it is not signed by Stripe; 404 for a provider that tells us nothing, and while the shop takes no cards
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const payments = req.scope.resolve(Modules.PAYMENT)
  // Asked of the environment: in the database, Medusa goes on calling a provider enabled that is no longer there.
  const takesCards = environment(process.env).stripe !== undefined
  if (req.params.provider !== CARD_WEBHOOK_PROVIDER || !takesCards) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "provider: no such webhook")
  }
  await payments.getWebhookActionAndData({
    provider: CARD_WEBHOOK_PROVIDER,
    payload: {
      data: req.body as Record<string, unknown>,
      rawData: req.rawBody as Buffer,
      headers: req.headers,
    },
  })
  const news = newsOf(req.body as Stripe.Event)
  if (news) {
    const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    await enqueue(knex, [messageOf(news, new Date())])
  }
  res.status(200).json({ received: true })
}
