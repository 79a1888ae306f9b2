import type { MedusaContainer } from "@medusajs/framework/types"
import { beforeEach, describe, expect, it, vi } from "vitest"

const { giftDateRefusal, noteIntent } = vi.hoisted(() => ({
  giftDateRefusal: vi.fn(),
  noteIntent: vi.fn(),
}))
vi.mock("../../src/checkout/gift-date", () => ({ giftDateRefusal }))
vi.mock("../../src/checkout/facts", () => ({
  completionFacts: async () => ({
    interrupted: false,
    goods: [],
    cancelled_sessions: [],
    ended_promotions: [],
  }),
}))
vi.mock("../../src/checkout/prices", () => ({
  currentPrices: async () => ({ charged: new Map(), sales: new Map(), dollars: null }),
}))
vi.mock("@ocop/marketplace/workflows", () => ({ noteIntent, healCompletion: vi.fn() }))

import type { CompletingCart } from "../../src/checkout/basket"
import { admit } from "../../src/checkout/complete"

const container = {} as MedusaContainer
const buyer = { name: "Lê Mai", phone: "+84912345678" }
const gift = { wanted_date: "2026-11-22" }
const cart = {
  id: "cart_1",
  locale: "en-US",
  currency_code: "vnd",
  items: [],
  completed_at: null,
  metadata: { checkout: { buyer, gift, consents: { terms: true } } },
  payment_collection: { payment_sessions: [] },
  total: 0,
} as unknown as CompletingCart

const terms = { priceParcels: vi.fn(), setsOf: vi.fn(), bearersOf: vi.fn(), reserve: vi.fn() }

describe("a gift's day, when the order is placed", () => {
  beforeEach(() => {
    giftDateRefusal.mockReset()
    noteIntent.mockReset()
  })

  it("is asked for again, since goods, address and calendar may have changed", async () => {
    giftDateRefusal.mockResolvedValue({ field: "gift.wanted_date", code: "too_early" })
    await expect(admit(container, cart, terms)).rejects.toThrow(/^gift\.wanted_date: /)
    expect(giftDateRefusal).toHaveBeenCalledWith(container, "cart_1", gift, expect.any(Date))
    expect(noteIntent).not.toHaveBeenCalled()
  })

  it("lets an order pass whose gift can be there", async () => {
    giftDateRefusal.mockResolvedValue(null)
    expect(await admit(container, cart, terms)).toBe(true)
    expect(giftDateRefusal).toHaveBeenCalledOnce()
    expect(noteIntent).toHaveBeenCalledOnce()
  })
})
