import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { afterSeen, SEEN_MS } from "../../lib/portal/offline/after-seen"

/** A page that is in sight, or behind another. */
class Page extends EventTarget {
  visibilityState = "visible"

  show(state: "visible" | "hidden") {
    this.visibilityState = state
    this.dispatchEvent(new Event("visibilitychange"))
  }
}

let page: Page

beforeEach(() => {
  vi.useFakeTimers()
  page = new Page()
  vi.stubGlobal("document", page)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it("what was sent goes once it was in sight for a while, all in all", () => {
  const act = vi.fn()
  afterSeen(act, () => false)
  vi.advanceTimersByTime(SEEN_MS - 1_000)
  page.show("hidden")
  vi.advanceTimersByTime(10 * SEEN_MS)
  page.show("visible")
  vi.advanceTimersByTime(999)
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(10 * SEEN_MS)
  expect(act).toHaveBeenCalledTimes(1)
})

it("it stays while somebody stands on it, and when it is called off", () => {
  const act = vi.fn()
  let held = true
  afterSeen(act, () => held)
  vi.advanceTimersByTime(SEEN_MS)
  held = false
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(SEEN_MS)
  expect(act).toHaveBeenCalledTimes(1)

  const other = vi.fn()
  afterSeen(other, () => false)()
  page.show("hidden")
  page.show("visible")
  vi.advanceTimersByTime(10 * SEEN_MS)
  expect(other).not.toHaveBeenCalled()
})
