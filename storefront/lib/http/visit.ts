import { AsyncLocalStorage } from "node:async_hooks"

/** What is known of one request while it is answered. */
export interface Visit {
  /** Its name in the logs, of the backend's as well. */
  id?: string
  /** When its page has to be ready, in ms of `performance.now()`; absent where somebody changes something. */
  deadline?: number
  /** A call to the backend had no answer: a page that fails is unavailable rather than wrong. */
  unanswered?: boolean
  /** The page says itself that it cannot be shown for now. */
  unavailable?: boolean
  /** The page says itself that what it was asked for is not there. */
  missing?: boolean
  /** What Next calls the fault that it met, for the operator's log. */
  digest?: string
}

const KEY = Symbol.for("dung-goc.visits")
const shared = globalThis as { [KEY]?: AsyncLocalStorage<Visit> }

/**
 * The request that is being answered. One store for the whole process: Next compiles instrumentation and pages into
 * bundles of their own, each with its own copy of this module.
 */
export const visits = (shared[KEY] ??= new AsyncLocalStorage<Visit>())

/** The page being rendered says that it cannot be shown for now; its status will say so too. */
export function pageIsUnavailable(): void {
  const visit = visits.getStore()
  if (visit) visit.unavailable = true
}

/** The page being rendered has words of its own for what is not there; its status will say so too. */
export function pageIsMissing(): void {
  const visit = visits.getStore()
  if (visit) visit.missing = true
}

/**
 * How long a call may take, in ms: what is left of the page's time, at most `most`. A page asks several things one after
 * the other, and its error page asks again: without a common end each of them would wait in full.
 */
export function timeLeft(most: number): number {
  const deadline = visits.getStore()?.deadline
  if (deadline === undefined) return most
  return Math.max(1, Math.min(most, Math.ceil(deadline - performance.now())))
}
