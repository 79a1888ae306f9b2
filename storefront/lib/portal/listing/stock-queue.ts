import type { Problem } from "./state"

/** More or fewer by so many, or so many as were counted. */
export type StockChange =
  { variant_id: string; change: number } | { variant_id: string; counted: number }

/** The shop takes no more in one go (`POST /seller/stock` would take 500). */
export const MOST_CHANGES = 200

/** What is sent in one go: the key makes one of two sendings. */
export interface StockBatch {
  key: string
  changes: StockChange[]
}

/** What a count on the phone still has to tell. `sending` may have arrived without an answer, so it stays as it is. */
export interface StockQueue {
  sending: StockBatch | null
  waiting: StockChange[]
}

export const emptyQueue: StockQueue = { sending: null, waiting: [] }

/** Adds a tap. Taps on one thing become one change; a count makes those before it pointless. */
export function tapped(queue: StockQueue, tap: StockChange): StockQueue {
  const before = queue.waiting.find(({ variant_id }) => variant_id === tap.variant_id)
  const others = queue.waiting.filter((one) => one !== before)
  const merged = merge(before, tap)
  const nothing = "change" in merged && merged.change === 0
  return { ...queue, waiting: nothing ? others : [...others, merged] }
}

function merge(before: StockChange | undefined, tap: StockChange): StockChange {
  if (!before || "counted" in tap) return tap
  if ("counted" in before) return { ...before, counted: Math.max(0, before.counted + tap.change) }
  return { ...before, change: before.change + tap.change }
}

/** What waits, the oldest first, goes into one batch, unless one is on its way. */
export function packed(queue: StockQueue, key: string): StockQueue {
  if (queue.sending || queue.waiting.length === 0) return queue
  return {
    sending: { key, changes: queue.waiting.slice(0, MOST_CHANGES) },
    waiting: queue.waiting.slice(MOST_CHANGES),
  }
}

/** The batch is in the shop: it is told no more. */
export const answered = (queue: StockQueue): StockQueue => ({ ...queue, sending: null })

/**
 * Nothing of the batch was written, whatever is in it. A shop that sells nothing at the moment may do so again: until then the
 * count waits, and is seen. What can never be told is let go.
 */
export const unwritten = (queue: StockQueue, problem: Problem): StockQueue =>
  problem === "closed" ? queue : answered(queue)

/**
 * Nothing of the batch was written, because of the changes at these places: the others wait again, before what was tapped
 * since. What was tapped since on something refused is meant with it. No places: the batch was refused as a whole.
 */
export function withoutRefused(queue: StockQueue, places: readonly number[]): StockQueue {
  const { sending, waiting } = queue
  if (!sending?.changes.some((_, at) => places.includes(at))) return answered(queue)
  const again = sending.changes.filter(
    ({ variant_id }, at) =>
      !places.includes(at) || waiting.some((tap) => tap.variant_id === variant_id),
  )
  return waiting.reduce(tapped, { sending: null, waiting: again })
}

/** Why something was not counted; without a variant, why nothing of a batch was. */
export interface StockRefusal {
  variant_id?: string
  text: string
}

/** At which changes of a batch the shop refused something: it names `changes.<place>.<field>`. */
export const refusedPlaces = (errors: readonly { field?: string; text: string }[]) =>
  errors.map(({ field, text }) => {
    const place = /^changes\.(\d+)\b/.exec(field ?? "")?.[1]
    return place === undefined ? { text } : { at: Number(place), text }
  })

/**
 * What is still to be said, once a batch was heard: what was refused now, and before that this batch does not tell of.
 * @param said by the shop, of the changes at these places
 */
export function refusedNow(
  before: readonly StockRefusal[],
  { changes }: StockBatch,
  said: readonly { at?: number; text: string }[],
): StockRefusal[] {
  const told = new Set(changes.map(({ variant_id }) => variant_id))
  return [
    ...before.filter(({ variant_id }) => variant_id !== undefined && !told.has(variant_id)),
    ...said.map(({ at, text }) => {
      const variant_id = at === undefined ? undefined : changes[at]?.variant_id
      return variant_id === undefined ? { text } : { variant_id, text }
    }),
  ]
}

/** What the seller sees: what the shop knows, and what it was not told yet. */
export function expected(stocked: number, variant: string, queue: StockQueue): number {
  const changes = [...(queue.sending?.changes ?? []), ...queue.waiting]
  return changes
    .filter(({ variant_id }) => variant_id === variant)
    .reduce(
      (amount, one) => ("counted" in one ? one.counted : Math.max(0, amount + one.change)),
      stocked,
    )
}

/** Reads a queue that an earlier visit left; empty for what is none. */
export function queueFrom(text: string | null): StockQueue {
  if (!text) return emptyQueue
  try {
    const read = JSON.parse(text) as Partial<StockQueue>
    return { sending: read.sending ?? null, waiting: read.waiting ?? [] }
  } catch (error) {
    if (error instanceof SyntaxError) return emptyQueue
    throw error
  }
}
