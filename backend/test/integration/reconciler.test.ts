import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { Backend, type Completion, type Goods, type Hold, Shopper } from "../support"

// Whole purchases on a machine that may be busy with the rest of the run.
vi.setConfig({ testTimeout: 180_000 })

/**
 * Where the process dies: before the statement that matches is executed, in the order in which a
 * completion writes. `stands`: so much had been written that the buyer must get the order.
 */
const DEATHS: { before: string; pattern: RegExp; stands: boolean }[] = [
  { before: "the order", pattern: /^insert into "order" /, stands: false },
  { before: "the order's last row", pattern: /^insert into "order_item"/, stands: false },
  { before: "the link from cart to order", pattern: /^insert into "order_cart"/, stands: false },
  { before: "the reservation", pattern: /^insert into "reservation_item"/, stands: false },
  { before: "the stock's count", pattern: /^update "inventory_level"/, stands: false },
  { before: "the cart's closing", pattern: /^update "cart" set "completed_at"/, stands: false },
  { before: "the seller orders", pattern: /insert into seller_order /, stands: false },
  { before: "the payment", pattern: /^insert into "payment" /, stands: false },
  {
    before: "the payment's count",
    pattern: /^update "payment_collection" set "authorized_amount"/,
    stands: true,
  },
  { before: "the end of the workflow", pattern: /^update "workflow_execution"/, stands: true },
  { before: "the sellers' notice", pattern: /update seller_order set live_at/, stands: true },
]

/** Purchases that one power cut meets, each at its own statement; every cut costs a start. */
const DYING_TOGETHER = 6

/** The promise: healed within two minutes. */
const PROMISE_MS = 120_000

/** What the reconciler asks first. */
const LOOKS_FOR_WRECKS = /from "completion" where started_at </

interface Victim {
  cart: string
  item: Goods
}

interface State extends Record<string, unknown> {
  completed: boolean
  orders: number
  live: number
  parts: number
  reserved: number
  paid: number
  intents: number
}

describe("a completion that is killed", () => {
  let backend: Backend
  let shopper: Shopper
  const victims = new Map<string, Victim>()
  let healsSince = 0

  beforeAll(async () => {
    backend = await Backend.on("reconciler")
    shopper = new Shopper(backend)
    // Healing one victim writes what another is about to die at. It waits until all have died.
    const healing = backend.wire.holdEvery(LOOKS_FOR_WRECKS)
    const goods = await shopper.goods()
    for (let first = 0; first < DEATHS.length; first += DYING_TOGETHER) {
      const dying = DEATHS.slice(first, first + DYING_TOGETHER)
      const halted: { hold: Hold; dead: Promise<unknown> }[] = []
      for (const [index, { before, pattern }] of dying.entries()) {
        const item = goods[first + index]!
        await shopper.stock(item.inventory_item_id, 10)
        const cart = await shopper.basket([{ variant_id: item.variant_id, quantity: 2 }])
        victims.set(before, { cart, item })
        const hold = backend.wire.hold(pattern)
        halted.push({ hold, dead: shopper.complete(cart).catch(() => null) })
        await Promise.race([
          hold.reached,
          sleep(60_000).then(() => Promise.reject(new Error(`Nothing was written: ${before}`))),
        ])
        // What runs beside the held statement may still end, as it might in a power cut.
        await sleep(300)
      }
      await backend.kill9()
      for (const { hold, dead } of halted) {
        hold.release()
        await dead
      }
      await backend.start()
    }
    await healing.reached
    healing.release()
    healsSince = Date.now()
  }, 900_000)

  afterAll(() => backend?.stop())

  const state = async ({ cart, item }: Victim): Promise<State> => {
    const [row] = await backend.sql<State>(
      `with orders as (
         select distinct o.id from "order" o join order_item i on i.order_id = o.id join order_line_item l on l.id = i.item_id
          where l.variant_id = $2 and o.deleted_at is null)
       select (select completed_at is not null from cart where id = $1) as completed,
         (select count(*)::int from orders) as orders,
         (select count(*)::int from seller_order where order_id in (select id from orders) and live_at is not null) as live,
         (select count(*)::int from seller_order where order_id in (select id from orders)) as parts,
         (select reserved_quantity::int from inventory_level where inventory_item_id = $3) as reserved,
         (select count(*)::int from order_payment_collection op join payment_collection pc on pc.id = op.payment_collection_id
           where op.order_id in (select id from orders) and op.deleted_at is null and pc.status = 'authorized') as paid,
         (select count(*)::int from completion where cart_id = $1) as intents`,
      cart,
      item.variant_id,
      item.inventory_item_id,
    )
    return row!
  }

  const STANDING: State = {
    completed: true,
    orders: 1,
    live: 1,
    parts: 1,
    reserved: 2,
    paid: 1,
    intents: 0,
  }
  const REOPENED: State = {
    completed: false,
    orders: 0,
    live: 0,
    parts: 0,
    reserved: 0,
    paid: 0,
    intents: 0,
  }

  it.each(DEATHS)(
    "before $before it is healed within two minutes: it is an order or it is none, and nothing is left of it",
    async ({ before, stands }) => {
      const victim = victims.get(before)!
      const left = Math.max(PROMISE_MS - (Date.now() - healsSince), 1_000)
      await expect
        .poll(() => state(victim), { timeout: left, interval: 500 })
        .toEqual(stands ? STANDING : REOPENED)
    },
    PROMISE_MS + 10_000,
  )

  it.each(DEATHS)(
    "before $before it ends as one order when the buyer presses again",
    async ({ before }) => {
      const victim = victims.get(before)!
      const { status, body } = await shopper.complete(victim.cart)
      expect({ status, message: body.message, type: body.type }).toEqual({
        status: 200,
        type: "order",
      })
      await expect.poll(() => state(victim), { timeout: 10_000 }).toEqual(STANDING)
    },
  )

  it("is not met by a second backend on the same database: without Redis it refuses to start, and the first goes on", async () => {
    const { code, output } = await backend.second()
    expect(code).toBe(1)
    const lines = output.split("\n").filter((line) => line.includes("REDIS_URL"))
    expect(
      lines.filter((line) => line.startsWith("Another backend already serves this database")),
      "one clear line that names the remedy",
    ).toHaveLength(1)
    expect(output).not.toMatch(/\n\s+at /)
    expect((await fetch(`${backend.url}/health`)).status).toBe(200)
  })

  it("lets the next backend start at once, and is healed by the buyer's own next press, when that comes first", async () => {
    const [item] = (await shopper.goods()).slice(DEATHS.length)
    await shopper.stock(item!.inventory_item_id, 10)
    const cart = await shopper.basket([{ variant_id: item!.variant_id, quantity: 2 }])
    const hold = backend.wire.hold(/^insert into "payment" /)
    const dead = shopper.complete(cart).catch(() => null)
    await hold.reached
    await backend.kill9()
    hold.release()
    await dead
    const healing = backend.wire.holdEvery(LOOKS_FOR_WRECKS)
    await backend.start()
    expect((await fetch(`${backend.url}/health`)).status).toBe(200)
    const first = await shopper.complete(cart)
    expect([first.status, first.body.code]).toEqual([400, "order_interrupted"])
    const again: Completion = (await shopper.complete(cart)).body
    healing.release()
    expect(again.type).toBe("order")
    await expect.poll(() => state({ cart, item: item! }), { timeout: 10_000 }).toEqual(STANDING)
  })
})
