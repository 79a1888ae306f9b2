import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { refuse } from "../refuse"

interface WithQuantities {
  quantity?: unknown
  items?: unknown
}

/**
 * Refuses parts of a jar. Medusa takes any number above zero and rounds it where the basket is stored: half a jar became a
 * whole one, and a ten-millionth a line of none.
 *
 * Answers 400 naming each `quantity` that is no whole number, or below `least`. What is no number at all, Medusa refuses.
 */
export const wholeQuantities =
  (least: 0 | 1) =>
  (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    const { quantity, items } = (req.body ?? {}) as WithQuantities
    const asked: [field: string, value: unknown][] = [
      ["quantity", quantity],
      ...(Array.isArray(items) ? items : []).map((item, index): [string, unknown] => [
        `items.${index}.quantity`,
        (item as WithQuantities | null)?.quantity,
      ]),
    ]
    const refusals = asked
      .filter(([, value]) => typeof value === "number" && !isWhole(value, least))
      .map(([field]) => ({ field, code: "quantity" as const }))
    if (refusals.length === 0) return next()
    refuse(req, res, refusals)
  }

const isWhole = (value: number, least: number) => Number.isSafeInteger(value) && value >= least

export const quantities: MiddlewareRoute[] = [
  { matcher: "/store/carts", methods: ["POST"], middlewares: [wholeQuantities(1)] },
  { matcher: "/store/carts/:id/line-items", methods: ["POST"], middlewares: [wholeQuantities(1)] },
  // Where 0 takes the line out of the basket.
  {
    matcher: "/store/carts/:id/line-items/:line_id",
    methods: ["POST"],
    middlewares: [wholeQuantities(0)],
  },
]
