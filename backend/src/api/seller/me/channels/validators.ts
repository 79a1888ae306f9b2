import { z } from "@medusajs/framework/zod"
import { CHANNELS } from "@ocop/marketplace/modules/seller"
import { phoneNumber } from "@ocop/vietnam/checkout/index"

/** Body of PUT /seller/me/channels. */
export const channelsBody = z.strictObject({
  channels: z
    .array(z.enum(CHANNELS, { error: "invalid" }), { error: "required" })
    .min(1, { error: "required" })
    .max(CHANNELS.length, { error: "invalid" }),
  phone: phoneNumber.nullish(),
})
