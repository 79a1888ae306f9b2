import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { tellPutAwayApart } from "../listings/shelf/put-away-before"

/** Once, after the tables were migrated: goods that their sellers hid are told from those that staff took down. */
export default async function tellApart({ container }: Pick<ExecArgs, "container">) {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const told = await tellPutAwayApart(knex)
  if (told > 0)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`goods: ${told} that their sellers hid are "proposed" now, no more "draft"`)
}
