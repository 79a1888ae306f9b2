import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { forgetRecording } from "../../card/refund"

/** Seconds after which the lock is given back whatever happens; a refund asks a bank's server, thrice at most. */
const LEASE_SECONDS = 60

/**
 * Lets one refund of a payment be made at a time: a button that is pressed twice gives the money back once. Whoever comes
 * second is not kept waiting but told, since he would then give it back a second time.
 *
 * Answers 409 while another one is under way.
 */
export async function refuseSecondRefund(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const locking = req.scope.resolve(Modules.LOCKING)
  const key = `refund:${req.params.id ?? ""}`
  try {
    await locking.acquire(key, { expire: LEASE_SECONDS })
  } catch {
    res.status(409).json({
      type: "conflict",
      message: "payment: a refund of this payment is being made; look at it before another one",
    })
    return
  }
  try {
    // What a process left that died while it wrote a refund of Stripe's dashboard down is not this one.
    await forgetRecording(req.scope, req.params.id ?? "")
  } catch (error) {
    await locking.release(key)
    next(error)
    return
  }
  // Given back before the answer leaves, so that who has read it may go on at once.
  const answer = res.json.bind(res)
  res.json = (body: unknown) => {
    locking.release(key).then(
      () => answer(body),
      () => answer(body),
    )
    return res
  }
  next()
}

export const oneRefund: MiddlewareRoute[] = [
  { matcher: "/admin/payments/:id/refund", methods: ["POST"], middlewares: [refuseSecondRefund] },
]
