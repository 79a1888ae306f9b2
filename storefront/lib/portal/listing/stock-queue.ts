/** More or fewer by so many, or so many as were counted. */
export type StockChange =
  { variant_id: string; change: number } | { variant_id: string; counted: number }

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

/** Everything that waits goes into one batch, unless one is on its way. */
export function packed(queue: StockQueue, key: string): StockQueue {
  if (queue.sending || queue.waiting.length === 0) return queue
  return { sending: { key, changes: queue.waiting }, waiting: [] }
}

/** The batch is in the shop, or was refused by it: either way it is told no more. */
export const answered = (queue: StockQueue): StockQueue => ({ ...queue, sending: null })

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
