import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { OUTBOX_MODULE, type OutboxModuleService } from "@ocop/kit/modules/outbox"

/**
 * How far behind the outbox is, and which messages were put aside after too many failures.
 * @returns 200 `{ topics: [{ topic, pending, lag_ms, dead, epoch }], dead: [{ id, topic, key, attempts, last_error, … }] }`
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const outbox = req.scope.resolve<OutboxModuleService>(OUTBOX_MODULE)
  const [topics, dead] = await Promise.all([outbox.lag(), outbox.dead()])
  res.json({ topics, dead })
}

const body = z
  .object({
    ids: z
      .array(z.string().regex(/^\d{1,18}$/))
      .min(1)
      .max(1_000),
  })
  .strict()

/**
 * Has messages that were put aside delivered once more.
 * @returns 200 `{ revived }`; 400 naming the field
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = body.safeParse(req.body)
  if (!asked.success) {
    const wrong = asked.error.issues.map(
      ({ path, message }) => `${path.join(".") || "body"}: ${message}`,
    )
    throw new MedusaError(MedusaError.Types.INVALID_DATA, wrong.join("; "))
  }
  res.json({
    revived: await req.scope.resolve<OutboxModuleService>(OUTBOX_MODULE).revive(asked.data.ids),
  })
}
