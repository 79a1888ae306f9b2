import type { Problem } from "./state"

/** More or fewer by so many, or so many as were counted: as the shop is told it. */
export type StockTap =
  { variant_id: string; change: number } | { variant_id: string; counted: number }

/** As it waits on the phone; `at`: when it was counted, or the first of the taps, ms of the phone's clock. */
export type StockChange = StockTap & { at: number }

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
  /** Too old to be sent by itself (`aged`): a person says whether it is still true. */
  asked: StockChange[]
}

export const emptyQueue: StockQueue = { sending: null, waiting: [], asked: [] }

export const isEmpty = ({ sending, waiting, asked }: StockQueue): boolean =>
  !sending && waiting.length === 0 && asked.length === 0

/** Adds a tap. A count answers also what was asked of its goods. */
export function tapped(queue: StockQueue, tap: StockChange): StockQueue {
  const next = { ...queue, waiting: joined(queue.waiting, tap) }
  return "counted" in tap ? dropped(next, tap.variant_id) : next
}

/** What was asked of these goods is not wanted any more. */
export const dropped = (queue: StockQueue, variant: string): StockQueue => ({
  ...queue,
  asked: queue.asked.filter(({ variant_id }) => variant_id !== variant),
})

/** Taps on one thing become one change; a count makes those before it pointless. */
export function joined(changes: readonly StockChange[], tap: StockChange): StockChange[] {
  const before = changes.find(({ variant_id }) => variant_id === tap.variant_id)
  const others = changes.filter((one) => one !== before)
  const merged = merge(before, tap)
  const nothing = "change" in merged && merged.change === 0
  return nothing ? others : [...others, merged]
}

/** As old as the older of both, unless the newer stands for itself. */
function merge(before: StockChange | undefined, tap: StockChange): StockChange {
  if (!before || "counted" in tap) return tap
  if ("counted" in before) return { ...before, counted: Math.max(0, before.counted + tap.change) }
  return { ...before, change: before.change + tap.change }
}

/** What waits, the oldest first, goes into one batch, unless one is on its way. */
export function packed(queue: StockQueue, key: string): StockQueue {
  if (queue.sending || queue.waiting.length === 0) return queue
  return {
    ...queue,
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
  return waiting.reduce(tapped, { ...queue, sending: null, waiting: again })
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
  return changes.filter(({ variant_id }) => variant_id === variant).reduce(after, stocked)
}

/** What lies there after a change, never less than nothing. */
export const after = (amount: number, one: StockTap): number =>
  "counted" in one ? one.counted : Math.max(0, amount + one.change)

/** A batch as the shop is told it, which has a clock of its own. */
export const told = ({ key, changes }: StockBatch): { key: string; changes: StockTap[] } => ({
  key,
  changes: changes.map(({ at: _, ...tap }) => tap),
})

/** Reads a queue that an earlier visit left; empty for what is none. */
export function queueFrom(text: string | null): StockQueue {
  if (!text) return emptyQueue
  try {
    const read = JSON.parse(text) as Partial<StockQueue>
    return { sending: read.sending ?? null, waiting: read.waiting ?? [], asked: read.asked ?? [] }
  } catch (error) {
    if (error instanceof SyntaxError) return emptyQueue
    throw error
  }
}
