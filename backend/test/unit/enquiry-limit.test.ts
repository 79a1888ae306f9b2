import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { limitEnquiries } from "../../src/api/store/enquiry-limit"
import { dropSchema, openSchema } from "../../../plugins/kit/test/support/schema"

describe("enquiries", () => {
  let knex: Knex

  beforeAll(async () => {
    knex = await openSchema("enquiries")
  })
  afterAll(() => dropSchema(knex))

  /** @returns 429 with its `retry-after`, or 200 when the route would have been asked */
  async function ask(from: string, body: unknown) {
    const req = {
      body,
      headers: { "x-forwarded-for": from },
      socket: { remoteAddress: "127.0.0.1" },
      scope: { resolve: () => knex },
    } as unknown as MedusaRequest
    const res = {
      status: vi.fn().mockReturnThis(),
      setHeader: vi.fn().mockReturnThis(),
      json: vi.fn(),
    }
    const next = vi.fn()
    await limitEnquiries(req, res as unknown as MedusaResponse, next)
    if (next.mock.calls.length === 0) {
      expect(Number(res.setHeader.mock.calls[0]?.[1])).toBeGreaterThan(0)
      return res.status.mock.calls[0]?.[0] as number
    }
    expect(next).toHaveBeenCalledExactlyOnceWith()
    return 200
  }

  it("end after ten from one caller, whomever they are for, and go on for others", async () => {
    for (let n = 0; n < 10; n++) expect(await ask("10.0.0.1", { seller_id: `sel_${n}` })).toBe(200)
    expect(await ask("10.0.0.1", { seller_id: "sel_other" })).toBe(429)
    expect(await ask("10.0.0.2", { seller_id: "sel_other" })).toBe(200)
  })

  it("end after thirty for one seller from everywhere, and go on for other sellers", async () => {
    for (let n = 0; n < 30; n++)
      expect(await ask(`10.0.1.${n}`, { seller_id: "sel_flooded" })).toBe(200)
    expect(await ask("10.0.2.1", { seller_id: "sel_flooded" })).toBe(429)
    expect(await ask("10.0.2.1", { seller_id: "sel_quiet" })).toBe(200)
  })

  it("may come without a body, which the form refuses", async () => {
    expect(await ask("10.0.3.1", undefined)).toBe(200)
  })
})
