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

export const readOutbox = () => ask<Outbox>()

/** Has messages that were put aside delivered once more. */
export const revive = (ids: string[]) => ask<{ revived: number }>({ ids })

/** The backend serves Medusa Admin itself, so the session goes along. @throws Error with the backend's message */
async function ask<T>(body?: unknown): Promise<T> {
  const response = await fetch("/admin/outbox", {
    credentials: "include",
    ...(body === undefined
      ? {}
      : {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
  })
  const answer = (await response.json().catch(() => ({}))) as T & { message?: string }
  if (!response.ok) throw new Error(answer.message ?? `${response.status}`)
  return answer
}
