import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { DECISION_IMPORT_CONFIRMED } from "@ocop/ocop/modules/certification"
import { certification } from "../certificates/submissions"

/** Lines between two looks at what is left. */
const AT_ONCE = 50

/** Lists that offices confirmed, line by line, each in a transaction of its own: a process that ends between loses none. */
export const decisionImportHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: DECISION_IMPORT_CONFIRMED,
    coalesce: true,
    limit: 300_000,
    handle: async (messages) => {
      for (const { key } of messages) await enterAll(container, key)
    },
  },
]

/** @throws what kept a line out, once those behind it are in: it is delivered again then */
async function enterAll(container: MedusaContainer, id: string): Promise<void> {
  const register = certification(container)
  const failures: unknown[] = []
  for (let after = 0; ;) {
    const rows = await register.waitingRows(id, AT_ONCE, after)
    if (rows.length === 0) break
    for (const row of rows) {
      await enterOne(register, id, row).catch((error: unknown) => failures.push(error))
      after = row
    }
  }
  if (failures.length > 0) throw failures[0]
}

async function enterOne(
  register: ReturnType<typeof certification>,
  id: string,
  row: number,
): Promise<void> {
  const fault = await register.enterLine(id, row).then(() => null, conflictOf)
  if (fault !== null) await register.refuseLine(id, row, fault)
}

/** The register has changed since the list was looked at. @throws what is no such refusal, so that it is tried again */
function conflictOf(error: unknown): string {
  if (error instanceof MedusaError && error.type === MedusaError.Types.CONFLICT && error.code)
    return error.code
  throw error
}
