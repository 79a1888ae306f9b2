import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { shopLocale } from "@ocop/vietnam/checkout/index"
import { shop } from "../../orders/shop"
import { opensOrder } from "../../orders/token"

/** As long as a plain Medusa client's thank-you page is open; later an id in a log or a history opens nothing. */
const OPEN_MS = 60 * 60 * 1_000

type WithAuth = MedusaRequest & { auth_context?: { actor_id?: string; actor_type?: string } }

/** Answers 404 as for no order, unless this very request may see it. */
async function assertOpen(req: MedusaRequest, id: string): Promise<void> {
  const token = req.headers["x-order-token"]
  if (typeof token === "string" && opensOrder(token, id)) return
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { customer_id: string | null; created_at: Date }[] }>(
    `select customer_id, created_at from "order" where id = ? and deleted_at is null`,
    [id],
  )
  const [order] = rows
  const { auth_context } = req as WithAuth
  const own =
    auth_context?.actor_type === "customer" && auth_context.actor_id === order?.customer_id
  if (!order || (!own && Date.now() - order.created_at.getTime() > OPEN_MS)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order id not found: ${id.slice(0, 80)}`)
  }
}

/**
 * Medusa shows an order, names and addresses included, to whoever knows its id, for ever, and lets him ask for a return.
 * Here: to the customer who placed it, to whoever holds its signed link (header `x-order-token`), and to everybody for its
 * first hour, so that any Medusa client can show what was just bought. Else the same 404 as for no order.
 */
const guard =
  (idOf: (req: MedusaRequest) => unknown) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    try {
      const id = idOf(req)
      await assertOpen(req, typeof id === "string" ? id : "")
      res.setHeader("cache-control", "private, no-store")
      next()
    } catch (error) {
      next(error)
    }
  }

/**
 * Medusa lets any account ask for any order whose id it knows, answers with the order, and waits for a letter's token that
 * this shop never sends: meanwhile staff can change nothing of it. No account takes over an order here.
 */
function notHere(req: MedusaRequest, res: MedusaResponse): void {
  res.status(404).json({ type: "not_found", message: `Cannot ${req.method} ${req.path}` })
}

/**
 * Returns are asked for by telephone: somebody has to say whether perishable goods come back at all, and who fetches them.
 * Medusa's route wants a shipping option for returns, which the shop has none of, and fails without (500).
 *
 * Answers 400 `{ type, code: "returns_by_hotline", message }`, naming the hotline where the shop has one.
 */
function returnsByHotline(req: MedusaRequest, res: MedusaResponse): void {
  const { hotline } = shop()
  const message = {
    vi: `order_id: yêu cầu đổi trả được nhận qua ${hotline ? `đường dây nóng ${hotline}` : "đường dây nóng ghi ở chân trang của cửa hàng"}.`,
    en: `order_id: returns are asked for by telephone, at ${hotline ?? "the hotline at the foot of the shop's pages"}.`,
  }[shopLocale(req.locale)]
  res.status(400).json({ type: MedusaError.Types.NOT_ALLOWED, code: "returns_by_hotline", message })
}

/** Only Medusa's own routes: `/status` and `/confirmation` beside them ask for the signed link themselves, `/link` for its owner. */
export const orderGuard: MiddlewareRoute[] = [
  {
    matcher: "/store/orders/:id",
    methods: ["GET"],
    middlewares: [guard((req) => req.params.id)],
  },
  {
    matcher: "/store/returns",
    methods: ["POST"],
    middlewares: [
      guard((req) => (req.body as { order_id?: unknown } | undefined)?.order_id),
      returnsByHotline,
    ],
  },
  { matcher: "/store/orders/:id/transfer/*", methods: ["POST"], middlewares: [notHere] },
]
