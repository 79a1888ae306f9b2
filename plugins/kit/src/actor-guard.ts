import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** The part of Medusa's authenticated request that a guard reads. */
type WithAuth = MedusaRequest & { auth_context?: { actor_id?: string; actor_type?: string } }

/**
 * Loads who an actor is today. Answers null when the person, the membership or the organisation no
 * longer stands, or never did.
 */
export type ActorLoader<Actor> = (req: MedusaRequest, actorId: string) => Promise<Actor | null>

/** Where a guard puts the actor it loaded, and where handlers read it. */
const ACTORS = new WeakMap<MedusaRequest, unknown>()

/**
 * Middleware behind Medusa's `authenticate(type, ["bearer"])`. A token cannot be revoked and a
 * registration token names nobody, so a token alone opens nothing: the actor is loaded on every
 * request, and every query of the handler is scoped by what was loaded.
 *
 * @param type the actor type that the token must carry
 * @param load see ActorLoader
 * @returns a middleware that answers 401 for a token without an actor, and 403 for an actor who no longer stands
 */
export function actorGuard<Actor>(type: string, load: ActorLoader<Actor>) {
  return async (
    req: MedusaRequest,
    _res: MedusaResponse,
    next: MedusaNextFunction,
  ): Promise<void> => {
    const auth = (req as WithAuth).auth_context
    if (!auth?.actor_id || auth.actor_type !== type) {
      next(
        new MedusaError(
          MedusaError.Types.UNAUTHORIZED,
          `authorization: a ${type} account is needed`,
        ),
      )
      return
    }
    try {
      const actor = await load(req, auth.actor_id)
      if (!actor) {
        next(
          new MedusaError(
            MedusaError.Types.FORBIDDEN,
            `authorization: this ${type} account is not open`,
          ),
        )
        return
      }
      ACTORS.set(req, actor)
      next()
    } catch (error) {
      next(error)
    }
  }
}

/**
 * The actor that the guard of this route loaded.
 * @throws Error when the route has no guard: a mistake in the code that must not pass for "anybody"
 */
export function actorOf<Actor>(req: MedusaRequest): Actor {
  const actor = ACTORS.get(req)
  if (!actor) throw new Error("This route has no actor guard")
  return actor as Actor
}
