import { describe, expect, it } from "vitest"
import { movedLetter } from "../../src/orders/moved-words"
import { partView } from "../../src/orders/part-view"

type Part = Parameters<typeof partView>[0]

const LINE: Part["lines"][number] = {
  line_item_id: "item_1",
  title: "Mật ong",
  title_en: "Honey",
  variant_title: null,
  variant_title_en: null,
  quantity: 3,
  ordered_quantity: null,
  unit_price: 100_000,
  total: 300_000,
  charged: null,
}
const SELLER = { handle: "hoa", name_vi: "Chị Hoa", name_en: "Hoa", address: null, tax_code: null }

const may = (status: Part["status"], ordered: number | null) =>
  partView(
    {
      id: "sord_1",
      display_id: "1-1",
      status,
      live_at: "2026-11-22T08:00:00.000Z",
      hand_over: null,
      item_total: 300_000,
      discount_total: 0,
      delivery_total: 30_000,
      total: 330_000,
      charged: null,
      seller_snapshot: SELLER,
      lines: [
        { ...LINE, line_item_id: "item_2" },
        { ...LINE, ordered_quantity: ordered },
      ],
    },
    { items: [] },
  ).may

describe("a part of which fewer will come than were ordered", () => {
  it("may be cancelled by its shopper until it is packed", () => {
    expect(may("confirmed", 5)).toEqual(["cancel", "problem"])
    expect(may("packed", 5)).toEqual(["problem"])
    expect(may("cancelled", 5)).toEqual([])
  })

  it("may be where it was not confirmed yet, and not where all of it will come", () => {
    expect(may("placed", null)).toEqual(["cancel", "problem"])
    expect(may("confirmed", null)).toEqual(["problem"])
  })

  it.each([
    ["vi", "bạn hủy được phần này trên trang đơn hàng cho đến khi hàng được đóng gói"],
    ["en", "you can cancel this part on the order's page until it is packed"],
  ] as const)("is written of in %s with what the shopper can do", (locale, said) => {
    const letter = movedLetter(
      {
        move: "less",
        locale,
        number: 1,
        seller: SELLER,
        lines: [{ ...LINE, ordered_quantity: 5 } as never],
        hand_over: null,
        pays: "330.000 ₫",
        payment: "due",
        link: "https://shop/don",
        look_up: "https://shop/don-hang?so=1",
      },
      { name: "Chợ" },
    )
    expect(letter.text.join(" ")).toContain(said)
    expect(letter.action).toMatchObject({ url: "https://shop/don" })
  })
})
