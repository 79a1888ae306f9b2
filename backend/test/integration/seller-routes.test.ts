import { readFileSync } from "node:fs"
import { join } from "node:path"
import { extractText, getDocumentProxy } from "unpdf"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { accountsOf, Backend, Shopper, signIn } from "../support"
import { officeInvitations } from "./office/invitations"
import { officeIsolation } from "./office/isolation"
import { mergerInTheShop } from "./office/merger-in-the-shop"
import { mergerOnACopy } from "./office/merger-on-a-copy"
import { certificates } from "./seller/certificates"
import { decisionImports } from "./seller/decision-imports"
import { evidence } from "./seller/evidence"
import { inspections } from "./seller/inspections"
import { isolation } from "./seller/isolation"
import { goodsTables } from "./seller/goods-tables"
import { invitations } from "./seller/invitations"
import { joining } from "./seller/joining"
import { joiningByPhone } from "./seller/joining-by-phone"
import { joiningDrafts } from "./seller/joining-drafts"
import { joiningPapers } from "./seller/joining-papers"
import { life } from "./seller/life"
import { listing } from "./seller/listing"
import { listingHardships } from "./seller/listing-hardships"
import { memberships } from "./seller/memberships"
import { nested } from "./seller/nested"
import { papersDue } from "./seller/papers-due"
import { selfAssessments } from "./seller/self-assessments"
import { services } from "./seller/services"
import { papersRenewed } from "./seller/papers-renewed"
import { shelf } from "./seller/shelf"
import { money } from "./seller/money"
import { payouts } from "./seller/payouts"

// Whole purchases on a machine that may be busy with the rest of the run.
vi.setConfig({ testTimeout: 180_000 })

interface SellerOrder {
  id: string
  display_id: string
  total: number
  item_total: number
  lines: { title: string; quantity: number; total: number }[]
}

/** Who may see what below /seller: every route, every kind of caller. */
describe("the sellers' door", () => {
  let backend: Backend
  let shopper: Shopper
  let accounts: ReturnType<typeof accountsOf>
  const tokens: Record<string, string> = {}
  const sellers: { id: string; variant_id: string }[] = []
  const orders: string[] = []

  const get = <Body>(path: string, token?: string) =>
    shopper.call<Body>("GET", path, undefined, token ? { authorization: `Bearer ${token}` } : {})

  beforeAll(async () => {
    backend = await Backend.on("seller_routes")
    shopper = new Shopper(backend)
    accounts = accountsOf(backend)
    const goods = await shopper.goods()
    for (const [index, account] of accounts.sellers.slice(0, 2).entries()) {
      tokens["AB"[index]!] = await signIn(backend, "seller_member", account)
      const [seller] = await backend.sql<{ id: string }>(
        "select seller_id as id from membership join seller_member m on m.id = member_id where m.email = lower($1)",
        account.email,
      )
      let own = goods.find((good) => good.seller_id === seller!.id)
      if (!own) {
        // A demonstration seller may list nothing that can be sent: give it a good of nobody we test.
        own = goods[index]!
        await backend.sql(
          "update listing set seller_id = $1 where product_id = $2",
          seller!.id,
          own.product_id,
        )
      }
      sellers.push({ id: seller!.id, variant_id: own.variant_id })
    }
    tokens.officer = await signIn(backend, "officer", accounts.offices[0]!)
    tokens.shopper = await signIn(backend, "customer", accounts.shopper)
    const registration = await shopper.must<{ token: string }>(
      "POST",
      "/auth/customer/emailpass/register",
      {
        email: "stranger@example.com",
        password: "a long password of nobody",
      },
    )
    tokens.stranger = registration.token
    const cart = await shopper.basket(
      sellers.map(({ variant_id }) => ({ variant_id, quantity: 1 })),
    )
    const { body } = await shopper.complete(cart)
    await vi.waitUntil(
      async () =>
        (
          await backend.sql(
            "select 1 from seller_order where order_id = $1 and live_at is not null",
            body.order!.id,
          )
        ).length === 2,
      { timeout: 5_000 },
    )
    for (const { id } of sellers) {
      const [row] = await backend.sql<{ id: string }>(
        "select id from seller_order where seller_id = $1 and order_id = $2",
        id,
        body.order!.id,
      )
      orders.push(row!.id)
    }
  })

  afterAll(() => backend?.stop())

  it("shows each seller its own part of an order, in đồng, with where to send it", async () => {
    for (const [index, name] of ["A", "B"].entries()) {
      const { status, body } = await get<{ orders: SellerOrder[]; count: number }>(
        "/seller/orders",
        tokens[name],
      )
      expect(status).toBe(200)
      const own = body.orders.find((order) => order.id === orders[index])!
      expect(own.lines).toHaveLength(1)
      expect(own.item_total).toBe(own.lines[0]!.total)
      expect(own).toMatchObject({ delivery: { recipient: { phone: "0912345678" } } })
      expect(body.orders.map((order) => order.id)).not.toContain(orders[1 - index])
    }
  })

  it("tells each seller's people of it by e-mail, once", async () => {
    for (const id of orders) {
      const told = () =>
        backend.sql<{ to: string; status: string }>(
          "select \"to\", status from notification where resource_id = $1 and channel = 'email'",
          id,
        )
      await expect
        .poll(async () => (await told()).map(({ status }) => status), { timeout: 15_000 })
        .toEqual(["success"])
    }
  })

  it("is closed to a token that somebody altered", async () => {
    expect((await get("/seller/me", `${tokens.A!.slice(0, -4)}AAAA`)).status).toBe(401)
  })

  it("answers another seller's order as one that does not exist", async () => {
    const foreign = await get<{ message: string }>(`/seller/orders/${orders[1]}`, tokens.A)
    const missing = await get<{ message: string }>("/seller/orders/sord_nothing", tokens.A)
    expect(foreign.body.message.replace(orders[1]!, "")).toBe(
      missing.body.message.replace("sord_nothing", ""),
    )
  })

  it("prints the papers of a seller's own orders, which nobody keeps", async () => {
    const print = (path: string) =>
      fetch(`${backend.url}/seller/orders/${path}`, {
        headers: { authorization: `Bearer ${tokens.A}` },
      })
    for (const path of [
      `labels?id=${orders[0]}&size=a4`,
      `packing-slips?id=${orders[0]}`,
      "pick-list",
    ]) {
      const answer = await print(path)
      expect(answer.headers.get("content-type")).toContain("application/pdf")
      expect(answer.headers.get("cache-control")).toBe("private, no-store")
      expect((await answer.text()).startsWith("%PDF-")).toBe(true)
    }
    // Nothing is printed of those that are one's own, when one of them is not.
    const mixed = await print(`labels?id=${orders[0]}&id=${orders[1]}`)
    expect([mixed.status, ((await mixed.json()) as { message: string }).message]).toEqual([
      404,
      `id: no order ${orders[1]}`,
    ])
    const many = Array.from({ length: 51 }, (_, at) => `id=sord_${at}`).join("&")
    expect((await print(`labels?${many}`)).status).toBe(400)
  })

  it("prints on a label where the parcel is fetched: where its seller said, else its seat", async () => {
    const label = async () => {
      const answer = await fetch(`${backend.url}/seller/orders/labels?id=${orders[0]}&size=a6`, {
        headers: { authorization: `Bearer ${tokens.A}` },
      })
      const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
      const { text } = await extractText(document, { mergePages: true })
      return text.replace(/\s+/g, " ")
    }
    const [seat] = await backend.sql<{ place: string }>(
      "select v.name_vi as place from seller x join province v on v.code = x.province_code where x.id = $1",
      sellers[0]!.id,
    )
    expect(await label()).toContain(`${seat!.place} Nhận:`)
    const [at] = await backend.sql<{ code: string; province_code: string; place: string }>(
      `select c.code, c.province_code, c.name_vi || ', ' || v.name_vi as place
         from commune c join province v on v.code = c.province_code order by length(c.name_vi) desc, c.code limit 1`,
    )
    await backend.sql(
      "insert into seller_application (id, seller_id, steps) values ('sapp_label', $1, jsonb_build_object('pickup', $2::jsonb))",
      sellers[0]!.id,
      JSON.stringify({
        address: "Kho số 2, thôn Đồng",
        commune_code: at!.code,
        province_code: at!.province_code,
      }),
    )
    expect(await label()).toContain(`Kho số 2, thôn Đồng, ${at!.place} Nhận:`)
    await backend.sql("delete from seller_application where id = 'sapp_label'")
  })

  it("gives nothing of an order that does not stand yet", async () => {
    await backend.sql("update seller_order set live_at = null where id = $1", orders[0])
    expect((await get(`/seller/orders/${orders[0]}`, tokens.A)).status).toBe(404)
    await backend.sql("update seller_order set live_at = now() where id = $1", orders[0])
  })

  it("names the field of a wrong query", async () => {
    const { status, body } = await get<{ message: string }>("/seller/orders?limit=1000", tokens.A)
    expect([status, body.message.startsWith("limit:")]).toEqual([400, true])
  })

  describe("and in public", () => {
    it("lists open sellers and shows one by handle, also a suspended one, with what the law asks", async () => {
      const { body } = await get<{
        sellers: { handle: string; province_code: string }[]
        count: number
      }>("/store/sellers?limit=5")
      expect(body.sellers).toHaveLength(5)
      const { handle, province_code } = body.sellers[0]!
      const near = await get<{ sellers: { province_code: string }[] }>(
        `/store/sellers?province=${province_code}`,
      )
      expect(new Set(near.body.sellers.map((seller) => seller.province_code))).toEqual(
        new Set([province_code]),
      )
      await backend.sql("update seller set status = 'suspended' where handle = $1", handle)
      const shown = await get<{ seller: { status: string; commission_bp?: number } }>(
        `/store/sellers/${handle}`,
      )
      expect(shown.body.seller.status).toBe("suspended")
      expect(shown.body.seller.commission_bp).toBeUndefined()
      expect((await get("/store/sellers/nobody-here")).status).toBe(404)
    })

    const enquiry = {
      buyer_kind: "restaurant",
      name: "Lê Văn An",
      phone: "+84 912 345 678",
      email: "bep@example.com",
      quantity: 1_200,
      wanted_date: "2027-01-20",
      budget: 36_000_000,
    }

    it("has an enquiry read by the seller's people and by the platform, each in a letter of their own", async () => {
      const [good] = await backend.sql<{ title: string; product_id: string }>(
        "select p.title, p.id as product_id from product p join product_variant v on v.product_id = p.id where v.id = $1",
        sellers[0]!.variant_id,
      )
      const taken = await shopper.call<{ enquiry: { id: string } }>("POST", "/store/enquiries", {
        ...enquiry,
        product_id: good!.product_id,
      })
      expect(taken.status).toBe(201)
      const told = () =>
        backend.sql<{ to: string; template: string; external_id: string }>(
          `select "to", template, external_id from notification
            where resource_id = $1 and channel = 'email' and status = 'success' order by template`,
          taken.body.enquiry.id,
        )
      await expect
        .poll(async () => (await told()).map(({ to, template }) => [template, to]), {
          timeout: 15_000,
        })
        .toEqual([
          ["platform-enquiry", accounts.admin.email],
          ["seller-enquiry", accounts.sellers[0]!.email.toLowerCase()],
        ])
      for (const { external_id } of await told()) {
        const page = readFileSync(join(backend.dataDir, "mail", `${external_id}.html`), "utf8")
        for (const fact of [
          good!.title,
          "1.200",
          "20/01/2027",
          "36.000.000 ₫",
          "nhà hàng, khách sạn",
          "Lê Văn An",
          "0912345678",
          "bep@example.com",
        ]) {
          expect(page).toContain(fact)
        }
      }
    })

    it("takes an enquiry about a seller, and names what is wrong with another", async () => {
      const about = { ...enquiry, seller_id: sellers[0]!.id }
      const taken = await shopper.call<{ enquiry: { id: string } }>(
        "POST",
        "/store/enquiries",
        about,
      )
      expect(taken.status).toBe(201)
      expect(
        await backend.sql("select phone from enquiry where id = $1", taken.body.enquiry.id),
      ).toEqual([{ phone: "0912345678" }])
      const wrong = await shopper.call<{ message: string }>("POST", "/store/enquiries", {
        ...about,
        quantity: 0,
      })
      expect([wrong.status, wrong.body.message.includes("quantity")]).toEqual([400, true])
      const lost = await shopper.call("POST", "/store/enquiries", {
        ...about,
        seller_id: "sel_nobody",
      })
      expect(lost.status).toBe(404)
    })
  })

  const shop = () => ({ backend, tokens, sellers, orders })
  life(shop)
  memberships(shop)
  money(shop)
  payouts(shop)
  invitations(shop)
  joining(shop)
  joiningPapers(shop)
  joiningByPhone(shop)
  joiningDrafts(shop)
  papersDue(shop)
  papersRenewed(shop)
  goodsTables(shop)
  listing(shop)
  listingHardships(shop)
  services(shop)
  shelf(shop)
  nested(shop)
  officeInvitations(shop)
  selfAssessments(shop)
  certificates(shop)
  decisionImports(shop)
  inspections(shop)
  evidence(shop)
  isolation(shop)
  officeIsolation(shop)
  mergerOnACopy()
  mergerInTheShop(shop)
})
