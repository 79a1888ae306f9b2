import { ask } from "@ocop/kit/browser/ask"

/** What waits in the outbox, as `GET /admin/outbox` answers it. */
export interface Outbox {
  topics: { topic: string; pending: number; lag_ms: number; dead: number }[]
  dead: {
    id: string
    topic: string
    key: string
    attempts: number
    last_error: string | null
    /** ISO instant. */
    dead_at: string
  }[]
}

const OUTBOX = "/admin/outbox"

export const readOutbox = () => ask<Outbox>(OUTBOX)

/** Has messages that were put aside delivered once more. */
export const revive = (ids: string[]) => ask<{ revived: number }>(OUTBOX, { body: { ids } })
