import { describe, expect, it } from "vitest"
import { Autosave, type Kept, type SaveStatus, type Sent } from "../../lib/portal/listing/autosave"
import type { Entry } from "../../lib/portal/listing/facts"
import {
  answered,
  emptyQueue,
  expected,
  MOST_CHANGES,
  packed,
  queueFrom,
  refusedNow,
  refusedPlaces,
  tapped,
  unwritten,
  withoutRefused,
} from "../../lib/portal/listing/stock-queue"

const words = (text: string): Entry[] => [["story_vi", text]]

/** A form whose network, phone and clock the test holds in its hands. */
function form(version = 0) {
  const sent: Kept[] = []
  const told: SaveStatus[] = []
  let kept: Kept | null = null
  let due: (() => void) | undefined
  let answer: ((kept: Kept) => Promise<Sent>) | undefined
  const autosave = new Autosave(version, {
    send: async (one) => {
      sent.push(one)
      return answer ? answer(one) : { saved: one.version + 1 }
    },
    keep: (one) => {
      kept = one
    },
    tell: (status) => told.push(status),
    later: (act) => {
      due = act
      return () => {
        if (due === act) due = undefined
      }
    },
  })
  return {
    autosave,
    sent,
    told,
    kept: () => kept,
    answers: (by: typeof answer) => {
      answer = by
    },
    /** Lets the pause pass that the form waits for. */
    pause: async () => {
      const act = due
      due = undefined
      act?.()
      await autosave.settle()
    },
    isDue: () => due !== undefined,
  }
}

describe("a form that saves itself", () => {
  it("is on the phone at the first letter, and let go of when the shop has it", async () => {
    const { autosave, kept, pause, sent, told } = form(4)
    autosave.changed(words("L"))
    expect(kept()).toEqual({ version: 4, entries: words("L") })
    expect(sent).toEqual([])
    autosave.changed(words("Làm"))
    await pause()
    expect(sent).toEqual([{ version: 4, entries: words("Làm") }])
    expect(kept()).toBeNull()
    expect(autosave.over).toBe(5)
    expect(told.at(-1)).toBe("saved")
  })

  it("sends one thing at a time, and what was typed meanwhile over the version that it made", async () => {
    const { autosave, answers, pause, sent } = form()
    answers(async ({ version }) => {
      if (version === 0) autosave.changed(words("hai"))
      return { saved: version + 1 }
    })
    autosave.changed(words("một"))
    await pause()
    expect(sent).toEqual([
      { version: 0, entries: words("một") },
      { version: 1, entries: words("hai") },
    ])
    expect(autosave.over).toBe(2)
  })

  it("keeps what a lost network did not take, and sends it once when it is back", async () => {
    const { autosave, answers, isDue, kept, pause, sent, told } = form(1)
    answers(async () => ({ unheard: "offline" }))
    autosave.changed(words("trên núi"))
    await pause()
    expect(told.at(-1)).toBe("offline")
    expect(kept()).toEqual({ version: 1, entries: words("trên núi") })
    expect(isDue()).toBe(true)
    answers(undefined)
    sent.length = 0
    autosave.online()
    autosave.online()
    await pause()
    expect(sent).toEqual([{ version: 1, entries: words("trên núi") }])
    expect(kept()).toBeNull()
  })

  it("sends what an earlier visit left, over the version that it was written over", async () => {
    const { autosave, pause, sent } = form(7)
    autosave.resume({ version: 3, entries: words("hôm qua") })
    await pause()
    expect(sent).toEqual([{ version: 3, entries: words("hôm qua") }])
  })

  it("stops at a conflict, with its words kept, until a person has chosen", async () => {
    const { autosave, answers, kept, sent, told } = form()
    answers(async () => ({ conflict: true }))
    autosave.changed(words("của tôi"))
    await autosave.settle()
    autosave.online()
    await autosave.settle()
    expect(sent).toHaveLength(1)
    expect(told.at(-1)).toBe("conflict")
    expect(kept()?.entries).toEqual(words("của tôi"))
    autosave.savedAs(9)
    expect(kept()).toBeNull()
    expect(autosave.over).toBe(9)
  })

  it("keeps what the shop refuses until it is mended", async () => {
    const { autosave, answers, kept, pause, told } = form()
    answers(async () => ({ refused: true }))
    autosave.changed([["price", "hai mươi"]])
    await pause()
    expect(told.at(-1)).toBe("refused")
    expect(kept()).not.toBeNull()
    answers(undefined)
    autosave.changed([["price", "20.000"]])
    await pause()
    expect(kept()).toBeNull()
    expect(told.at(-1)).toBe("saved")
  })
})

describe("a count of stock on the phone", () => {
  const at = 1_000
  const more = (variant_id: string, change: number) => ({ variant_id, change, at })

  it("makes one change of many taps, and none of taps that undo each other", () => {
    let queue = tapped(tapped(emptyQueue, more("a", 1)), more("a", 1))
    expect(queue.waiting).toEqual([more("a", 2)])
    queue = tapped(tapped(queue, more("a", -2)), more("b", 1))
    expect(queue.waiting).toEqual([more("b", 1)])
  })

  it("forgets taps before a count, and adds those after it", () => {
    const counted = tapped(tapped(emptyQueue, more("a", 5)), { variant_id: "a", counted: 12, at })
    expect(counted.waiting).toEqual([{ variant_id: "a", counted: 12, at }])
    expect(tapped(counted, more("a", -1)).waiting).toEqual([{ variant_id: "a", counted: 11, at }])
  })

  it("leaves a batch as it is once it was sent: its key makes one of two sendings", () => {
    const sending = packed(tapped(emptyQueue, more("a", 1)), "key-1")
    const later = tapped(sending, more("a", 1))
    expect(packed(later, "key-2")).toEqual(later)
    expect(later.sending).toEqual({ key: "key-1", changes: [more("a", 1)] })
    expect(packed(answered(later), "key-2").sending).toEqual({
      key: "key-2",
      changes: [more("a", 1)],
    })
  })

  it("shows what the shop knows and what it was not told yet, never less than nothing", () => {
    const queue = tapped(packed(tapped(emptyQueue, more("a", 2)), "key-1"), more("a", -20))
    expect(expected(10, "a", queue)).toBe(0)
    expect(expected(10, "b", queue)).toBe(10)
  })

  it("is sent again without what was refused, under a new key: nothing of a batch was written", () => {
    const counts = ["a", "b", "c"].map((variant_id) => ({ variant_id, counted: 3, at }))
    const sending = packed(counts.reduce(tapped, emptyQueue), "key-1")
    const after = withoutRefused(sending, [1])
    expect(after).toEqual({ sending: null, waiting: [counts[0], counts[2]], asked: [] })
    expect(packed(after, "key-2").sending).toEqual({ key: "key-2", changes: after.waiting })
  })

  it("joins what is sent again with what was tapped meanwhile, also on what was refused", () => {
    const sending = packed([more("a", -4), more("b", 2)].reduce(tapped, emptyQueue), "key-1")
    const later = [more("a", 3), more("b", 1)].reduce(tapped, sending)
    expect(withoutRefused(later, [0]).waiting).toEqual([more("a", -1), more("b", 3)])
  })

  it("lets go of a batch that was refused as a whole, and not of what came after", () => {
    const later = tapped(packed(tapped(emptyQueue, more("a", 1)), "key-1"), more("b", 1))
    expect(withoutRefused(later, [])).toEqual({ sending: null, waiting: [more("b", 1)], asked: [] })
    // A place that the batch does not have.
    expect(withoutRefused(later, [7])).toEqual({
      sending: null,
      waiting: [more("b", 1)],
      asked: [],
    })
  })

  it("waits as it is while the shop sells nothing, and lets go of what can never be told", () => {
    const later = tapped(packed(tapped(emptyQueue, more("a", 1)), "key-1"), more("b", 1))
    const closed = unwritten(later, "closed")
    expect(closed).toEqual(later)
    expect(expected(10, "a", closed)).toBe(11)
    // Told under its key, once the shop sells again.
    expect(packed(closed, "key-2").sending).toEqual({ key: "key-1", changes: [more("a", 1)] })
    for (const problem of ["gone", "refused"] as const)
      expect(unwritten(later, problem)).toEqual({
        sending: null,
        waiting: [more("b", 1)],
        asked: [],
      })
  })

  it("goes in batches of no more than the shop takes at once", () => {
    const many = Array.from({ length: MOST_CHANGES + 1 }, (_, at) => more(`v${at}`, 1))
    const first = packed(many.reduce(tapped, emptyQueue), "key-1")
    expect(first.sending?.changes).toHaveLength(MOST_CHANGES)
    expect(packed(answered(first), "key-2").sending?.changes).toEqual(many.slice(MOST_CHANGES))
  })

  it("is refused at the places that the shop names", () => {
    const fields = [
      { field: "changes.12.counted", text: "fewer than ordered" },
      { field: "key", text: "no key" },
      { text: "another seller" },
    ]
    expect(refusedPlaces(fields)).toEqual([
      { at: 12, text: "fewer than ordered" },
      { text: "no key" },
      { text: "another seller" },
    ])
  })

  it("names the goods that were refused, until the shop has taken them", () => {
    const batch = { key: "key-1", changes: [more("a", -4), more("b", 2)] }
    const said = [{ text: "fewer than ordered", at: 0 }]
    const refused = refusedNow([], batch, said)
    expect(refused).toEqual([{ variant_id: "a", text: "fewer than ordered" }])
    const rest = { key: "key-2", changes: [more("b", 2)] }
    expect(refusedNow(refused, rest, [])).toEqual(refused)
    expect(refusedNow(refused, { key: "key-3", changes: [more("a", 1)] }, [])).toEqual([])
    // Of the whole batch.
    expect(refusedNow(refused, rest, [{ text: "another seller" }])).toEqual([
      ...refused,
      { text: "another seller" },
    ])
    expect(refusedNow([{ text: "another seller" }], rest, [])).toEqual([])
  })

  it("outlives the page, and is empty where the phone kept nonsense", () => {
    const queue = packed(tapped(emptyQueue, more("a", 1)), "key-1")
    expect(queueFrom(JSON.stringify(queue))).toEqual(queue)
    expect(queueFrom("{")).toEqual(emptyQueue)
    expect(queueFrom(null)).toEqual(emptyQueue)
    expect(queueFrom("{}")).toEqual(emptyQueue)
  })
})
