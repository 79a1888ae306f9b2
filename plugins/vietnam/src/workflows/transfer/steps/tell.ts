import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { enqueue, forget, type KnexLike } from "@ocop/kit/outbox"

export interface TellInput {
  topics: string[]
  order_id: string
}

/** Leaves word in the outbox, from where the letter to the buyer goes; taken back when a later step fails. */
export const tellStep = createStep(
  "tell",
  async ({ topics, order_id }: TellInput, { container }) => {
    const knex = container.resolve<KnexLike>(ContainerRegistrationKeys.PG_CONNECTION)
    await enqueue(
      knex,
      topics.map((topic) => ({ topic, key: order_id, payload: { order_id } })),
    )
    return new StepResponse(undefined, { topics, order_id })
  },
  async (told, { container }) => {
    if (told) {
      const knex = container.resolve<KnexLike>(ContainerRegistrationKeys.PG_CONNECTION)
      for (const topic of told.topics) await forget(knex, topic, [told.order_id])
    }
  },
)
