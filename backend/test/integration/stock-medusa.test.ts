import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { Backend, type Goods, Shopper } from "../support"

// Whole purchases on a machine that may be busy with the rest of the run.
vi.setConfig({ testTimeout: 180_000 })

/**
 * The same shop with Medusa's own completion and locks: each defect that our promises are about,
 * shown once. When one of these fails, Medusa has mended it, and our remedy may go. The fifth, locks
 * taken in opposite order, is shown where it is certain to happen: at the lock provider itself, in
 * plugins/kit/test/unit/ordered-locking.test.ts.
 */
describe("without us, Medusa 2.21", () => {
  let backend: Backend
  let shopper: Shopper
  let goods: Goods[]

  beforeAll(async () => {
    backend = await Backend.on("stock", { stock: true })
    shopper = new Shopper(backend)
    goods = await shopper.goods()
  })

  afterAll(() => backend?.stop())

  const one = (index: number, quantity = 1) => ({ variant_id: goods[index]!.variant_id, quantity })

  it("oversells two lines that share stock", async () => {
    const { inventory_item_id } = goods[0]!
    await backend.sql(
      "update product_variant_inventory_item set inventory_item_id = $1 where variant_id = $2",
      inventory_item_id,
      goods[1]!.variant_id,
    )
    await shopper.stock(inventory_item_id, 5)
    const { body } = await shopper.complete(await shopper.basket([one(0, 3), one(1, 3)]))
    expect(body.type).toBe("order")
    const [level] = await backend.sql(
      "select reserved_quantity::int as reserved from inventory_level where inventory_item_id = $1",
      inventory_item_id,
    )
    expect(level).toEqual({ reserved: 6 })
  })

  it("places an order on a cancelled payment", async () => {
    const cart = await shopper.basket([one(2)])
    await shopper.cancelPayment(cart)
    const { body } = await shopper.complete(cart)
    expect(body.type).toBe("order")
    const payments = await backend.sql(
      `select p.canceled_at is null as stands from payment p
        join order_payment_collection op on op.payment_collection_id = p.payment_collection_id where op.order_id = $1`,
      body.order!.id,
    )
    expect(payments).toEqual([{ stands: false }])
  })

  it("sells at yesterday's price, and a suspended seller's goods", async () => {
    const cart = await shopper.basket([one(3)])
    await backend.sql(
      "update price set amount = amount + 1000 where price_set_id in (select price_set_id from product_variant_price_set where variant_id = $1)",
      goods[3]!.variant_id,
    )
    await backend.sql("update seller set status = 'suspended' where id = $1", goods[3]!.seller_id)
    expect((await shopper.complete(cart)).body.type).toBe("order")
  })

  it('answers "order" for a completion that was killed before its payment, and has neither payment nor heir', async () => {
    const cart = await shopper.basket([one(4)])
    const hold = backend.wire.hold(/^insert into "payment" /)
    const dead = shopper.complete(cart).catch(() => null)
    await hold.reached
    await sleep(300)
    await backend.kill9()
    hold.release()
    await dead
    await backend.start()
    const { status, body } = await shopper.complete(cart)
    expect([status, body.type]).toEqual([200, "order"])
    const payments = await backend.sql(
      "select 1 from payment p join order_payment_collection op on op.payment_collection_id = p.payment_collection_id where op.order_id = $1",
      body.order!.id,
    )
    expect(payments).toEqual([])
  })
})
