import { z } from "@medusajs/framework/zod"

/** Body of PUT /seller/programmes/:id. */
export const JoinProgramme = z
  .strictObject({
    goods: z
      .array(
        z.strictObject({
          product_id: z.string().min(1).max(60),
          floor_vnd: z.number().int().min(1).max(1_000_000_000).nullable().default(null),
        }),
      )
      .min(1)
      .max(500),
    quota: z.number().int().min(1).max(1_000_000).nullable().default(null),
    /** As GET said them to who agrees now. */
    terms: z.string().min(1).max(60).optional(),
  })
  .superRefine(({ goods }, context) => {
    if (new Set(goods.map(({ product_id }) => product_id)).size < goods.length)
      context.addIssue({
        code: "custom",
        path: ["goods"],
        message: "một món chỉ ghi một lần; each good once",
      })
  })
export type JoinProgrammeBody = z.infer<typeof JoinProgramme>
