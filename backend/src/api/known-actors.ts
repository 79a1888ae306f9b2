import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Providers that hold a password; Medusa's other routes below `/auth` have none of them in this place. */
const PROVIDERS = new Set(["emailpass", "phonepass"])

/**
 * Answers 404 to an actor type that this shop does not have. Medusa takes any word for one, tells by it whether a password
 * is right, and fails at the names of an object's own parts (`constructor`).
 */
function knownActor(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const { actor_type = "", auth_provider = "" } = req.params
  const { projectConfig } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const actors = projectConfig.http.authMethodsPerActor ?? {}
  if (!PROVIDERS.has(auth_provider) || Object.hasOwn(actors, actor_type)) {
    next()
    return
  }
  res.status(404).json({ type: "not_found", message: `Cannot ${req.method} ${req.originalUrl}` })
}

/** Of every method: only then Medusa asks us before its own middlewares, and for all that lies below. */
export const knownActors: MiddlewareRoute[] = [
  { matcher: "/auth/:actor_type/:auth_provider", middlewares: [knownActor] },
]
