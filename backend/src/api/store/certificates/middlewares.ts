import type { MiddlewareRoute } from "@medusajs/framework/http"
import { callerOf } from "@ocop/kit/limits/caller"
import { keptLimits } from "@ocop/kit/limits/kept-limits"
import { limitRequests } from "@ocop/kit/limits/limit-requests"
import { validateQuery } from "@ocop/kit/validate-query"
import { ListRegistered } from "../provinces/[slug]/certificates/validators"
import { LookUpCertificates } from "./validators"

/** A minute of somebody who checks a whole shelf, package by package. */
const limitsOf = keptLimits({ "certificate-look-up": { points: 60, seconds: 60 } })

const limitLookUps = limitRequests(
  limitsOf,
  (req) => {
    const caller = callerOf(req)
    return caller ? [["certificate-look-up", caller]] : []
  },
  "Too many certificates were looked up",
)

export const certificateLookUp: MiddlewareRoute[] = [
  {
    matcher: "/store/certificates",
    methods: ["GET"],
    middlewares: [limitLookUps, validateQuery(LookUpCertificates)],
  },
  {
    matcher: "/store/provinces/:slug/certificates",
    methods: ["GET"],
    middlewares: [limitLookUps, validateQuery(ListRegistered)],
  },
]
