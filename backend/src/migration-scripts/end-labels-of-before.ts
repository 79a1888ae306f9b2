import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { endLabelsOfBefore } from "../listings/show/end-labels"

/** Once, after the tables were migrated: labels of goods that were shown before labels had an end get theirs. */
export default async function endBefore({ container }: Pick<ExecArgs, "container">) {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const ended = await endLabelsOfBefore(knex)
  if (ended > 0)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`labels: those of ${ended} goods end with their certificates`)
}
