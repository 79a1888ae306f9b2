/** One request of the official client and what the server answered, without what differs from one run to the next. */
export interface Exchange {
  asked: string
  /** Whose key was sent: the operator's, one that was made, or another. */
  key: string
  body?: unknown
  status: number
  answer: unknown
}

/** What is kept of a conversation with a server. */
export interface Recording {
  version: string
  exchanges: Exchange[]
  /** What came of it in the provider's words. */
  results: Record<string, unknown>
}

type Fetch = typeof globalThis.fetch

/** The key that stands in a recording for the operator's. */
export const MASTER = "master"
const SOME_DAY = "2026-01-01T00:00:00Z"
const NOBODY = "00000000-0000-0000-0000-000000000000"

/** Values that differ from one run to the next, by the name they stand under. */
const VOLATILE: Record<string, unknown> = {
  processingTimeMs: 1,
  duration: "PT0.1S",
  requestUid: NOBODY,
  databaseSize: 1,
  usedDatabaseSize: 1,
  rawDocumentDbSize: 1,
  avgDocumentSize: 1,
  commitSha: "",
  commitDate: SOME_DAY,
}

/** Listens to a real server: every exchange is kept, a task that is waited for once, when it is done. */
export class Recorder {
  readonly exchanges: Exchange[] = []
  private readonly keys = new Map<string, string>()

  constructor(
    private readonly host: string,
    apiKey: string,
    private readonly real: Fetch = globalThis.fetch,
  ) {
    this.keys.set(apiKey, MASTER)
  }

  readonly fetch: Fetch = async (input, init) => {
    const response = await this.real(input, init)
    const text = await response.clone().text()
    const answer: unknown = text ? JSON.parse(text) : null
    if (!isUnderWay(answer)) {
      this.exchanges.push({
        ...asked(input, init, this.host),
        key: this.keys.get(keyOf(init)) ?? keyOf(init),
        status: response.status,
        answer: this.settled(answer),
      })
    }
    return response
  }

  /** The answer with a fixed value wherever the next run would have another. */
  private settled(value: unknown, name = ""): unknown {
    if (Array.isArray(value)) return value.map((one) => this.settled(one))
    if (typeof value === "string") return /(At|Update)$/.test(name) ? SOME_DAY : value
    if (value === null || typeof value !== "object") return value
    const held = value as Record<string, unknown>
    const isKey = typeof held.key === "string" && typeof held.name === "string"
    if (isKey) this.keys.set(String(held.key), `key of ${String(held.name)}`)
    return Object.fromEntries(
      Object.entries(held).map(([inner, one]) => {
        if (isKey && inner === "key") return [inner, this.keys.get(String(one))]
        if (isKey && inner === "uid") return [inner, NOBODY]
        const fixed = one === null ? undefined : VOLATILE[inner]
        return [inner, fixed ?? this.settled(one, inner)]
      }),
    )
  }
}

/** Answers as the server did: the same requests in the same order, or an error that shows both. */
export class Replay {
  private next = 0

  constructor(
    private readonly host: string,
    private readonly exchanges: readonly Exchange[],
  ) {}

  readonly fetch: Fetch = async (input, init) => {
    const request = { ...asked(input, init, this.host), key: keyOf(init) }
    const exchange = this.exchanges[this.next++]
    const { status, answer, ...recorded } = exchange ?? { status: 0, answer: null }
    const [is, was] = [canonical(request), canonical(recorded)]
    if (is !== was) throw new Error(`Request ${this.next} is\n${is}\nand was recorded as\n${was}`)
    return new Response(JSON.stringify(answer), {
      status,
      headers: { "content-type": "application/json" },
    })
  }

  /** How many recorded requests nobody has made. */
  get left(): number {
    return this.exchanges.length - this.next
  }
}

function asked(input: Parameters<Fetch>[0], init: RequestInit | undefined, host: string) {
  const url = String(input instanceof Request ? input.url : input).replace(host, "")
  return {
    asked: `${init?.method ?? "GET"} ${url}`,
    ...(init?.body ? { body: JSON.parse(String(init.body)) as unknown } : {}),
  }
}

const keyOf = (init: RequestInit | undefined): string =>
  (new Headers(init?.headers).get("authorization") ?? "").replace("Bearer ", "")

const isUnderWay = (answer: unknown): boolean =>
  answer !== null &&
  typeof answer === "object" &&
  "uid" in answer &&
  "status" in answer &&
  (answer.status === "enqueued" || answer.status === "processing")

/** JSON with its names in order. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
