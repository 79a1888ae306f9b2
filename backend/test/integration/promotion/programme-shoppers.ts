import { describe, expect, it } from "vitest"
import { documentOf, searchGoods } from "../../support/search"
import { counter, percentEach, type PromotionShop } from "./counter"
import { DAY, HOUR, PRICE, programmeDesk } from "./programme-desk"

interface Told {
  programme: { slug: string; name_vi: string; ends_at: string; disclaimer: string | null } | null
}
interface InBasket {
  programmes: { slug: string; voucher_code: string | null; amount: number }[]
  stale: { programme: { slug: string }; taken: number; due: number; why: string }[]
}
interface Published {
  programmes: { slug: string; state: string }[]
  programme: {
    state: string
    office: string
    product_ids: string[]
    functional_food: boolean
    story_vi: string
  }
}

/** A programme as shoppers have it: on pages, in the search, in baskets, and by its code. */
export function programmeShoppers(shop: () => PromotionShop): void {
  const { one, promotion, reductions } = counter(shop)

  describe("a programme in the shop", () => {
    const desk = programmeDesk(shop)
    const { who, ask, terms, good, draft, announced, stop, basket, must, handleOf } = desk
    const OFF = Math.floor((PRICE * 20) / 100)
    const told = async (index: number) =>
      (await shop().shopper.must<Told>("GET", `/store/product-pages/${await handleOf(index)}`))
        .programme
    const inBasket = (cart: string) =>
      shop().shopper.must<InBasket>("GET", `/store/carts/${cart}/programmes`)
    const published = (slug: string) =>
      shop().shopper.call<Published>("GET", `/store/programmes/${slug}`)
    const listed = async (slug: string) =>
      (await shop().shopper.must<Published>("GET", "/store/programmes")).programmes.find(
        (found) => found.slug === slug,
      )
    const voucher = (cart: string, code: string) =>
      shop().shopper.call<InBasket & { code?: string }>("POST", `/store/carts/${cart}/voucher`, {
        code,
      })
    const slugOf = () => terms().slug

    it("is named on page and card with its end, found by its facet, and gone with it", async () => {
      const slug = slugOf()
      const id = await announced({ slug }, [14])
      expect(await told(14)).toMatchObject({
        slug,
        name_vi: "Minh họa: Tuần OCOP",
        disclaimer: null,
      })
      expect(await told(17)).toBeNull()
      const found = async () => {
        const document = await documentOf(shop().backend, await handleOf(14))
        const { hits, facets } = await searchGoods(shop().backend, {
          filters: { in_programme: true, programme: slug },
          search_options: { facets: [{ field: "in_programme" }] },
        })
        return {
          programme: document?.programme,
          off: document?.variant_reductions,
          hits: hits.map(({ handle }) => handle),
          counted: facets.in_programme?.values.some(({ count }) => count > 0),
        }
      }
      await expect.poll(found, { timeout: 15_000 }).toEqual({
        programme: slug,
        off: [OFF],
        hits: [await handleOf(14)],
        counted: true,
      })
      await stop(id)
      await expect
        .poll(found, { timeout: 15_000 })
        .toMatchObject({ programme: null, off: [0], hits: [] })
      expect(await told(14)).toBeNull()
    })

    it("has a page once it is announced, before it begins and after it is stopped, and none before", async () => {
      const slug = slugOf()
      const later = {
        starts_at: new Date(Date.now() + DAY).toISOString(),
        ends_at: new Date(Date.now() + 2 * DAY).toISOString(),
      }
      await draft({ slug: slugOf() }, [14])
      const id = await announced({ slug, ...later }, [15])
      const page = await published(slug)
      expect(page.status).toBe(200)
      expect(page.body.programme).toMatchObject({
        state: "soon",
        product_ids: [good(15).product_id],
        story_vi: "Hàng của tỉnh, giá tốt hơn.",
      })
      expect(JSON.stringify(page.body)).not.toMatch(/officer|budget_vnd|voucher_code/)
      expect(await listed(slug)).toMatchObject({ state: "soon" })
      const functional = async () => (await published(slug)).body.programme.functional_food
      expect(await functional()).toBe(false)
      const inSet = (code: string | null) =>
        shop().backend.sql<{ set_code: string | null }>(
          `update speciality s set set_code = $2 from (select set_code from speciality where product_id = $1) before
            where s.product_id = $1 returning before.set_code`,
          good(15).product_id,
          code,
        )
      const [before] = await inSet("QD26-18")
      expect(await functional()).toBe(true)
      await inSet(before!.set_code)
      await stop(id)
      expect((await published(slug)).body.programme.state).toBe("stopped")
      expect(await listed(slug)).toBeUndefined()
      expect((await published("minh-hoa-khong-co")).status).toBe(404)
      const drafted = slugOf()
      await draft({ slug: drafted }, [14])
      expect((await published(drafted)).status).toBe(404)
    })

    it("is told in a basket, and why its price is back", async () => {
      const slug = slugOf()
      const id = await announced({ slug, budget_vnd: OFF }, [14])
      const [first, second] = [await basket([one(14)]), await basket([one(14)])]
      expect(await inBasket(second)).toEqual({
        programmes: [expect.objectContaining({ slug, voucher_code: null, amount: OFF })],
        stale: [],
      })
      expect((await shop().shopper.complete(first)).body.type).toBe("order")
      expect((await inBasket(second)).stale).toMatchObject([
        { programme: { slug }, taken: OFF, due: 0, why: "used_up" },
      ])
      await stop(id)
      expect((await inBasket(second)).stale).toMatchObject([{ why: "over" }])
      const begun = await basket([one(15)])
      const other = await announced({}, [15])
      expect((await inBasket(begun)).stale).toMatchObject([{ taken: 0, due: OFF, why: "changed" }])
      await stop(other)
    })

    it("is given to a guest as often as to anybody: known by the telephone, in the basket and when it is ordered", async () => {
      const slug = slugOf()
      const id = await announced({ slug, most_per_shopper: 1 }, [14])
      const guests = [await basket([one(14)]), await basket([one(14)])] as const
      await shop().backend.sql(
        "update cart set customer_id = null, email = null where id = any($1)",
        guests,
      )
      const [first, second] = guests
      expect((await inBasket(second)).stale).toEqual([])
      expect((await shop().shopper.complete(first)).body.type).toBe("order")
      expect((await inBasket(second)).stale).toMatchObject([
        { programme: { slug }, taken: OFF, due: 0, why: "over" },
      ])
      expect((await shop().shopper.complete(second)).body).toMatchObject({
        code: "promotion_ended",
      })
      // Another telephone is another shopper.
      await shop().backend.sql(
        `with buyer as (update cart set metadata = metadata - 'checkout' where id = $1
           returning billing_address_id, shipping_address_id)
         update cart_address a set phone = '0987 654 321' from buyer
          where a.id in (buyer.billing_address_id, buyer.shipping_address_id)`,
        second,
      )
      expect((await inBasket(second)).stale).toEqual([])
      await stop(id)
    })

    it("is given by a code as people type it, says why another does nothing, and bounds who guesses", async () => {
      const code = `TET${String(Date.now()).slice(-9)}`
      const slug = slugOf()
      const id = await announced({ slug, voucher_code: code }, [16])
      const soon = `${code}S`
      await announced(
        {
          voucher_code: soon,
          starts_at: new Date(Date.now() + HOUR).toISOString(),
          ends_at: new Date(Date.now() + DAY).toISOString(),
        },
        [16],
      )
      const cart = await shop().shopper.basket([one(16)])
      const given = await voucher(cart, ` ${code.toLowerCase().slice(0, 5)} ${code.slice(5)}`)
      expect(given.status, JSON.stringify(given.body)).toBe(200)
      expect(given.body.programmes).toMatchObject([{ slug, voucher_code: code, amount: OFF }])
      expect((await voucher(cart, soon)).body.code).toBe("voucher_soon")
      const without = await shop().shopper.basket([one(17)])
      expect((await voucher(without, code)).body.code).toBe("voucher_no_goods")
      const taking = async (cart: string) =>
        shop().backend.sql(
          "select 1 from cart_promotion l join programme p on p.promotion_id = l.promotion_id where l.cart_id = $1 and p.id = $2 and l.deleted_at is null",
          cart,
          id,
        )
      expect(await taking(cart)).toHaveLength(1)
      const pieces = (sold: number, quota: number | null) =>
        shop().backend.sql(
          "update programme_seller set pieces = $2, quota = $3 where programme_id = $1",
          id,
          sold,
          quota,
        )
      const another = await shop().shopper.basket([{ ...one(16), quantity: 3 }])
      await pieces(0, 2)
      expect((await voucher(another, code)).body.code).toBe("voucher_no_goods")
      await pieces(2, 2)
      expect((await voucher(another, code)).body.code).toBe("voucher_used_up")
      expect(await taking(another)).toEqual([])
      await pieces(0, null)
      expect((await voucher(another, code)).status).toBe(200)
      await stop(id)
      expect((await voucher(without, code)).body.code).toBe("voucher_over")
      const tries = []
      for (let index = 0; index < 11; index += 1)
        tries.push(await voucher(without, `NOBODYS${index}`))
      expect(tries.slice(0, 8).map(({ body }) => body.code)).toEqual(
        Array.from({ length: 8 }, () => "voucher_unknown"),
      )
      expect(tries.slice(8).map(({ status }) => status)).toEqual([429, 429, 429])
      // Medusa's own route takes codes too.
      const stock = await shop().shopper.call("POST", `/store/carts/${without}/promotions`, {
        promo_codes: ["NOBODYS"],
      })
      expect(stock.status).toBe(429)
    })

    it("is given by codes that are each used once, to the order that is placed first", async () => {
      const slug = slugOf()
      const id = await announced({ slug, single_codes: true }, [16])
      const path = `/office/programmes/${id}/codes`
      expect((await ask(who.reviewer, "PUT", path, { total: 3 })).body.code).toBe("head_only")
      for (const total of [3, 3]) await must(who.head, "PUT", path, { total })
      const file = await fetch(`${shop().backend.url}${path}/file?format=csv`, {
        headers: { authorization: `Bearer ${who.head}` },
      })
      expect(file.headers.get("content-type")).toContain("text/csv")
      const codes = (await file.text()).match(/^[A-Z2-9]{10}(?=,)/gm) ?? []
      expect(codes).toHaveLength(3)
      const [first, second] = [await basket([one(16)]), await basket([one(16)])]
      expect((await inBasket(first)).programmes).toEqual([])
      // Its name is known to everybody, and is no code.
      await shop().shopper.call("POST", `/store/carts/${first}/promotions`, { promo_codes: [slug] })
      expect((await inBasket(first)).programmes).toEqual([])
      const printed = `${codes[0]!.slice(0, 5).toLowerCase()}-${codes[0]!.slice(5)}`
      for (const cart of [first, second]) {
        const given = await voucher(cart, printed)
        expect(given.status, JSON.stringify(given.body)).toBe(200)
        expect(given.body.programmes).toMatchObject([{ slug, voucher_code: codes[0], amount: OFF }])
        await shop().shopper.pay(cart)
      }
      const placed = await shop().shopper.complete(first)
      expect(placed.body.type).toBe("order")
      expect((await inBasket(second)).stale).toMatchObject([{ due: 0, why: "used_up" }])
      expect((await shop().shopper.complete(second)).body.code).toBe("promotion_ended")
      const third = await basket([one(16)])
      expect((await voucher(third, codes[0]!)).body.code).toBe("voucher_used_up")
      expect((await voucher(third, codes[1]!)).status).toBe(200)
      // One that is used, and one that gives nothing at the moment, leave it where it is when they are tried.
      const named = () =>
        shop().backend.sql(
          "select code from programme_code_basket where cart_id = $1 and programme_id = $2",
          third,
          id,
        )
      expect((await voucher(third, codes[0]!)).body.code).toBe("voucher_used_up")
      const out = (since: string | null) =>
        shop().backend.sql(
          "update programme_product set out_since = $2::timestamptz where programme_id = $1",
          id,
          since,
        )
      await out("2026-11-01")
      expect((await voucher(third, codes[2]!)).body.code).toBe("voucher_no_goods")
      expect(await named()).toEqual([{ code: codes[1] }])
      await out(null)
      expect(await inBasket(third)).toMatchObject({
        programmes: [{ slug, voucher_code: codes[1], amount: OFF }],
        stale: [],
      })
      await shop().shopper.pay(third)
      expect((await shop().shopper.complete(third)).body.type).toBe("order")
      await stop(id)
    })

    it("keeps its wider limit to itself, where a state body decided it: staff's coupons have no part in it", async () => {
      const id = await draft({ value: 70 }, [14])
      await shop().backend.sql(
        "update programme set decision_number = '1/QĐ-UBND', decision_on = '2026-11-01', decision_file = 'x' where id = $1",
        id,
      )
      for (const [by, to] of [
        [who.reviewer, "checked"],
        [who.head, "approved"],
        [who.head, "announced"],
      ] as const)
        expect((await desk.move(by, id, to)).status).toBe(200)
      await promotion("BESIDES30", percentEach(30))
      const cart = await shop().shopper.basket([one(14), one(17)])
      await shop().shopper.must("POST", `/store/carts/${cart}/promotions`, {
        promo_codes: ["BESIDES30"],
      })
      const off = await reductions(cart)
      const ofProgramme = off.filter(({ product_id }) => product_id === good(14).product_id)
      expect(ofProgramme.map(({ amount }) => amount)).toEqual([Math.floor((PRICE * 70) / 100)])
      expect(off.some(({ product_id }) => product_id === good(17).product_id)).toBe(true)
      await shop().shopper.pay(cart)
      expect((await shop().shopper.complete(cart)).body.type).toBe("order")
      await stop(id)
    })

    it("loses a good whose certificate is withdrawn while it runs, and has it back when that is", async () => {
      const { product_id } = good(15)
      await shop().backend.sql(
        `insert into decision (id, number, level, issuer, issued_on)
         values ('dec_programme', '9/QĐ-UBND', 'provincial', 'Minh họa', '2026-01-01')`,
      )
      await shop().backend.sql(
        `insert into certificate (id, product_id, stars, decision_id, issued_on, expires_on)
         values ('cert_programme', $1, 4, 'dec_programme', '2026-01-01', '2028-12-31')`,
        product_id,
      )
      const id = await announced({ eligibility: { standing: true } }, [15])
      const price = async () => (await desk.onPage(15)).price
      expect(await price()).toBe(PRICE - OFF)
      const cart = await basket([one(15)])
      await shop().backend.sql(
        `insert into certificate_event (id, certificate_id, kind, at, reason, actor)
         values ('event_programme', 'cert_programme', 'withdrawn', '2026-11-01', 'test', 'test')`,
      )
      await expect.poll(price, { timeout: 15_000 }).toBe(PRICE)
      expect((await inBasket(cart)).stale).toMatchObject([{ due: 0, why: "over" }])
      expect((await shop().shopper.complete(cart)).body.code).toBe("promotion_ended")
      const seen = (await must(who.seller.token, "GET", `/seller/programmes/${id}`)) as unknown as {
        goods: { product_id: string; out_since: string | null }[]
      }
      expect(seen.goods.find((one) => one.product_id === product_id)?.out_since).not.toBeNull()
      await shop()
        .backend.sql("delete from certificate_event where id = 'event_programme'")
        .catch(
          // Nobody deletes what was recorded: it is taken back by another event.
          () =>
            shop().backend.sql(
              `insert into certificate_event (id, certificate_id, kind, at, reason, actor)
             values ('event_programme_2', 'cert_programme', 'reinstated', '2026-11-02', 'test', 'test')`,
            ),
        )
      await expect.poll(price, { timeout: 15_000 }).toBe(PRICE - OFF)
      const record = await shop().backend.sql<{ kind: string }>(
        "select kind from programme_event where programme_id = $1 and kind like 'good_%' order by id",
        id,
      )
      expect(record.map(({ kind }) => kind)).toEqual(["good_out", "good_back"])
      await stop(id)
    })
  })
}
