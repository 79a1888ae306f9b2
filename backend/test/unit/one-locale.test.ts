import { applyLocale, type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { describe, expect, it, vi } from "vitest"
import { oneLocale } from "../../src/api/one-locale"

/** Asks with a query and a header. @returns the language that the route would see, or the answer's status and body */
async function ask(locale: unknown, header?: string) {
  const req = {
    query: locale === undefined ? {} : { locale },
    get: () => header,
  } as unknown as MedusaRequest
  const res = { status: vi.fn().mockReturnThis(), json: vi.fn() }
  const next = vi.fn()
  await oneLocale(applyLocale)(req, res as unknown as MedusaResponse, next)
  if (next.mock.calls.length > 0) return { locale: req.locale }
  return {
    status: res.status.mock.calls[0]?.[0] as number,
    body: res.json.mock.calls[0]?.[0] as unknown,
  }
}

describe("the language of a request", () => {
  it.each(["vi", "vi-VN", "en-US", "zh-Hans-CN"])("may be %s", async (tag) => {
    expect(await ask(tag)).toEqual({ locale: tag })
    expect(await ask(undefined, tag)).toEqual({ locale: tag })
  })

  it("may be left out", async () => {
    expect(await ask(undefined)).toEqual({ locale: undefined })
    expect(await ask("")).toEqual({ locale: undefined })
  })

  it.each([[["vi"]], [{ a: "vi" }], ["\u0000"], ["v".repeat(5_000)], ["vi'; drop table cart; --"]])(
    "is refused by its name when it is none: %j",
    async (locale) => {
      expect(await ask(locale)).toMatchObject({
        status: 400,
        body: { fields: [{ field: "locale" }] },
      })
    },
  )

  it("throws in stock Medusa where nobody listens", async () => {
    const req = { query: { locale: ["vi"] }, get: () => undefined } as unknown as MedusaRequest
    await expect(applyLocale(req, {} as MedusaResponse, vi.fn())).rejects.toThrow()
  })

  it("is the only thing that is guarded", () => {
    const other = vi.fn()
    expect(oneLocale(other)).toBe(other)
  })
})
