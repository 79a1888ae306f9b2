import { expect, it } from "vitest"
import { senderOf } from "../../src/orders/papers/facts"

const from = (sender: Partial<Parameters<typeof senderOf>[0]["sender"]>) =>
  senderOf({
    seller_snapshot: { name_vi: "HTX Mường Hoa", name_en: "Muong Hoa", address: null },
    sender: {
      phone: "+84912345678",
      street: "Thôn Tả Chải",
      commune: "Xã Tả Van",
      province: "Lào Cai",
      ...sender,
    },
  })

it("says on a label where a parcel is fetched, as far as it is known, and nothing twice", () => {
  expect(from({})).toEqual({
    name: "HTX Mường Hoa",
    phone: "0912 345 678",
    street: "Thôn Tả Chải",
    place: "Xã Tả Van, Lào Cai",
  })
  expect(from({ street: null, commune: null }).place).toBe("Lào Cai")
  expect(from({ street: "Thôn Tả Chải, Xã Tả Van" }).place).toBe("Lào Cai")
  expect(from({ street: "Thôn Tả Chải, Xã Tả Van, Lào Cai" }).place).toBe("")
  expect(from({ phone: null, street: null, commune: null, province: null })).toMatchObject({
    phone: null,
    street: null,
    place: "",
  })
})
