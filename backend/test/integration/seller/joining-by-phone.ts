import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { asStaff, Shopper } from "../../support"
import type { SellersShop } from "./isolation"

const PASSWORD = "một câu dài dễ nhớ"
const BUSINESS = {
  kind: "cooperative",
  name_vi: "Minh họa: HTX Gọi Điện",
  name_en: "Illustration: By Telephone",
  province_code: "24",
}

/** Who joined by telephone alone hears of each step by text message. */
export function joiningByPhone(shop: () => SellersShop): void {
  describe("somebody who wants to sell and has a telephone alone", () => {
    let staff: { authorization: string }
    beforeAll(async () => {
      staff = await asStaff(shop().backend)
    })
    const asPlatform = (method: string, path: string, body: object) =>
      new Shopper(shop().backend).call(method, path, body, { ...staff })

    it("is told of each step by text message", async () => {
      const phone = "0912 000 062"
      const begun = await new Shopper(shop().backend).must<{ seller: { id: string } }>(
        "POST",
        "/store/seller-applications",
        { name: "Vi Thị Rừng", phone, password: PASSWORD, business: BUSINESS },
      )
      const joined = begun.seller.id
      const move = (status: string) =>
        shop().backend.sql("update seller set status = $2 where id = $1", joined, status)
      const told = async () => {
        const texts = await shop().backend.sql<{
          to: string
          channel: string
          external_id: string
        }>(
          `select "to", channel, external_id from notification where resource_id = $1 and status = 'success'
            order by created_at`,
          joined,
        )
        return texts.map(({ to, channel, external_id }) => {
          const text = join(shop().backend.dataDir, "phone", `${external_id}.txt`)
          return [to, channel, readFileSync(text, "utf8").trimEnd().split("\n").at(-1)]
        })
      }
      const decideOf = (decision: object) =>
        asPlatform("POST", `/admin/seller-applications/${joined}/decision`, decision)
      const change = (status: string, reason: string) =>
        asPlatform("POST", `/admin/sellers/${joined}/status`, { status, reason })
      const said = (words: string) => ["+84912000062", "sms", expect.stringMatching(words)]
      const heard: unknown[] = []
      for (const [from, act, words] of [
        [
          "reviewing",
          () => decideOf({ decision: "ask", reason: "Ảnh bị mờ" }),
          /^Dung Goc: Ho so can bo sung .*Ly do: Anh bi mo .*\/ban-hang$/,
        ],
        [
          "reviewing",
          () => decideOf({ decision: "reject", reason: "Trùng" }),
          /^Dung Goc: Ho so chua duoc nhan/,
        ],
        ["active", () => change("suspended", "Hết hạn"), /^Dung Goc: Gian hang tam ngung ban/],
        ["suspended", () => change("active", "Đã bổ sung"), /^Dung Goc: Gian hang mo lai/],
        ["active", () => change("closed", "Theo yêu cầu"), /^Dung Goc: Gian hang da dong/],
      ] as const) {
        await move(from)
        expect((await act()).status).toBe(200)
        heard.push(said(words.source))
      }
      await expect.poll(told, { timeout: 30_000 }).toEqual(heard)
    })
  })
}
