import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { namePromotions, postOrdersBeforeLedger } from "@ocop/marketplace/workflows"

/**
 * Once, after the tables were migrated: seller orders say by which promotion they were reduced, and those that stood before
 * there was a ledger are posted.
 */
export default async function postBefore({ container }: Pick<ExecArgs, "container">) {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await namePromotions(knex)
  const posted = await postOrdersBeforeLedger(knex)
  if (posted > 0)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`ledger: ${posted} seller orders of before it were posted`)
}
