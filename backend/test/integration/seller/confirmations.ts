import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { signShort } from "@ocop/kit/short-links"
import { sign } from "@ocop/kit/signed-links"
import { beforeAll, describe, expect, it } from "vitest"
import type { Backend } from "../../support"
import { environment } from "../../support/process"
import { SellingShop, type SoldPart } from "../../support/selling-shop"

interface Confirmation {
  display_id: string
  seller_name: string
  status: string
  payment: string
  confirm_by: string
  lines: { id: string; title: string; quantity: number }[]
  total: number
  may: string[]
}

/** The letter of a new order and its one tap. */
export function confirmations(shop: () => Backend): void {
  describe("a new order's letter", () => {
    let selling: SellingShop

    beforeAll(async () => {
      selling = new SellingShop(shop())
      await selling.open()
    })

    const lettersOf = (id: string, template: string) =>
      shop().sql<{ to: string; external_id: string }>(
        `select "to", external_id from notification
          where resource_id = $1 and template = $2 and status = 'success' order by "to"`,
        id,
        template,
      )
    /** The link's token, as whoever reads the letter has it. */
    const tokenOf = async (part: SoldPart): Promise<string> => {
      const letters = () => lettersOf(part.id, "seller-seller_order")
      await expect.poll(letters, { timeout: 15_000 }).not.toEqual([])
      const [letter] = await letters()
      const page = readFileSync(join(shop().dataDir, "mail", `${letter!.external_id}.html`), "utf8")
      return decodeURIComponent(/\/xac-nhan\/([^"&?\s]+)/.exec(page)![1]!)
    }
    const open = (token: string) =>
      selling.shopper.call<{ confirmation: Confirmation; message: string }>(
        "GET",
        `/store/confirmations/${encodeURIComponent(token)}`,
      )
    const answer = (token: string, body: object) =>
      selling.shopper.call<{ confirmation: Confirmation; message: string }>(
        "POST",
        `/store/confirmations/${encodeURIComponent(token)}`,
        body,
      )

    it("opens a page of the goods alone, as often as it is opened, and answers with one tap", async () => {
      const order = await selling.order([2, 1])
      const [part] = order.parts
      const token = await tokenOf(part!)
      for (let previews = 0; previews < 3; previews++) {
        const { status, body } = await open(token)
        expect([status, body.confirmation]).toEqual([
          200,
          expect.objectContaining({
            status: "placed",
            payment: "due_on_delivery",
            may: ["accept", "refuse"],
          }),
        ])
      }
      expect(await selling.moves(part!.id)).toEqual([])
      const shown = JSON.stringify((await open(token)).body)
      for (const secret of ["0912345678", "Nguyễn", "Hàng Bông", "an@example.com"])
        expect(shown).not.toContain(secret)

      const taps = await Promise.all([
        answer(token, { decision: "accept" }),
        answer(token, { decision: "accept" }),
      ])
      expect(taps.map(({ status, body }) => [status, body.confirmation.status])).toEqual([
        [200, "confirmed"],
        [200, "confirmed"],
      ])
      // Used: whoever comes back, with whatever answer, reads what was answered.
      const later = await answer(token, { decision: "refuse", reason: "closed" })
      expect([later.status, later.body.confirmation.status, later.body.confirmation.may]).toEqual([
        200,
        "confirmed",
        [],
      ])
      expect(await selling.moves(part!.id)).toEqual(["confirmed"])
      expect((await selling.seen(part!)).transitions).toMatchObject([{ by: "seller" }])
    })

    it("reaches a seller's person who has a telephone alone as a text message, with the same link", async () => {
      const seller_id = selling.sellers[0]!.id
      await shop().sql(
        "insert into seller_member (id, name, phone, locale) values ('smem_phone', 'Chị Hoa', '+84900000001', 'vi')",
      )
      await shop().sql(
        "insert into membership (id, role, status, member_id, seller_id) values ('mship_phone', 'staff', 'active', 'smem_phone', $1)",
        seller_id,
      )
      const order = await selling.order([1, 0])
      const [part] = order.parts
      const texts = () =>
        shop().sql<{ to: string; external_id: string }>(
          `select "to", external_id from notification where resource_id = $1 and channel = 'sms' and status = 'success'`,
          part!.id,
        )
      await expect.poll(texts, { timeout: 15_000 }).toMatchObject([{ to: "+84900000001" }])
      const [text] = await texts()
      const said = readFileSync(join(shop().dataDir, "phone", `${text!.external_id}.txt`), "utf8")
      expect(said).toMatch(/^\+84900000001\n\nDon moi \d+-1/)
      expect(said.trimEnd().split("\n").at(-1)).toMatch(/^[ -Z_a-z]{1,160}$/)
      const token = decodeURIComponent(/\/xac-nhan\/(\S+)/.exec(said)![1]!)
      expect((await open(token)).body.confirmation.status).toBe("placed")
      // Who chose Zalo besides has both, once.
      await shop().sql(
        `update seller_member set channels = '["sms", "zalo"]' where id = 'smem_phone'`,
      )
      const [next] = (await selling.order([1, 0], { provider: "pp_vietqr_vietqr" })).parts
      const both = () =>
        shop().sql<{ channel: string; external_id: string }>(
          `select channel, external_id from notification where resource_id = $1 and "to" = '+84900000001'
             and status = 'success' order by channel`,
          next!.id,
        )
      await expect
        .poll(both, { timeout: 15_000 })
        .toMatchObject([{ channel: "sms" }, { channel: "zalo" }])
      const { external_id } = (await both())[1]!
      const zalo = readFileSync(join(shop().dataDir, "zalo", `${external_id}.txt`), "utf8")
      expect(zalo).toMatch(/Đơn hàng mới .*\/xac-nhan\//s)
      // Nobody packs what is not paid, though a text message has no room to say so.
      const unpaid = decodeURIComponent(/\/xac-nhan\/(\S+)/.exec(zalo)![1]!)
      const taken = await answer(unpaid, { decision: "accept" })
      expect(taken.body.confirmation).toMatchObject({ status: "confirmed", payment: "awaiting" })
      await shop().sql("delete from membership where id = 'mship_phone'")
    })

    it("takes a refusal with its reason, or a part of the goods, and names what is wrong", async () => {
      const order = await selling.order([3, 1])
      const [some, none] = order.parts
      const token = await tokenOf(some!)
      const { lines } = (await open(token)).body.confirmation
      const id = lines[0]!.id
      const wrong: [body: object, field: string][] = [
        [{}, "decision"],
        [{ decision: "maybe" }, "decision"],
        [{ decision: "refuse" }, "reason"],
        [{ decision: "refuse", reason: "other", lines: [{ id, quantity: 1 }] }, "lines"],
        [{ decision: "accept", lines: [{ id, quantity: 9 }] }, "lines"],
        [{ decision: "accept", lines: [{ id, quantity: -1 }] }, "lines"],
        [{ decision: "accept", lines: [{ id, quantity: 0 }] }, "lines"],
        [{ decision: "accept", lines: [{ id: "sol_other", quantity: 1 }] }, "lines"],
      ]
      for (const [body, field] of wrong) {
        const { status, body: said } = await answer(token, body)
        expect([status, said.message.includes(field)], JSON.stringify(body)).toEqual([400, true])
      }
      expect(await selling.moves(some!.id)).toEqual([])
      const taken = await answer(token, { decision: "accept", lines: [{ id, quantity: 2 }] })
      expect(taken.body.confirmation).toMatchObject({
        status: "confirmed",
        lines: [{ quantity: 2 }],
      })
      const refused = await answer(await tokenOf(none!), {
        decision: "refuse",
        reason: "out_of_stock",
      })
      expect(refused.body.confirmation.status).toBe("refused")
      // The shopper reads of both.
      await expect
        .poll(() => lettersOf(none!.id, "seller-order-refused"), { timeout: 15_000 })
        .toMatchObject([{ to: "an@example.com" }])
      await expect
        .poll(() => lettersOf(some!.id, "seller-order-confirmed"), { timeout: 15_000 })
        .toMatchObject([{ to: "an@example.com" }])
    })

    it("is told to a shopper without an e-mail address by one text message each, without goods or address", async () => {
      const order = await selling.order([3, 1], { email: null })
      const [some, none] = order.parts
      const taken = await answer(await tokenOf(some!), {
        decision: "accept",
        lines: [{ id: (await selling.seen(some!)).lines[0]!.id, quantity: 2 }],
      })
      expect(taken.body.confirmation.status).toBe("confirmed")
      const left = (await selling.seen(some!)).total
      const texts = async (id: string, template = "seller-order-%") => {
        const rows = await shop().sql<{ to: string; channel: string; external_id: string }>(
          `select "to", channel, external_id from notification where resource_id = $1
             and resource_type in ('order', 'seller_order') and template like $2 and status = 'success'`,
          id,
          template,
        )
        return rows.map(({ external_id, ...row }) => ({
          ...row,
          said: readFileSync(join(shop().dataDir, "phone", `${external_id}.txt`), "utf8"),
        }))
      }
      await expect.poll(() => texts(some!.id), { timeout: 15_000 }).toHaveLength(1)
      await answer(await tokenOf(none!), { decision: "refuse", reason: "out_of_stock" })
      await expect.poll(() => texts(none!.id), { timeout: 15_000 }).toHaveLength(1)
      const money = `Tra khi nhan: ${left.toLocaleString("vi-VN")} d.`
      const [refused] = await texts(none!.id)
      expect(refused).toMatchObject({ to: "+84912345678", channel: "sms" })
      expect(refused!.said).toContain(money)
      const placed = () => texts(order.id, "order-placed")
      await expect.poll(placed, { timeout: 15_000 }).toHaveLength(1)
      for (const { said } of [...(await texts(some!.id)), ...(await placed()), refused!]) {
        expect(said).toMatch(new RegExp(`^\\+84912345678\\n\\n[ -Z_a-z]{1,160}\\n$`))
        expect(said).toContain(`Don ${order.number}: `)
        expect(said).toContain(`/don-hang?so=${order.number}`)
        for (const secret of ["Hang Bong", "Nguyen", some!.goods.title, "t="])
          expect(said).not.toContain(secret)
      }
    })

    it("opens nothing when it was tampered with, is out of date, or is another's", async () => {
      const order = await selling.order([1, 1])
      const [first, second] = order.parts
      const [mine, other] = [await tokenOf(first!), await tokenOf(second!)]
      const { LINK_SECRET } = environment("", "")
      const secret = LINK_SECRET!
      const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000)
      // As links were before they were short, too: those that were sent open until they end.
      const signedUntil = (end: Date) => [
        signShort("confirm", first!.id, end, secret),
        sign("confirm", first!.id, end, secret),
      ]
      for (const good of signedUntil(inSeconds(60))) expect((await open(good)).status).toBe(200)
      const [purpose, , expiry, signature] = signedUntil(inSeconds(60))[1]!.split(".")
      const subject = (id: string) => Buffer.from(id).toString("base64url")
      const [orders] = (
        await selling.shopper.must<{ token: string }>("POST", "/store/orders/look-up", {
          number: order.number,
          phone: "0912345678",
        })
      ).token.split("\n")
      const bad = [
        `${mine.slice(0, -4)}xxx1`,
        // The id of one with the end and the signature of the other.
        other.slice(0, 21) + mine.slice(21),
        [purpose, subject(second!.id), expiry, signature].join("."),
        [purpose, subject(first!.id), "zzzzzz", signature].join("."),
        ...signedUntil(inSeconds(-1)),
        signShort("order", first!.id, inSeconds(60), secret),
        signShort("confirm", first!.id, inSeconds(60), "another secret"),
        orders!,
        "x",
        "a.b.c.d",
      ]
      const answers = await Promise.all(
        bad.flatMap((token) => [open(token), answer(token, { decision: "accept" })]),
      )
      expect(new Set(answers.map(({ status, body }) => `${status} ${body.message}`))).toEqual(
        new Set(["404 token: this link is no longer valid"]),
      )
      expect([await selling.moves(first!.id), await selling.moves(second!.id)]).toEqual([[], []])
    })

    it("is sent once, though the carrier refused it, a process died over it, or another reader is nowhere", async () => {
      const seller_id = selling.sellers[0]!.id
      // Read first, and never reached: mail to it is refused as if its box were closed.
      await shop().sql(
        "insert into seller_member (id, name, email) values ('smem_aaa', 'Anh Gone', 'gone@example.com')",
      )
      await shop().sql(
        "insert into membership (id, role, status, member_id, seller_id, created_at) values ('mship_aaa', 'staff', 'active', 'smem_aaa', $1, '2020-01-01')",
        seller_id,
      )
      const folder = join(shop().dataDir, "mail")
      renameSync(folder, `${folder}.kept`)
      writeFileSync(folder, "no folder")
      const [part] = (await selling.order([1, 0])).parts
      const waiting = () =>
        shop().sql<{ attempts: number }>(
          "select attempts from outbox_message where topic = 'seller_order.live' and key = $1",
          part!.id,
        )
      await expect.poll(waiting, { timeout: 20_000 }).toMatchObject([{ attempts: 1 }])
      const rows = () =>
        shop().sql<{ to: string; status: string }>(
          `select "to", status from notification where resource_id = $1 and template = 'seller-seller_order' order by "to"`,
          part!.id,
        )
      const owner = selling.sellers[0]!.email.toLowerCase()
      // Both were tried, though the first was refused.
      expect((await rows()).map(({ to }) => to)).toEqual(["gone@example.com", owner].sort())
      rmSync(folder)
      renameSync(`${folder}.kept`, folder)
      // As a process leaves it that dies between the row and the letter.
      await shop().sql(
        "update notification set status = 'pending' where resource_id = $1 and \"to\" = $2",
        part!.id,
        owner,
      )
      await shop().sql(
        "update outbox_message set available_at = now() where topic = 'seller_order.live' and key = $1",
        part!.id,
      )
      await expect
        .poll(async () => [await waiting(), (await rows()).map(({ status }) => status)], {
          timeout: 20_000,
        })
        .toEqual([[], ["success", "success"]])
      const about = shop()
        .letters("html")
        .filter((file) => readFileSync(file, "utf8").includes("/xac-nhan/"))
      const sent = (await lettersOf(part!.id, "seller-seller_order")).map(({ external_id }) =>
        join(folder, `${external_id}.html`),
      )
      expect(about.filter((file) => sent.includes(file))).toHaveLength(2)
      await shop().sql("delete from membership where id = 'mship_aaa'")
    })

    const setSeller = (part: SoldPart, status: string) =>
      shop().sql("update seller set status = $2 where id = $1", part.seller_id, status)

    it("does not sell for a seller who is suspended", async () => {
      const order = await selling.order([1, 0])
      const [part] = order.parts
      const token = await tokenOf(part!)
      await setSeller(part!, "suspended")
      expect((await open(token)).body.confirmation.may).toEqual(["refuse"])
      const { status, body } = await answer(token, { decision: "accept" })
      expect([status, body.message]).toEqual([400, expect.stringMatching(/^seller:/)])
      await setSeller(part!, "active")
      expect((await answer(token, { decision: "accept" })).status).toBe(200)
    })

    it("tells who of a seller hears of it after the shop was suspended that it can only be refused", async () => {
      const order = await selling.order([1, 0])
      const [part] = order.parts
      await setSeller(part!, "suspended")
      await shop().sql(
        "insert into seller_member (id, name, phone, locale) values ('smem_late', 'Anh Nam', '+84900000002', 'vi')",
      )
      await shop().sql(
        "insert into membership (id, role, status, member_id, seller_id) values ('mship_late', 'staff', 'active', 'smem_late', $1)",
        part!.seller_id,
      )
      await shop().sql(
        "insert into outbox_message (topic, key, payload) values ('seller_order.live', $1, '{}')",
        part!.id,
      )
      const texts = () =>
        shop().sql<{ external_id: string }>(
          `select external_id from notification where resource_id = $1 and "to" = '+84900000002' and status = 'success'`,
          part!.id,
        )
      await expect.poll(texts, { timeout: 15_000 }).toHaveLength(1)
      const [text] = await texts()
      const said = readFileSync(join(shop().dataDir, "phone", `${text!.external_id}.txt`), "utf8")
      expect(said).toMatch(/Don moi \d+-1.*chi tu choi duoc: /)
      await shop().sql("delete from membership where id = 'mship_late'")
      await shop().sql("delete from seller_member where id = 'smem_late'")
      await setSeller(part!, "active")
    })

    it.each(["suspended", "closed"])("says no for a seller who is %s, once", async (now) => {
      const order = await selling.order([1, 0])
      const [part] = order.parts
      const token = await tokenOf(part!)
      await setSeller(part!, now)
      const no = { decision: "refuse", reason: "out_of_stock" }
      for (let twice = 0; twice < 2; twice++) {
        const { status, body } = await answer(token, no)
        expect([status, body.confirmation]).toMatchObject([200, { status: "refused", may: [] }])
      }
      expect(await selling.moves(part!.id)).toEqual(["refused"])
      await setSeller(part!, "active")
    })

    it("is taken on by nobody for a seller who is suspended, by staff neither, who may refuse it", async () => {
      const order = await selling.order([1, 0])
      const [part] = order.parts
      const move = (body: object) =>
        selling.shopper.call<{ code?: string; message: string }>(
          "POST",
          `/admin/seller-orders/${part!.id}/status`,
          { note: "Gọi điện", ...body },
          selling.admin,
        )
      await setSeller(part!, "suspended")
      const yes = await move({ status: "confirmed" })
      expect([yes.status, yes.body.code, yes.body.message]).toEqual([
        400,
        "seller_suspended",
        expect.stringMatching(/^status: placed cannot become confirmed/),
      ])
      expect((await move({ status: "refused", reason: "closed" })).status).toBe(200)
      await setSeller(part!, "active")
    })
  })
}
