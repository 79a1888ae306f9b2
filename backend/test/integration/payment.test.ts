import { readFileSync } from "node:fs"
import { simpleParser } from "mailparser"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { asStaff, Backend, type Goods, Shopper } from "../support"

const VIETQR = "pp_vietqr_vietqr"

interface Placed {
  id: string
  display_id: number
}

/** Transfers by VietQR, asked of the built backend: placed unpaid, confirmed by staff once, or given up once. */
describe("a transfer", () => {
  let backend: Backend
  let shopper: Shopper
  let goods: Goods[]
  let admin: Record<string, string>

  beforeAll(async () => {
    backend = await Backend.on("payment")
    shopper = new Shopper(backend)
    goods = await shopper.goods()
    admin = await asStaff(backend)
  })

  afterAll(() => backend?.stop())

  const order = async (index: number, email = "an@example.com"): Promise<Placed> => {
    const item = { variant_id: goods[index]!.variant_id, quantity: 1 }
    const { body } = await shopper.complete(
      await shopper.basket([item], { provider: VIETQR, email }),
    )
    expect(body.type).toBe("order")
    return body.order!
  }

  const confirm = (id: string, headers = admin) =>
    shopper.call<{ already_confirmed?: boolean; message?: string }>(
      "POST",
      `/admin/orders/${id}/bank-transfer`,
      { reference: "FT26325001" },
      headers,
    )

  /** Lets the order be older than its terms allow. */
  const age = (...ids: string[]) =>
    backend.sql(
      `update "order" set created_at = now() - interval '25 hours' where id = any($1)`,
      ids,
    )

  const state = async (id: string) => {
    const [row] = await backend.sql<{
      status: string
      session: string
      paid: number
      reserved: number
    }>(
      `select o.status,
         (select s.status from payment_session s join order_payment_collection c
           on c.payment_collection_id = s.payment_collection_id where c.order_id = o.id) as session,
         (select coalesce(sum(t.amount), 0)::float8 from order_transaction t
           where t.order_id = o.id and t.deleted_at is null) as paid,
         (select count(*)::int from reservation_item r join order_item i on i.item_id = r.line_item_id
           where i.order_id = o.id and r.deleted_at is null) as reserved
       from "order" o where o.id = $1`,
      id,
    )
    return row!
  }

  const reserved = async (index: number) => {
    const [row] = await backend.sql<{ reserved: number }>(
      `select reserved_quantity::float8 as reserved from inventory_level
       where inventory_item_id = $1 and deleted_at is null`,
      goods[index]!.inventory_item_id,
    )
    return row!.reserved
  }

  const letters = async (template: string) => {
    const files = backend.letters("eml").filter((file) => file.includes(template))
    return Promise.all(files.map((file) => simpleParser(readFileSync(file))))
  }

  it("places the order unpaid, with its stock taken and the code in the letter", async () => {
    const placed = await order(0, "placed@example.com")
    expect(await state(placed.id)).toEqual({
      status: "pending",
      session: "pending_authorization",
      paid: 0,
      reserved: 1,
    })
    const { body } = await shopper.call<{ transfer: { state: string; memo: string } }>(
      "GET",
      `/admin/orders/${placed.id}/bank-transfer`,
      undefined,
      admin,
    )
    expect(body.transfer).toMatchObject({ state: "awaiting", account_no: "0000000000" })
    const own = async () =>
      (await letters("order-placed")).find((mail) =>
        JSON.stringify(mail.to).includes("placed@example.com"),
      )
    await expect.poll(own, { timeout: 15_000 }).toBeDefined()
    const mail = (await own())!
    expect(mail.subject).toContain(String(placed.display_id))
    expect(mail.text).toContain(body.transfer.memo)
    expect(mail.attachments.map(({ cid }) => cid)).toEqual(["vietqr"])
  })

  it("keeps nothing that a client writes into the payment session", async () => {
    const cartId = await shopper.basket([{ variant_id: goods[0]!.variant_id, quantity: 1 }])
    const { payment_collection } = await shopper.must<{ payment_collection: { id: string } }>(
      "POST",
      "/store/payment-collections",
      { cart_id: cartId },
    )
    await shopper.must(
      "POST",
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      {
        provider_id: VIETQR,
        data: {
          amount: 1,
          stranger: true,
          most_asked: 1e9,
          confirmation: { reference: "x", amount: 1e9, signature: "0" },
        },
      },
    )
    const { body } = await shopper.complete(cartId)
    const [row] = await backend.sql<{ data: Record<string, unknown>; status: string }>(
      `select data, status from payment_session where payment_collection_id = $1 and deleted_at is null`,
      payment_collection.id,
    )
    expect(body.type).toBe("order")
    expect(row!.status).toBe("pending_authorization")
    expect(Object.keys(row!.data).sort()).toEqual(
      "account_name account_no amount bank_bin bank_name memo most_asked qr session_id".split(" "),
    )
    expect(row!.data.amount).toBeGreaterThan(1)
    expect(row!.data.most_asked).toBe(row!.data.amount)
  })

  it("for less than its basket costs is refused, and chosen again", async () => {
    const item = { variant_id: goods[0]!.variant_id, quantity: 1 }
    const cartId = await shopper.basket([item], { provider: VIETQR })
    const changed = (change: string) =>
      backend.sql(
        `update payment_session s set ${change} from cart_payment_collection c
         where c.payment_collection_id = s.payment_collection_id and c.cart_id = $1`,
        cartId,
      )
    // What is left when the session was written while a line was added.
    await changed(
      `amount = amount - 1000, raw_amount = jsonb_build_object('value', (amount - 1000)::text, 'precision', 20)`,
    )
    expect(await shopper.complete(cartId)).toMatchObject({
      status: 400,
      body: { code: "payment_stale" },
    })
    await shopper.pay(cartId)
    await changed("currency_code = 'usd'")
    expect((await shopper.complete(cartId)).body).toMatchObject({ code: "payment_stale" })
    await shopper.pay(cartId)
    expect((await shopper.complete(cartId)).body.type).toBe("order")
  })

  it("cannot be swapped for another payment once the order is placed", async () => {
    const placed = await order(1)
    const [link] = await backend.sql<{ id: string }>(
      "select payment_collection_id as id from order_payment_collection where order_id = $1",
      placed.id,
    )
    const { status } = await shopper.call(
      "POST",
      `/store/payment-collections/${link!.id}/payment-sessions`,
      { provider_id: "pp_cod_cod" },
    )
    expect(status).toBe(409)
    expect((await state(placed.id)).session).toBe("pending_authorization")
  })

  it("is confirmed by staff alone", async () => {
    const placed = await order(1)
    const asked = await Promise.all([
      confirm(placed.id, {}),
      confirm(placed.id, { authorization: "Bearer nothing" }),
    ])
    expect(asked.map(({ status }) => status)).toEqual([401, 401])
    expect((await state(placed.id)).session).toBe("pending_authorization")
  })

  it("is paid once, however often and however much at once staff confirm it", async () => {
    const placed = await order(1, "paid@example.com")
    const answers = await Promise.all([confirm(placed.id), confirm(placed.id), confirm(placed.id)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.filter(({ body }) => body.already_confirmed === false)).toHaveLength(1)
    const { paid, session, status } = await state(placed.id)
    const [{ total }] = (await backend.sql<{ total: number }>(
      "select sum(total)::float8 as total from seller_order where order_id = $1",
      placed.id,
    )) as [{ total: number }]
    expect({ paid, session, status }).toEqual({
      paid: total,
      session: "authorized",
      status: "pending",
    })
    await expect.poll(async () => (await letters("order-paid")).length, { timeout: 15_000 }).toBe(1)
  })

  it("cannot be confirmed for an order that is paid in cash, or that does not exist", async () => {
    const { body } = await shopper.complete(
      await shopper.basket([{ variant_id: goods[2]!.variant_id, quantity: 1 }]),
    )
    expect((await confirm(body.order!.id)).status).toBe(404)
    expect((await confirm("order_nobody")).status).toBe(404)
  })

  it("that does not come is given up: cancelled, stock given back once, nothing left to confirm", async () => {
    const before = await reserved(3)
    const placed = await order(3, "expired@example.com")
    expect(await reserved(3)).toBe(before + 1)
    await age(placed.id)
    await expect
      .poll(async () => (await state(placed.id)).session, { timeout: 45_000 })
      .toBe("canceled")
    expect(await state(placed.id)).toEqual({
      status: "canceled",
      session: "canceled",
      paid: 0,
      reserved: 0,
    })
    expect(await reserved(3)).toBe(before)
    expect((await confirm(placed.id)).status).toBe(400)
    const parts = await backend.sql(
      "select distinct status from seller_order where order_id = $1",
      placed.id,
    )
    expect(parts, "its seller does not pack it").toEqual([{ status: "cancelled" }])
    await expect
      .poll(async () => (await letters("order-expired")).map((mail) => JSON.stringify(mail.to)), {
        timeout: 15_000,
      })
      .toEqual([expect.stringContaining("expired@example.com")])
  }, 90_000)

  it("confirmed and given up at one moment ends one way or the other, never both", async () => {
    const before = await reserved(4)
    const placed: Placed[] = []
    for (let n = 0; n < 8; n++) {
      placed.push(await order(4))
    }
    const ids = placed.map(({ id }) => id)
    await age(...ids)
    // The job takes them one after the other; as soon as the first is gone, staff confirm all the rest.
    await expect
      .poll(
        async () => (await Promise.all(ids.map(state))).some(({ status }) => status === "canceled"),
        {
          timeout: 45_000,
          interval: 20,
        },
      )
      .toBe(true)
    const answers = await Promise.all(ids.map((id) => confirm(id)))
    await expect
      .poll(
        async () =>
          (await Promise.all(ids.map(state))).every(
            ({ session }) => session !== "pending_authorization",
          ),
        {
          timeout: 30_000,
        },
      )
      .toBe(true)
    const states = await Promise.all(ids.map(state))
    states.forEach((one, n) => {
      const confirmed = answers[n]!.status === 200
      expect({ ...one, paid: one.paid > 0 }).toEqual(
        confirmed
          ? { status: "pending", session: "authorized", paid: true, reserved: 1 }
          : { status: "canceled", session: "canceled", paid: false, reserved: 0 },
      )
    })
    expect(await reserved(4)).toBe(before + answers.filter(({ status }) => status === 200).length)
  }, 120_000)
})
