import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { searchMirror } from "@ocop/search/providers/resilient"

/**
 * Once a night both search engines are compared document by document; what differs is sent again, and said. Nothing
 * should: a line here is worth reading.
 */
export default async function compareEngines(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const drift of (await searchMirror()?.mirror.compare()) ?? []) {
    const line = `search: ${JSON.stringify(drift)}`
    if (drift.missing || drift.different || drift.left) logger.warn(line)
    else logger.info(line)
  }
}

// 02:40 in Vietnam.
export const config = { name: "compare-engines", schedule: "40 19 * * *" }
