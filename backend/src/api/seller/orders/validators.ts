import { z } from "@medusajs/framework/zod"
import { LABEL_SIZES } from "@ocop/vietnam/papers"
import { MOST_PAPERS } from "../../../orders/papers/to-print"

const LONGEST_ID = 64
const id = z.string().min(1).max(LONGEST_ID)

/** Which orders: `id` once or several times. */
const Chosen = z.object({
  id: z.union([id, z.array(id).max(MOST_PAPERS)]).transform((ids) => [...new Set([ids].flat())]),
})

/** Query of GET /seller/orders/packing-slips. */
export const PrintPackingSlips = Chosen
export type PrintPackingSlipsQuery = z.infer<typeof PrintPackingSlips>

/** Query of GET /seller/orders/labels. */
export const PrintLabels = Chosen.extend({ size: z.enum(LABEL_SIZES).default("a6") })
export type PrintLabelsQuery = z.infer<typeof PrintLabels>
