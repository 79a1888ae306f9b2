import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest"
import { hasRedis } from "../../../e2e/support/redis"
import { accountsOf, type Goods, Shopper } from "../support"
import { ManyProcesses } from "../support/many/shop"
import { watchRedis } from "../support/redis"

/** Far more than news, letters and jobs take: five servers start and work on what may be two cores. */
const PATIENCE_MS = 120_000
/** An event that died with its process is found by the reconciler, which looks each minute for what is older than 20 s. */
const HEALED_MS = 240_000

describe.skipIf(!hasRedis)("a shop of many processes (needs redis-server on the PATH)", () => {
  let shop: ManyProcesses
  let goods: Goods[]

  beforeAll(async () => {
    shop = await ManyProcesses.open("many")
    await Promise.all(shop.all.map((part) => part.start()))
    goods = await new Shopper(shop.served()).goods()
    // Balancers have to find out first.
    await until(async () => (await page("/")) === 200)
  })

  /** A test that failed while Redis was away leaves the next one a Redis. */
  afterEach(() => shop.redis.thaw())

  afterAll(() => shop?.close())

  const buyer = (n?: 0 | 1) =>
    new Shopper(shop.served(n === undefined ? undefined : shop.backends[n]))
  const wanting = (good: Goods, quantity = 1) => [{ variant_id: good.variant_id, quantity }]

  async function until(holds: () => Promise<boolean>, patience = PATIENCE_MS): Promise<void> {
    const since = Date.now()
    while (!(await holds())) {
      expect(Date.now() - since, `not after ${patience} ms`).toBeLessThan(patience)
      await sleep(100)
    }
  }

  const page = async (path: string, base = shop.front.url): Promise<number> => {
    const answer = await fetch(base + path, { headers: { accept: "text/html" } })
    await answer.arrayBuffer()
    return answer.status
  }

  /** Letters, notices and search documents are all on their way no more. */
  const isQuiet = async (): Promise<boolean> =>
    (
      await shop.sql(
        "select 1 from outbox_message where dead_at is null and (available_at <= now() or attempts > 0)",
      )
    ).length === 0

  /** Every part of an order that a buyer and a seller were promised. */
  async function isWhole(orderId: string): Promise<void> {
    const [found] = await shop.sql<{ parts: number; payments: number; reserved: number }>(
      `select (select count(*)::int from seller_order where order_id = o.id) parts,
         (select count(*)::int from order_payment_collection opc
            join payment p on p.payment_collection_id = opc.payment_collection_id and p.canceled_at is null
           where opc.order_id = o.id) payments,
         (select count(*)::int from reservation_item r join order_item i on i.item_id = r.line_item_id
           where i.order_id = o.id and r.deleted_at is null) reserved
       from "order" o where o.id = $1`,
      orderId,
    )
    expect(found, orderId).toEqual({ parts: 1, payments: 1, reserved: 1 })
  }

  it("says where it keeps what its processes share", async () => {
    for (const { url } of shop.backends) {
      const health = (await (await fetch(`${url}/health`)).json()) as object
      expect(health).toMatchObject({ status: "ok", redis: { answers: true } })
      const { shared } = health as { shared: Record<string, string> }
      expect(Object.keys(shared).sort()).toEqual(
        ["cache", "caching", "events", "limits", "locks", "sessions", "workflows"].sort(),
      )
      expect(new Set(Object.values(shared))).toEqual(new Set(["redis"]))
    }
    expect((await fetch(`${shop.worker.url}/store/regions`)).status).toBe(404)
    // Not only said: an order leaves its traces there.
    const seen = await watchRedis(shop.redis.url, async () => {
      const done = await buyer(0).complete(await buyer(0).basket(wanting(goods[0]!)))
      expect(done.body).toMatchObject({ type: "order" })
    })
    for (const key of [
      /^ocop_lock:cart_/,
      /^ocop_lock:iitem_/,
      /^dtrx:complete-cart:/,
      /^EventBusService:/,
      /^ocop_cache:/,
    ])
      expect([...seen].filter((one) => key.test(one)).length, String(key)).toBeGreaterThan(0)
    // A frozen basket of one process would be an empty one to the other.
    const cart = await buyer(0).basket(wanting(goods[0]!))
    expect((await buyer(1).call("GET", `/store/carts/${cart}`)).status).toBe(200)
  })

  it("takes an order through either backend, and tells its seller and buyer by the worker", async () => {
    for (const n of [0, 1] as const) {
      const done = await buyer(n).complete(await buyer(n).basket(wanting(goods[n]!)))
      expect(done.body).toMatchObject({ type: "order" })
      await isWhole(done.body.order!.id)
      await until(async () => {
        const [part] = await shop.sql<{ live_at: Date | null }>(
          "select live_at from seller_order where order_id = $1",
          done.body.order!.id,
        )
        return part?.live_at !== null
      })
    }
    await until(isQuiet)
  })

  it("sells the last unit once, whoever is asked for it at once", async () => {
    // More than one shelf: a lock that is no lock lets two buyers through one time in three.
    const shelves = goods.slice(16, 24)
    for (const good of shelves) await buyer().stock(good.inventory_item_id, 1)
    const carts = await Promise.all(
      shelves.map((good) =>
        Promise.all([0, 1].map((n) => buyer(n as 0 | 1).basket(wanting(good)))),
      ),
    )
    for (const [index, pair] of carts.entries()) {
      const answers = await Promise.all(pair.map((cart, n) => buyer(n as 0 | 1).complete(cart)))
      expect(answers.filter(({ body }) => body.type === "order")).toHaveLength(1)
      const { inventory_item_id } = shelves[index]!
      const [held] = await shop.sql<{ level: number; items: number }>(
        `select l.reserved_quantity::int level, (select sum(quantity)::int from reservation_item r
           where r.inventory_item_id = l.inventory_item_id and r.deleted_at is null) items
         from inventory_level l where l.inventory_item_id = $1`,
        inventory_item_id,
      )
      expect(held).toEqual({ level: 1, items: 1 })
      await buyer().stock(inventory_item_id, 50)
    }
  })

  it("makes one order of one basket that is sent to both backends at once", async () => {
    const cart = await buyer().basket(wanting(goods[3]!))
    const answers = await Promise.all([buyer(0).complete(cart), buyer(1).complete(cart)])
    // Whoever was kept waiting may be told to try again.
    await until(async () => {
      const answer = await buyer().complete(cart)
      answers.push(answer)
      return answer.body.type === "order"
    })
    const orders = answers.flatMap(({ body }) => (body.order ? [body.order.id] : []))
    expect(new Set(orders).size).toBe(1)
    await isWhole(orders[0]!)
  })

  it("counts wrong passwords over both backends, and knows a session at either", async () => {
    const { admin } = accountsOf(shop)
    const signIn = (n: number, body: object, headers = {}) =>
      fetch(`${shop.backends[n % 2]!.url}/auth/user/emailpass`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      })
    const wrong = { email: "an@example.com", password: "wrong" }
    for (let n = 0; n < 10; n++) expect((await signIn(n, wrong)).status).toBe(401)
    // A moment in which Redis does not answer is counted elsewhere, and gives a guess or two more.
    const more: number[] = []
    const refused = () => more.length > 1 && more.slice(-2).every((status) => status === 429)
    while (more.length < 6 && !refused()) more.push((await signIn(more.length, wrong)).status)
    expect(more.slice(-2)).toEqual([429, 429])

    const { token } = (await (await signIn(0, admin)).json()) as { token: string }
    const session = await fetch(`${shop.backends[0].url}/auth/session`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    })
    const cookie = session.headers.getSetCookie()[0]!.split(";")[0]!
    const known = await fetch(`${shop.backends[1].url}/admin/users/me`, { headers: { cookie } })
    expect(known.status).toBe(200)
  })

  it("shows a new price at both storefronts, whichever was told of it", async () => {
    const [product] = await shop.sql<{ handle: string; price_set_id: string }>(
      `select p.handle, s.price_set_id from product p join product_variant v on v.product_id = p.id
         join product_variant_price_set s on s.variant_id = v.id where p.id = $1`,
      goods[4]!.product_id,
    )
    const read = async ({ url }: { url: string }) =>
      (await fetch(`${url}/san-pham/${product!.handle}`)).text()
    const [first, second] = shop.storefronts
    // The orders before made lists and pages out of date.
    await until(isQuiet)
    await until(async () => {
      expect(await read(first)).not.toContain("321.000")
      // The second has the page that the first made.
      const kept = await fetch(`${second.url}/san-pham/${product!.handle}`)
      expect(await kept.text()).not.toContain("321.000")
      return kept.headers.get("x-nextjs-cache") === "HIT"
    })
    await shop.sql(
      `update price set amount = 321000, raw_amount = '{"value": "321000", "precision": 20}'
        where price_set_id = $1 and price_list_id is null`,
      product!.price_set_id,
    )
    for (const storefront of shop.storefronts)
      await until(async () => (await read(storefront)).includes("321.000"))
  })

  it("can be looked at while Redis is away, sells nothing meanwhile, and sells again by itself", async () => {
    const away = async (open: () => Promise<void>, cart: string) => {
      for (const { url } of shop.storefronts) {
        // The first to find it away waits for each of its uses; that may be longer than a page waits.
        for (const path of [`/san-pham/${handle}`, "/tim-kiem?q=mat+ong"])
          await until(async () => (await page(path, url)) === 200)
      }
      for (const n of [0, 1] as const) {
        const refused = await buyer(n).call<{ code: string; message: string }>(
          "POST",
          `/store/carts/${cart}/complete`,
          {},
          { "x-medusa-locale": "vi-VN" },
        )
        expect([refused.status, refused.body.code]).toEqual([503, "unavailable"])
        expect(refused.body.message).toContain("tạm ngừng nhận đơn")
        const health = await (await fetch(`${shop.backends[n].url}/health`)).json()
        expect(health).toMatchObject({ status: "ok", redis: { answers: false } })
      }
      await open()
      await until(async () => (await buyer().complete(cart)).body.type === "order")
      await until(isQuiet)
    }
    const [{ handle } = { handle: "" }] = await shop.sql<{ handle: string }>(
      "select handle from product where id = $1",
      goods[5]!.product_id,
    )
    const carts = [
      await buyer().basket(wanting(goods[5]!)),
      await buyer().basket(wanting(goods[6]!)),
    ]
    // It takes commands and answers none …
    shop.redis.freeze()
    await away(async () => shop.redis.thaw(), carts[0]!)
    // … or is gone, and comes back knowing nothing: neither locks nor events, nor which jobs are to be done when.
    await shop.redis.kill()
    await away(() => shop.redis.start(), carts[1]!)
  })

  it("loses nothing that was acknowledged when any process is killed", async () => {
    const carts = await Promise.all(goods.slice(7, 15).map((good) => buyer().basket(wanting(good))))
    const orders: string[] = []
    const bought = carts.map(async (cart, n) => {
      await sleep(n * 60)
      const done = await buyer()
        .complete(cart)
        .catch(() => null)
      if (done?.body.order) orders.push(done.body.order.id)
    })
    await sleep(300)
    // In the middle of it: what was on its way there fails, what was answered stands.
    await Promise.all([shop.backends[0].kill9(), shop.worker.kill9(), shop.storefronts[0].kill9()])
    await Promise.all(bought)
    const after = await buyer(1).complete(await buyer(1).basket(wanting(goods[15]!)))
    orders.push(after.body.order!.id)
    for (const order of orders) await isWhole(order)
    expect(await page("/", shop.storefronts[1].url)).toBe(200)
    // No server does a worker's work.
    expect(await isQuiet()).toBe(false)
    for (const part of [shop.backends[0], shop.worker, shop.storefronts[0]]) await part.start()
    await until(async () => {
      const waiting = await shop.sql(
        "select 1 from seller_order where order_id = any($1) and live_at is null",
        orders,
      )
      return waiting.length === 0
    }, HEALED_MS)
    await until(isQuiet)
    for (const order of orders) await isWhole(order)
  })

  it("drops no request while each process is started anew, one after the other", async () => {
    let done = false
    onTestFinished(() => void (done = true))
    const answers: number[] = []
    const keepAsking = async (ask: () => Promise<number>) => {
      while (!done) {
        answers.push(await ask().catch(() => 0))
        await sleep(250)
      }
    }
    const asking = Promise.all([
      keepAsking(() => page("/nhom")),
      keepAsking(async () => (await buyer().call("GET", "/store/products?limit=1")).status),
      keepAsking(async () => (await buyer().call("GET", "/store/regions")).status),
    ])
    for (const part of [...shop.backends, ...shop.storefronts]) {
      await part.stop()
      await part.start()
      // As an operator waits until the balancer has found the new one.
      await until(() => Promise.resolve(shop.back.serving === 2 && shop.front.serving === 2))
    }
    await shop.worker.stop()
    await shop.worker.start()
    done = true
    await asking
    expect(answers.length).toBeGreaterThan(40)
    expect(answers.filter((status) => status !== 200)).toEqual([])
  })

  it("does not open with a Redis that is not there, and says which variable is wrong in one line", async () => {
    const backend = await shop.misled("redis://127.0.0.1:1")
    expect(await backend.runs()).toBe(1)
    const lines = backend.said.split("\n").filter((line) => line.includes("REDIS_URL"))
    expect(lines).toEqual(["REDIS_URL cannot be reached: connect ECONNREFUSED 127.0.0.1:1"])
  })
})
