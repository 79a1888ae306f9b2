import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { runProgrammeClock } from "@ocop/ocop/workflows"

/** Once a minute: programmes that have begun or ended say so. Their prices hold from moment to moment without it. */
export default async function tick(container: MedusaContainer): Promise<void> {
  await runProgrammeClock(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION))
}

export const config = { name: "run-programme-clock", schedule: "* * * * *" }
