import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import OutboxModuleService from "../../src/modules/outbox/service"
import { Migration20261121100000 } from "../../src/modules/outbox/migrations/Migration20261121100000"
import { enqueue, forget } from "../../src/outbox"
import { drain, type OutboxHandler, retryDelay } from "../../src/outbox-drain"
import { dropSchema, migrate, openSchema } from "../support/schema"

describe("the outbox", () => {
  let knex: Knex
  const failures: string[] = []
  const onFailure = (_topic: string, key: string): void => void failures.push(key)

  beforeAll(async () => {
    // The tables of the module's own migration.
    knex = await openSchema("outbox", 8)
    await migrate(knex, Migration20261121100000)
  })
  afterAll(() => dropSchema(knex))
  beforeEach(async () => {
    failures.length = 0
    await knex("outbox_message").delete()
  })

  const seen = (
    handler: Partial<OutboxHandler> = {},
  ): { handler: OutboxHandler; keys: string[]; payloads: unknown[] } => {
    const keys: string[] = []
    const payloads: unknown[] = []
    const handle: OutboxHandler["handle"] = async (messages) => {
      for (const { key, payload } of messages) {
        keys.push(key)
        payloads.push(payload)
      }
    }
    return { handler: { topic: "t", handle, ...handler }, keys, payloads }
  }

  it("holds a message only if the change it tells of is committed", async () => {
    await expect(
      knex.transaction(async (trx) => {
        await enqueue(trx, [{ topic: "t", key: "undone" }])
        throw new Error("undo")
      }),
    ).rejects.toThrow("undo")
    await knex.transaction((trx) =>
      enqueue(trx, [{ topic: "t", key: "done", payload: { a: [1, "é"] } }]),
    )
    const { handler, keys, payloads } = seen()
    await drain(knex, [handler], onFailure)
    expect(keys).toEqual(["done"])
    expect(payloads).toEqual([{ a: [1, "é"] }])
    expect(await knex("outbox_message")).toEqual([])
  })

  it("puts back what its handler does not end in time, and leaves the rest of a batch alone", async () => {
    await enqueue(knex, [
      { topic: "t", key: "a" },
      { topic: "t", key: "b" },
    ])
    let calls = 0
    const handle = () => {
      calls++
      return new Promise<void>(() => undefined)
    }
    const [report] = await drain(
      knex,
      [{ topic: "t", batch: 10, limit: 50, handle }],
      onFailure,
      Date.now() + 500,
    )
    expect(report).toMatchObject({ delivered: 0, failed: 2 })
    expect(calls).toBe(1)
    expect(failures.sort()).toEqual(["a", "b"])
    expect(await knex("outbox_message").pluck("last_error")).toEqual(
      Array(2).fill("no end after 50 ms"),
    )
  })

  it("delivers one key's messages in the order they were written", async () => {
    await enqueue(
      knex,
      Array.from({ length: 30 }, (_, i) => ({ topic: "t", key: `k${i % 3}`, payload: { i } })),
    )
    const { handler, payloads } = seen({ batch: 10 })
    await drain(knex, [handler], onFailure)
    for (const rest of [0, 1, 2]) {
      const order = (payloads as { i: number }[]).map(({ i }) => i).filter((i) => i % 3 === rest)
      expect(order).toEqual([...order].sort((a, b) => a - b))
      expect(order).toHaveLength(10)
    }
  })

  it("delivers once what was written many times, with the last payload, where that is asked for", async () => {
    await enqueue(
      knex,
      Array.from({ length: 20 }, (_, i) => ({ topic: "t", key: "k", payload: { i } })),
    )
    const { handler, payloads } = seen({ coalesce: true, batch: 50 })
    await drain(knex, [handler], onFailure)
    expect(payloads).toEqual([{ i: 19 }])
    expect(await knex("outbox_message")).toEqual([])
  })

  it("never gives one key to two workers, however many drain, and loses and repeats nothing", async () => {
    const total = 300
    await enqueue(
      knex,
      Array.from({ length: total }, (_, i) => ({ topic: "t", key: `k${i % 20}`, payload: { i } })),
    )
    const inHand = new Set<string>()
    const got: number[] = []
    const handler: OutboxHandler = {
      topic: "t",
      batch: 5,
      handle: async (messages) => {
        for (const { key } of messages) {
          expect(inHand.has(key)).toBe(false)
          inHand.add(key)
        }
        await new Promise((resolve) => setTimeout(resolve, 2))
        for (const { key, payload } of messages) {
          inHand.delete(key)
          got.push(payload.i as number)
        }
      },
    }
    while (got.length < total)
      await Promise.all([1, 2, 3, 4].map(() => drain(knex, [handler], onFailure)))
    expect([...got].sort((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, i) => i))
    for (let k = 0; k < 20; k++) {
      const order = got.filter((i) => i % 20 === k)
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
    expect(failures).toEqual([])
  })

  it("tries a failed message again later, keeps the ones behind it waiting, and stops only that key", async () => {
    await enqueue(knex, [
      { topic: "t", key: "bad", payload: { i: 1 } },
      { topic: "t", key: "bad", payload: { i: 2 } },
      { topic: "t", key: "good" },
    ])
    let broken = true
    const { handler, keys } = seen({ batch: 10 })
    const handle = handler.handle
    handler.handle = async (messages) => {
      if (broken && messages.some(({ key }) => key === "bad")) throw new Error("no")
      await handle(messages)
    }
    await drain(knex, [handler], onFailure)
    expect(keys).toEqual(["good"])
    expect(failures).toEqual(["bad"])
    expect(await knex("outbox_message").where({ attempts: 1 }).first()).toMatchObject({
      last_error: "no",
    })
    await drain(knex, [handler], onFailure)
    expect(keys).toEqual(["good"])
    broken = false
    await knex("outbox_message").update({ available_at: knex.fn.now() })
    await drain(knex, [handler], onFailure)
    expect(keys).toEqual(["good", "bad", "bad"])
  })

  it("puts a message aside after too many failures, shows it, and delivers it when told to", async () => {
    await enqueue(knex, [
      { topic: "t", key: "k", payload: { i: 1 } },
      { topic: "t", key: "k", payload: { i: 2 } },
    ])
    const { handler, payloads } = seen({ maxAttempts: 1 })
    const handle = handler.handle
    handler.handle = async (messages) => {
      if (messages[0]?.payload.i === 1) throw new Error("poison")
      await handle(messages)
    }
    await drain(knex, [handler], onFailure)
    expect(payloads).toEqual([{ i: 2 }])
    const outbox = new OutboxModuleService({ __pg_connection__: knex })
    const dead = await outbox.dead()
    expect(dead).toMatchObject([{ topic: "t", key: "k", attempts: 1, last_error: "poison" }])
    expect((await outbox.lag()).find(({ topic }) => topic === "t")).toMatchObject({
      dead: 1,
      pending: 0,
    })
    expect(await outbox.revive(dead.map(({ id }) => id))).toBe(1)
    await drain(knex, [{ ...handler, handle }], onFailure)
    expect(payloads).toEqual([{ i: 2 }, { i: 1 }])
  })

  it("delivers a message for later only then, and lets it bar nothing meanwhile", async () => {
    const later = new Date(Date.now() + 400)
    await enqueue(knex, [{ topic: "t", key: "k", payload: { i: "later" }, available_at: later }])
    await enqueue(knex, [{ topic: "t", key: "k", payload: { i: "now" } }])
    const { handler, payloads } = seen()
    await drain(knex, [handler], onFailure)
    expect(payloads).toEqual([{ i: "now" }])
    await new Promise((resolve) => setTimeout(resolve, 500))
    await drain(knex, [handler], onFailure)
    expect(payloads).toEqual([{ i: "now" }, { i: "later" }])
  })

  it("takes back what was not delivered, refuses a message without topic or key, and counts epochs", async () => {
    await enqueue(knex, [
      { topic: "t", key: "a" },
      { topic: "t", key: "b" },
    ])
    await forget(knex, "t", ["a"])
    await expect(enqueue(knex, [{ topic: "t", key: "" }])).rejects.toThrow("topic and a key")
    const outbox = new OutboxModuleService({ __pg_connection__: knex })
    const epoch = async (): Promise<number> =>
      (await outbox.lag()).find(({ topic }) => topic === "t")?.epoch ?? 0
    const before = await epoch()
    const { handler, keys } = seen()
    const [report] = await drain(knex, [handler], onFailure)
    expect(keys).toEqual(["b"])
    expect(report).toMatchObject({ topic: "t", delivered: 1, failed: 0 })
    expect(await epoch()).toBe(before + 1)
  })

  it("is asked once when nothing is due, however many topics there are, and holds no transaction for it", async () => {
    const sent: string[] = []
    const listen = ({ sql }: { sql: string }): void => void sent.push(sql)
    knex.on("query", listen)
    const topics = ["t", "u", "v"].map((topic) => seen({ topic }).handler)
    await enqueue(knex, [{ topic: "u", key: "later", available_at: new Date(Date.now() + 60_000) }])
    sent.length = 0
    expect(await drain(knex, topics, onFailure)).toEqual([])
    knex.removeListener("query", listen)
    expect(sent).toEqual([expect.stringContaining("select distinct topic")])
  })

  it("delivers in the same run what a handler wrote for a topic before its own", async () => {
    const early = seen({ topic: "early" })
    const writes = seen({
      topic: "late",
      handle: () => enqueue(knex, [{ topic: "early", key: "follows" }]),
    })
    await enqueue(knex, [{ topic: "late", key: "first" }])
    const reports = await drain(knex, [early.handler, writes.handler], onFailure)
    expect(early.keys).toEqual(["follows"])
    expect(reports.map(({ topic, delivered }) => [topic, delivered])).toEqual([
      ["late", 1],
      ["early", 1],
    ])
  })

  it("does not turn in circles around what another worker holds", async () => {
    await enqueue(knex, [{ topic: "t", key: "held" }])
    await knex.transaction(async (other) => {
      await other.raw("select 1 from outbox_message for update")
      const { handler, keys } = seen()
      expect(await drain(knex, [handler], onFailure)).toEqual([])
      expect(keys).toEqual([])
    })
  })

  it("lets what is in hand end before the process gives up its connections, and begins nothing else", async () => {
    // Closed for good: a copy of its own, so that the other tests go on.
    vi.resetModules()
    const { drain: deliver, closeDrains } = await import("../../src/outbox-drain.js")
    const keys = ["first", "second"]
    await enqueue(
      knex,
      keys.map((key) => ({ topic: "t", key })),
    )
    let end: () => void = () => undefined
    const events: string[] = []
    const handle: OutboxHandler["handle"] = ([message]) => {
      events.push(`begins ${message!.key}`)
      return new Promise<void>((resolve) => (end = resolve)).then(
        () => void events.push(`ends ${message!.key}`),
      )
    }
    const draining = deliver(knex, [{ topic: "t", handle }], onFailure)
    await expect.poll(() => events).toEqual(["begins first"])
    const closing = closeDrains().then(() => void events.push("closed"))
    end()
    await Promise.all([draining, closing])
    await deliver(knex, [{ topic: "t", handle }], onFailure)
    expect(events).toEqual(["begins first", "ends first", "closed"])
    expect(await knex("outbox_message").pluck("key")).toEqual(["second"])
  })

  it("waits twice as long after each failure, five minutes at most", () => {
    expect([1, 2, 3, 8, 9, 50].map(retryDelay)).toEqual([2, 4, 8, 256, 300, 300])
  })
})
