import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Logger } from "@medusajs/framework/types"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { plain, sms, SMS_LENGTH } from "../../src/letters/sms"
import { zalo, ZALO_LENGTH } from "../../src/letters/zalo"
import PhoneService from "../../src/providers/phone/service"

describe("a text message", () => {
  it("is written in the letters that every telephone has", () => {
    expect(plain("Đơn mới: 2 hũ mật ong rừng – 120.000 ₫")).toBe(
      "Don moi: 2 hu mat ong rung 120.000 d",
    )
    expect(plain("Đức".normalize("NFD"))).toBe("Duc")
    // In the old alphabet each of these is two letters, or none.
    expect(plain("[Tết] {a|b} c\\d ~5 `x` ^")).toBe("(Tet) (a/b) c/d -5 'x'")
  })

  it("is the fullest wording that one message holds, and never a longer one", () => {
    const long = "a".repeat(SMS_LENGTH + 1)
    expect(sms("ngắn", "n")).toBe("ngan")
    expect(sms(long, "vừa", "n")).toBe("vua")
    expect(() => sms(long, `${long}b`)).toThrow(RangeError)
  })
})

describe("a message by Zalo", () => {
  const action = { label: "Nhận đơn", url: "https://shop.example/xac-nhan/abc" }

  it("keeps its accents, and ends with what there is to do", () => {
    expect(zalo({ title: "Đơn hàng mới 1-1", text: ["Xin trả lời trước 9 giờ."], action })).toBe(
      "Đơn hàng mới 1-1\nXin trả lời trước 9 giờ.\nNhận đơn: https://shop.example/xac-nhan/abc",
    )
    expect(zalo({ title: "Đã hủy", text: [] })).toBe("Đã hủy")
  })

  it("is cut between words, and never in the address", () => {
    const message = zalo({ title: "Đơn", text: ["hai hũ mật ong ".repeat(60)], action })
    expect(message.length).toBeLessThanOrEqual(ZALO_LENGTH)
    expect(message).toMatch(/(hai|hũ|mật|ong)…\nNhận đơn: https:\/\/shop\.example\/xac-nhan\/abc$/)
  })
})

describe("the carrier of messages to telephones", () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "phone-"))
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))

  const logger = { info: () => undefined } as unknown as Logger
  const message = {
    to: "+84900000001",
    channel: "sms",
    template: "seller-seller_order",
    content: { text: "Don moi 1-1" },
  }

  it("writes a file that a person sends by hand", async () => {
    const { id } = await new PhoneService({ logger }, { dataDir }).send(message)
    expect(readFileSync(join(dataDir, "phone", `${id}.txt`), "utf8")).toBe(
      "+84900000001\n\nDon moi 1-1\n",
    )
  })

  it("keeps messages by Zalo beside, and takes none by a way that it does not know", async () => {
    const service = new PhoneService({ logger }, { dataDir })
    const { id } = await service.send({
      ...message,
      channel: "zalo",
      content: { text: "Đơn mới 1-1" },
    })
    expect(readFileSync(join(dataDir, "zalo", `${id}.txt`), "utf8")).toContain("Đơn mới 1-1")
    for (const channel of ["pigeon", "constructor"])
      await expect(service.send({ ...message, channel })).rejects.toThrow(/nobody carries/)
  })

  it("refuses a message without text, and a shop without a folder", async () => {
    const service = new PhoneService({ logger }, { dataDir })
    await expect(service.send({ ...message, content: undefined })).rejects.toThrow(/without text/)
    expect(() => PhoneService.validateOptions({})).toThrow(/dataDir/)
  })
})
