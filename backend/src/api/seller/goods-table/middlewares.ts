import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { validateBody } from "@ocop/kit/validate-body"
import { validateQuery } from "@ocop/kit/validate-query"
import { TakeGoodsTable } from "./validators"

export const goodsTables: MiddlewareRoute[] = [
  {
    matcher: "/seller/goods-table",
    methods: ["GET"],
    middlewares: [validateQuery(TakeGoodsTable)],
  },
  {
    matcher: "/seller/goods-table/imports/:id/apply",
    methods: ["POST"],
    middlewares: [validateBody(z.strictObject({}))],
  },
]
