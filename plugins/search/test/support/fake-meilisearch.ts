import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

type Document = Record<string, unknown> & { id: string }

/** What the stand-in does instead of answering. */
export type Fault =
  | "refuses" // the key
  | "hangs"
  | "nonsense" // 200 with something else
  | "down" // the connection is cut
  | "full" // takes tasks and fails them
  | "old" // a version of long ago
  | "busy" // 503

/**
 * Stands in for Meilisearch where its faults are what is tested: it keeps documents and settings as the server does,
 * and finds every document of an index by every query. Its shapes are those of the recorded server.
 */
export class FakeMeilisearch {
  readonly indexes = new Map<string, Map<string, Document>>()
  /** Paths that were asked, in order. */
  readonly asked: string[] = []
  fault?: Fault
  private readonly tasks: Record<string, unknown>[] = []
  private readonly hanging = new Set<ServerResponse>()
  private server?: Server

  /**
   * @param port any that is free unless told
   * @returns its address
   */
  async open(port = 0): Promise<string> {
    this.server = createServer((request, response) => {
      void this.answer(request, response).catch((error: unknown) =>
        response.writeHead(500).end(String(error)),
      )
    })
    await new Promise<void>((resolve) => this.server?.listen(port, "127.0.0.1", resolve))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    for (const response of this.hanging) response.destroy()
    this.server?.closeAllConnections()
    await new Promise((resolve) => this.server?.close(resolve))
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const path = (request.url ?? "").split("?")[0] as string
    this.asked.push(`${request.method} ${path}`)
    const text = Buffer.concat(chunks).toString()
    const body: unknown = text ? JSON.parse(text) : undefined
    const send = (status: number, answer: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer))
    }
    if (this.fault === "down") return void request.socket.destroy()
    if (this.fault === "hangs") return void this.hanging.add(response)
    if (this.fault === "nonsense") return send(200, { status: "available", results: "many" })
    if (this.fault === "busy") return send(503, failure("too_many_search_requests"))
    if (path === "/health") return send(200, { status: "available" })
    if (this.fault === "refuses") return send(403, failure("invalid_api_key"))
    const [status, answer] = this.route(`${request.method} ${path}`, body)
    send(status, answer)
  }

  private route(asked: string, body: unknown): [number, unknown] {
    const [, uid = "", rest = ""] = /^\w+ \/indexes\/([\w-]+)(.*)$/.exec(asked) ?? []
    const documents = this.indexes.get(uid)
    if (asked === "GET /version")
      return [
        200,
        { commitSha: "", commitDate: "", pkgVersion: this.fault === "old" ? "0.30.0" : "1.50.0" },
      ]
    if (asked === "GET /keys") return [200, { results: [], offset: 0, limit: 1_000, total: 0 }]
    if (asked === "POST /keys") return [201, { ...(body as object), uid: "u", key: "k" }]
    if (asked === "GET /stats")
      return [200, { databaseSize: 0, lastUpdate: null, indexes: this.stats() }]
    if (asked.startsWith("GET /tasks/")) return [200, this.tasks[Number(asked.slice(11))]]
    if (asked === "POST /multi-search")
      return this.search(body as { queries: { indexUid: string }[] })
    if (asked === "POST /indexes") {
      const { uid: made } = body as { uid: string }
      const there = this.indexes.has(made) ? "index_already_exists" : undefined
      return this.task(made, () => this.indexes.set(made, new Map()), there)
    }
    if (asked.startsWith("DELETE /indexes/") && !rest)
      return this.task(
        uid,
        () => this.indexes.delete(uid),
        documents ? undefined : "index_not_found",
      )
    if (rest === "/settings")
      return this.task(uid, () => undefined, documents ? undefined : "index_not_found")
    if (rest === "/documents" && asked.startsWith("POST"))
      return this.task(
        uid,
        () => {
          for (const document of body as Document[]) documents?.set(document.id, document)
        },
        documents ? undefined : "index_not_found",
      )
    if (rest === "/documents/delete-batch")
      return this.task(
        uid,
        () => (body as string[]).forEach((id) => documents?.delete(id)),
        documents ? undefined : "index_not_found",
      )
    if (asked.startsWith("GET") && rest === "/documents") {
      const results = [...(documents?.values() ?? [])]
      return [200, { results, offset: 0, limit: results.length, total: results.length }]
    }
    return [404, failure("not_found")]
  }

  private search({ queries }: { queries: { indexUid: string }[] }): [number, unknown] {
    if (queries.some(({ indexUid }) => !this.indexes.has(indexUid)))
      return [400, failure("index_not_found")]
    return [
      200,
      {
        results: queries.map(({ indexUid }) => {
          const hits = [...(this.indexes.get(indexUid)?.values() ?? [])]
          return {
            indexUid,
            hits,
            query: "",
            processingTimeMs: 1,
            limit: 20,
            offset: 0,
            estimatedTotalHits: hits.length,
          }
        }),
      },
    ]
  }

  private stats() {
    return Object.fromEntries(
      [...this.indexes].map(([uid, held]) => [
        uid,
        { numberOfDocuments: held.size, isIndexing: false, fieldDistribution: {} },
      ]),
    )
  }

  private task(indexUid: string, work: () => unknown, refusal?: string): [number, unknown] {
    const code = refusal ?? (this.fault === "full" ? "no_space_left_on_device" : undefined)
    const error = code ? failure(code) : null
    if (!error) work()
    const status = error ? "failed" : "succeeded"
    const taskUid =
      this.tasks.push({
        uid: this.tasks.length,
        indexUid,
        status,
        type: "x",
        error,
        canceledBy: null,
      }) - 1
    return [
      202,
      { taskUid, indexUid, status: "enqueued", type: "x", enqueuedAt: "2026-11-22T00:00:00Z" },
    ]
  }
}

const failure = (code: string) => ({ message: `said: ${code}`, code, type: "internal", link: "" })
