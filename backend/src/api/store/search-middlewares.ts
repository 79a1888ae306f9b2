import { configureStoreSearch } from "@medusajs/framework/http"
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { keepAnswers } from "../../search/answer-cache"
import { AGE_HEADER, visible } from "../../search/visible"

/** Says that the answer depends on the age header. */
function varyByAge(_req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  res.vary(AGE_HEADER)
  next()
}

/** `POST /store/search` (Medusa's own route) and `GET /store/suggest`. */
export const searchMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/search",
    methods: ["POST"],
    middlewares: [
      varyByAge,
      keepAnswers,
      configureStoreSearch({ allowed_indexes: { product: { filters: visible } } }),
    ],
  },
  { matcher: "/store/suggest", methods: ["GET"], middlewares: [varyByAge] },
]
