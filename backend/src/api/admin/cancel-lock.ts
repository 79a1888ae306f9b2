import { setTimeout as sleep } from "node:timers/promises"
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"

/** Seconds to wait for a confirmation that is under way. */
const WAIT_SECONDS = 10
/** Seconds after which the lock is given back whatever happens; a cancellation takes a few. */
const LEASE_SECONDS = 60
const POLL_MS = 25

/**
 * Lets Medusa Admin cancel an order only while its transfer is neither being confirmed nor given up: Medusa's workflow
 * takes no lock, and would leave captured money on a cancelled order. Whoever comes second sees what the first one did: a
 * paid order is refunded by the cancellation, a cancelled one refuses the confirmation.
 *
 * Holds `order:<id>` until the answer is written. Answers 409 when the other does not end in time.
 */
export async function lockCancellation(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  try {
    await req.scope.resolve(Modules.LOCKING).execute(
      [`order:${req.params.id}`],
      async () => {
        next()
        const until = Date.now() + LEASE_SECONDS * 1_000
        // Not the event: when the caller hangs up the connection closes, while the cancellation goes on.
        while (!res.writableEnded && Date.now() < until) await sleep(POLL_MS)
      },
      { timeout: WAIT_SECONDS, expire: LEASE_SECONDS },
    )
  } catch (error) {
    next(error)
  }
}

export const cancelLock: MiddlewareRoute[] = [
  { matcher: "/admin/orders/:id/cancel", methods: ["POST"], middlewares: [lockCancellation] },
]
