import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { describe, expect, it, vi } from "vitest"
import { z } from "zod"
import middlewares from "../../src/api/middlewares"

type Handler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void

/** As Medusa has it: its validation comes first, and the route reads the copy that it made. */
const validate = z.object({ metadata: z.record(z.string(), z.unknown()).nullish() })

describe("a checkout that a client writes into a basket's metadata", () => {
  it.each(["/store/carts", "/store/carts/:id"])("never reaches %s", (matcher) => {
    const body = { metadata: { checkout: { consents: { terms: true } }, note: "giao sau 17 giờ" } }
    const req = { body, validatedBody: validate.parse(body) }
    const next = vi.fn()
    const route = middlewares.routes?.find((one) => one.matcher === matcher)
    const [drop] = (route?.middlewares ?? []) as unknown as Handler[]
    drop!(req as unknown as MedusaRequest, {} as MedusaResponse, next)
    expect(req.validatedBody.metadata).toEqual({ note: "giao sau 17 giờ" })
    expect(next).toHaveBeenCalledOnce()
  })
})
