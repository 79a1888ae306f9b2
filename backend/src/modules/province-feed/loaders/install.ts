import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { installProvinceTriggers } from "../../../provinces/triggers"

/** Runs at every start and before every migration, as the search feed's does, and for its reason. */
export default async function installFeed({ container, logger }: LoaderOptions): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const missing = await installProvinceTriggers(knex)
  if (missing.length)
    logger?.debug(`[Provinces] No triggers yet on tables that do not exist: ${missing.join(", ")}`)
}
