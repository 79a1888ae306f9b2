import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { installTriggers } from "../../../search/feed/install"

/**
 * Runs at every start and before every migration. Triggers on other modules' tables cannot be one module's
 * migration: nothing says that it runs after theirs.
 */
export default async function installFeed({ container, logger }: LoaderOptions): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const missing = await installTriggers(knex)
  if (missing.length)
    logger?.debug(`[Search] No feed yet from tables that do not exist: ${missing.join(", ")}`)
}
