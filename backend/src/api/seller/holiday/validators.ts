import { z } from "@medusajs/framework/zod"
import { isDay } from "@ocop/kit/days"

const day = z.string({ error: "required" }).refine(isDay, { error: "date" })

/** Body of PUT /seller/holiday. */
export const holidayBody = z.strictObject({ closed_from: day, closed_until: day })
