import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { describe, expect, it } from "vitest"
import { validateBody } from "../../src/validate-body"

const schema = z.strictObject({
  valid_from: z.string().refine((day) => day < "3000", "must be a day"),
  rates: z.object({ base: z.number().int() }),
  note: z.string().max(3).optional(),
  outcome: z.enum(["a", "b"]).optional(),
})

function read(body: unknown, locale = "en-US"): { refused?: string; body?: unknown } {
  const req = { body, get: () => locale } as unknown as MedusaRequest
  let refused: string | undefined
  validateBody(schema)(req, {} as MedusaResponse, (error?: unknown) => {
    refused = (error as Error | undefined)?.message
  })
  return { refused, body: req.validatedBody }
}

describe("validateBody", () => {
  it("hands on what the schema made of the body", () => {
    const body = { valid_from: "2026-11-01", rates: { base: 15_000 } }
    expect(read(body)).toEqual({ refused: undefined, body })
  })

  it.each([
    [{ valid_from: "9999", rates: { base: 1 } }, "valid_from: must be a day"],
    [{ valid_from: "2026", rates: { base: 1.5 } }, "rates.base: "],
    [{ valid_from: "2026", rates: { base: 1 }, more: 1 }, "more"],
    [undefined, "valid_from: "],
  ])("begins with the field that is wrong in %j", (body, words) => {
    expect(read(body).refused).toContain(words)
    expect(read(body).body).toBeUndefined()
  })

  it.each([
    [{ rates: { base: "1" } }, "valid_from: còn thiếu; rates.base: phải là số"],
    [{ valid_from: "2026", rates: { base: 1.5 } }, "rates.base: phải là số nguyên"],
    [{ valid_from: "2026", rates: { base: 1 }, more: 1 }, "không có trường more"],
    [{ valid_from: "2026", rates: { base: 1 }, note: "dài quá" }, "note: nhiều nhất 3 ký tự"],
    [{ valid_from: "2026", rates: { base: 1 }, outcome: "x" }, "outcome: chỉ nhận một trong: a, b"],
  ])("says so in Vietnamese to who reads it, of %j", (body, words) => {
    expect(read(body, "vi-VN").refused).toBe(words)
  })
})
