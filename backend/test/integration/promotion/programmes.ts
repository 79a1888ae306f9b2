import { describe, expect, it, vi } from "vitest"
import { accountsOf } from "../../support"
import { makeOfficer } from "../../support/officers"
import { counter, type PromotionShop } from "./counter"
import { PRICE, programmeDesk } from "./programme-desk"

/** Programmes of a trade office, from its desk to a buyer's order and back. */
export function programmes(shop: () => PromotionShop): void {
  const { one, reductions } = counter(shop)

  describe("a trade office's programme", () => {
    const desk = programmeDesk(shop)
    const { who, ask, must, row, terms, good, draft, move, announced, stop } = desk
    const { basket, onPage, shown, parts } = desk

    it("is refused by law and house with the rule's name, and approved by another head than who wrote it", async () => {
      const id = await draft({ value: 60 }, [14])
      const refused = await move(who.reviewer, id, "checked")
      expect([refused.status, refused.body.code]).toEqual([400, "programme_refused"])
      expect(refused.body.refusals).toMatchObject([
        { rule: "discount_cap", kind: "law", product_id: good(14).product_id },
      ])
      expect(refused.body.refusals![0]!.source).toContain("81/2018/NĐ-CP")
      const check = await must(who.reviewer, "GET", `/office/programmes/${id}/check`)
      expect(check.refusals).toEqual(refused.body.refusals)

      await must(who.head, "PUT", `/office/programmes/${id}`, terms())
      // Whoever agreed to other terms is asked again.
      const changed = await must(who.reviewer, "GET", `/office/programmes/${id}/check`)
      expect(changed.refusals).toMatchObject([{ rule: "no_goods" }])
      expect(changed.notices).toContainEqual(expect.objectContaining({ rule: "not_agreed" }))
      await must(who.seller.token, "PUT", `/seller/programmes/${id}`, {
        goods: [{ product_id: good(14).product_id, floor_vnd: 1_000 }],
      })
      expect((await move(who.reviewer, id, "checked")).status).toBe(200)
      expect((await move(who.reviewer, id, "approved")).body.code).toBe("head_only")
      expect((await move(who.head, id, "approved")).body.code).toBe("four_eyes")
      const second = (
        await makeOfficer(shop().backend, accountsOf(shop().backend).offices[0]!.email)
      ).token
      const both = await Promise.all([1, 2].map(() => move(second, id, "approved")))
      expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
      // Another office neither sees nor moves it.
      const other = (
        await makeOfficer(shop().backend, accountsOf(shop().backend).offices[1]!.email)
      ).token
      expect((await ask(other, "GET", `/office/programmes/${id}`)).status).toBe(404)
      expect((await move(other, id, "announced")).status).toBe(404)
    })

    it("takes no answer, change or move of who has read something else", async () => {
      const id = await draft()
      const [office, seller] = [`/office/programmes/${id}`, `/seller/programmes/${id}`]
      const read = async () => ({
        version: (await must(who.head, "GET", office)).programme!.version,
        terms: (await must(who.seller.token, "GET", seller)).programme!.terms,
      })
      const goods = [{ product_id: good(14).product_id, floor_vnd: 1_000 }]
      const before = await read()
      await must(who.reviewer, "PUT", office, { ...terms({ value: 30 }), version: before.version })
      const late = [
        await ask(who.head, "PUT", office, { ...terms(), version: before.version }),
        await ask(who.reviewer, "POST", `${office}/moves`, {
          to: "checked",
          version: before.version,
        }),
        await ask(who.seller.token, "PUT", seller, { goods, terms: before.terms }),
      ]
      expect(late.map(({ status, body }) => [status, body.code])).toEqual(
        Array(3).fill([409, "programme_changed"]),
      )
      await must(who.seller.token, "PUT", seller, { goods, terms: (await read()).terms })
      await must(who.reviewer, "POST", `${office}/moves`, {
        to: "checked",
        version: (await read()).version,
      })
    })

    it("offers an office the province's goods and sellers, and is listed by its state with how they are called", async () => {
      const label = (code: string, expires_on: string | null) => ({
        code,
        label_vi: `Nhãn ${code}`,
        label_en: `Label ${code}`,
        expires_on,
      })
      const labelled = (labels: object[]) =>
        shop().backend.sql(
          "update speciality set certifications = $2 where product_id = $1",
          good(14).product_id,
          JSON.stringify(labels),
        )
      await labelled([label("vietgap", null), label("organic", "2026-01-01")])
      const { goods } = await must(who.reviewer, "GET", "/office/programme-goods")
      // What has ended cannot be asked for.
      expect(goods).toContainEqual(
        expect.objectContaining({
          product_id: good(14).product_id,
          price_vnd: PRICE,
          labels: [{ code: "vietgap", name_vi: "Nhãn vietgap", name_en: "Label vietgap" }],
        }),
      )
      await labelled([])
      const { programme } = await must(who.reviewer, "POST", "/office/programmes", terms())
      const path = `/office/programmes/${programme!.id}`
      const candidate = async () =>
        (await must(who.reviewer, "GET", `${path}/candidates`)).sellers!.find(
          ({ id }) => id === who.seller.id,
        )
      expect((await candidate())!.goods.map(({ product_id }) => product_id)).toContain(
        good(14).product_id,
      )
      const invited = await must(who.reviewer, "POST", `${path}/sellers`, {
        seller_id: who.seller.id,
      })
      expect(invited.programme).toMatchObject({
        sellers: [{ seller_id: who.seller.id, name_vi: expect.stringContaining("Minh họa") }],
        officers: { drafted_by: "Cán bộ thử nghiệm", approved_by: null },
        steps: [{ kind: "invited", actor_name: "Cán bộ thử nghiệm" }, { kind: "drafted" }],
      })
      expect(await candidate()).toBeUndefined()
      const drafts = await must(who.reviewer, "GET", "/office/programmes?state=draft&limit=1")
      expect(drafts.programmes).toMatchObject([{ id: programme!.id, state: "draft" }])
      expect(drafts.count).toBe(drafts.states!.draft)
    })

    it("reduces its goods alone, is borne as it says, settled at delivery and given back by a return", async () => {
      const id = await announced({ budget_vnd: 100_000 })
      const cart = await basket([one(14, 2), one(17)])
      const off = Math.floor((PRICE * 20) / 100) * 2
      const reduced = { price: PRICE - off / 2, original_price: PRICE }
      await expect.poll(() => shown(14), { timeout: 15_000 }).toEqual([reduced, reduced])
      expect(await onPage(17)).toMatchObject({ original_price: null })
      expect(await reductions(cart)).toEqual([{ product_id: good(14).product_id, amount: off }])
      const { body } = await shop().shopper.complete(cart)
      expect(body.type, JSON.stringify(body)).toBe("order")
      expect(await row(id)).toMatchObject({ reserved: off, settled: 0, orders: 1 })
      const [part] = (await parts(body.order!.id)).filter(({ discounts }) => discounts.length > 0)
      const office_part = Math.round((off * 6) / 10)
      expect(part!.discounts.map(({ bearer, amount }) => [bearer, amount])).toEqual([
        [`office:${who.office}`, office_part],
        ["seller", off - office_part],
      ])
      await vi.waitUntil(
        async () =>
          (
            await shop().backend.sql(
              "select 1 from ledger_entry where seller_order_id = $1 and account = 'bearer' and bearer = $2 and amount = $3",
              part!.id,
              `office:${who.office}`,
              -office_part,
            )
          ).length === 1,
        { timeout: 15_000 },
      )
      const staff = (status: string, more: object = {}) =>
        shop().shopper.must(
          "POST",
          `/admin/seller-orders/${part!.id}/status`,
          { status, note: "Điện thoại", ...more },
          shop().admin,
        )
      for (const status of ["confirmed", "packed"]) await staff(status)
      await staff("handed_over", { hand_over: { own_delivery: true } })
      await staff("delivered")
      await expect
        .poll(() => row(id), { timeout: 15_000 })
        .toMatchObject({ reserved: 0, settled: off, orders: 1 })
      const report = async () =>
        (await must(who.reviewer, "GET", `/office/programmes/${id}/report`)).report
      const settled = { reserved_vnd: 0, settled_vnd: off }
      expect(await report()).toMatchObject({
        ...settled,
        budget_vnd: 100_000,
        left_vnd: 100_000 - off,
        given_back_vnd: 0,
        order_count: 1,
        pieces: 2,
        bearers: [
          { bearer: "office", reserved_vnd: 0, settled_vnd: office_part },
          { bearer: "seller", reserved_vnd: 0, settled_vnd: off - office_part },
        ],
        sellers: [
          {
            ...settled,
            seller_id: who.seller.id,
            orders: 1,
            pieces: 2,
            office_vnd: office_part,
            seller_vnd: off - office_part,
          },
        ],
        orders: [{ ...settled, given_back_vnd: 0, pieces: 2 }],
      })
      await staff("returned", { reason: "damaged" })
      await expect
        .poll(() => row(id), { timeout: 15_000 })
        .toMatchObject({ reserved: 0, settled: 0, orders: 0 })
      expect(await report()).toMatchObject({
        left_vnd: 100_000,
        given_back_vnd: off,
        order_count: 0,
        pieces: 0,
        sellers: [],
        orders: [{ reserved_vnd: 0, settled_vnd: 0, given_back_vnd: off }],
      })
      await stop(id)
      await expect
        .poll(() => shown(14), { timeout: 15_000 })
        .toEqual([
          { price: PRICE, original_price: null },
          { price: PRICE, original_price: PRICE },
        ])
    })

    it("has one order of two take its last đồng, and leaves the basket of the other when that is priced again", async () => {
      const off = Math.floor((PRICE * 20) / 100)
      const id = await announced({ budget_vnd: off })
      const carts = [await basket([one(14)]), await basket([one(14)])]
      const answers = await Promise.all(carts.map((cart) => shop().shopper.complete(cart)))
      expect(answers.map(({ body }) => body.code ?? body.type).sort()).toEqual([
        "order",
        "promotion_ended",
      ])
      expect(await row(id)).toMatchObject({ reserved: off, settled: 0, orders: 1 })
      const lost = carts[answers.findIndex(({ body }) => body.type !== "order")]!
      const { shipping_options } = await shop().shopper.must<{
        shipping_options: { id: string }[]
      }>("GET", `/store/shipping-options?cart_id=${lost}`)
      await shop().shopper.must("POST", `/store/carts/${lost}/shipping-methods`, {
        option_id: shipping_options[0]!.id,
      })
      expect(await reductions(lost)).toEqual([])
      await shop().shopper.pay(lost)
      expect((await shop().shopper.complete(lost)).body.type).toBe("order")
      await stop(id)
    })

    it("has a basket ordered at no other price than today's: when it begins, when a seller leaves, when it is stopped", async () => {
      const before = await basket([one(15)])
      const id = await announced({}, [15])
      expect((await shop().shopper.complete(before)).body.code).toBe("promotion_ended")
      const [joined, stopped] = [await basket([one(15)]), await basket([one(15)])]
      expect(await reductions(stopped)).toHaveLength(1)
      await must(who.seller.token, "DELETE", `/seller/programmes/${id}`)
      expect((await shop().shopper.complete(joined)).body.code).toBe("promotion_ended")
      await stop(id)
      expect((await shop().shopper.complete(stopped)).body.code).toBe("promotion_ended")
      expect(await row(id)).toMatchObject({ reserved: 0, orders: 0, state: "stopped" })
    })

    it("is given by its code alone, and takes no good that another has at the time", async () => {
      const open = await announced({ value: 10 }, [16])
      const overlapping = await draft({}, [16])
      const refused = await move(who.reviewer, overlapping, "checked")
      expect(refused.body.refusals).toMatchObject([{ rule: "overlap", kind: "house" }])
      const voucher_code = `TET${Date.now()}`
      const voucher = await announced({ voucher_code, form: "fixed", value: 2_000 }, [16])
      const cart = await shop().shopper.basket([one(16)])
      expect((await reductions(cart)).map(({ amount }) => amount)).toEqual([1_234])
      await shop().shopper.must("POST", `/store/carts/${cart}/promotions`, {
        promo_codes: [voucher_code],
      })
      expect((await reductions(cart)).map(({ amount }) => amount).sort()).toEqual([1_234, 2_000])
      await shop().shopper.pay(cart)
      expect((await shop().shopper.complete(cart)).body.type).toBe("order")
      expect([(await row(open)).orders, (await row(voucher)).orders]).toEqual([1, 1])
      for (const id of [open, voucher]) await stop(id)
    })

    it("is closed to Medusa Admin's own editor, which is told whose it is", async () => {
      const id = await announced({}, [15])
      const [{ promotion_id, campaign_id } = { promotion_id: "", campaign_id: "" }] =
        await shop().backend.sql<{ promotion_id: string; campaign_id: string }>(
          "select g.promotion_id, p.campaign_id from programme g join promotion p on p.id = g.promotion_id where g.id = $1",
          id,
        )
      for (const [method, path, body] of [
        ["POST", `/admin/promotions/${promotion_id}`, { status: "active" }],
        ["DELETE", `/admin/promotions/${promotion_id}`, undefined],
        ["POST", `/admin/campaigns/${campaign_id}`, { name: "x" }],
        ["POST", `/admin/campaigns/${campaign_id}/promotions`, { remove: [promotion_id] }],
      ] as const) {
        const answer = await shop().shopper.call(method, path, body, shop().admin)
        expect([path, answer.status]).toEqual([path, 400])
        expect(JSON.stringify(answer.body)).toContain("Sở Công Thương")
      }
      await stop(id)
    })
  })
}
