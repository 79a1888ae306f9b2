import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { invitedIdentity, type SignInName, WRONG_PASSWORD } from "@ocop/kit/invited-identity"

export { type SignInName, WRONG_PASSWORD }

/** The key that Medusa reads the actor's id from when it signs a token for `seller_member`. */
export const ACTOR_KEY = "seller_member_id"

/** The identity behind a name, and the id of the person behind it. @see invitedIdentity */
export const identityStep = createStep(
  "invited-identity",
  async (input: { name: SignInName; password: string }, { container }) =>
    new StepResponse(
      await invitedIdentity(container, input, {
        actorKey: ACTOR_KEY,
        thought: generateEntityId(undefined, "smem"),
      }),
    ),
)
