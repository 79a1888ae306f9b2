import type { MedusaContainer } from "@medusajs/framework/types"
import { beforeEach, describe, expect, it, vi } from "vitest"

const drain = vi.hoisted(() => vi.fn())
vi.mock("@ocop/kit/outbox-drain", () => ({ drain }))

import type { ProcessMirror } from "../../../plugins/search/src/providers/resilient/process-mirror"
import { setMirror } from "../../../plugins/search/src/providers/resilient/process-mirror"
import { type Lane, LANES } from "../../src/outbox/handlers"
import { deliver } from "../../src/outbox/worker"

const logger = { warn: vi.fn(), debug: vi.fn(), error: vi.fn() }
const container = {
  resolve: (name: string) => (name === "logger" ? logger : {}),
} as unknown as MedusaContainer

describe("the lanes of the outbox", () => {
  beforeEach(() => void drain.mockReset())

  it("go on while a mail server lets the letters' lane hang", async () => {
    let answer: (reports: []) => void = () => undefined
    drain.mockReturnValueOnce(new Promise((resolve) => (answer = resolve))).mockResolvedValue([])
    const letters = deliver(container, "letters")
    await deliver(container, "search")
    await deliver(container, "letters")
    expect(drain).toHaveBeenCalledTimes(2)
    answer([])
    await letters
    await deliver(container, "letters")
    expect(drain).toHaveBeenCalledTimes(3)
  })

  it("keep what is sent by mail away from the search, and every topic in one lane only", () => {
    const topicsOf = (lane: Lane) => LANES[lane](container).map(({ topic }) => topic)
    expect(topicsOf("search").every((topic) => topic.startsWith("search."))).toBe(true)
    expect(topicsOf("letters")).toContain("transfer.confirmed")
    const all = (Object.keys(LANES) as Lane[]).flatMap(topicsOf)
    expect(new Set(all).size).toBe(all.length)
  })

  it("keep a second search engine that hangs away from the first, and have nothing for it where there is none", () => {
    expect(LANES.mirror(container)).toEqual([])
    setMirror({} as ProcessMirror)
    expect(LANES.mirror(container).map(({ topic }) => topic)).toEqual(["search.mirror"])
  })
})
