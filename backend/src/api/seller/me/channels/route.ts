import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingMember } from "@ocop/marketplace/api/seller/member"
import { waysTo } from "@ocop/marketplace/modules/seller"
import { chooseChannelsWorkflow } from "@ocop/marketplace/workflows"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { refuse } from "../../../refuse"
import { channelsBody } from "./validators"

/**
 * PUT /seller/me/channels `{ channels: ["email" | "sms" | "zalo"], phone? }` — how the person who asks is told of orders, for
 * all of their sellers; `phone` where messages should go to another number than the one they sign in with.
 *
 * @returns 200 `{ channels, message_phone }`; 400 naming channels, or phone, or the address that a channel lacks (`phone`,
 *   `email`), in the reader's language
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id, email, phone } = actingMember(req)
  const body = channelsBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const channels = [...new Set(body.data.channels)]
  const message_phone = body.data.phone === phone ? null : (body.data.phone ?? null)
  const reached = waysTo({ email, phone, message_phone, channels })
  const without = channels.find((one) => !reached.some(({ channel }) => channel === one))
  if (without) {
    refuse(req, res, [{ field: without === "email" ? "email" : "phone", code: "required" }])
    return
  }
  await chooseChannelsWorkflow(req.scope).run({ input: { member_id: id, channels, message_phone } })
  res.json({ channels, message_phone })
}
