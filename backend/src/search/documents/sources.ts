import { container } from "@medusajs/framework"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Sources } from "./build"

/**
 * What documents are built from. The Search Module hands an index definition a container with nothing but
 * `query` in it, which would take dozens of statements for a batch; the application's own container has the
 * connection that takes three.
 */
export function sources(from: MedusaContainer = container): Sources {
  return {
    knex: from.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    pricing: from.resolve(Modules.PRICING),
  }
}
