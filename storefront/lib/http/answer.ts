import {
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  request as httpRequest,
  type ServerResponse,
} from "node:http"
import { backendWasSilent } from "./backend-health"
import { errorDocument, type ErrorStatus, RETRY_AFTER_S, statusOfDocument } from "./error-documents"
import type { Visit } from "./visit"

/** An error page is kept and needs no backend; it is there at once, or something is badly wrong. */
const DOCUMENT_TIMEOUT_MS = 3_000

/** For when even the error page has a fault. */
const LAST_WORDS: Record<ErrorStatus, string> = {
  404: "Không có trang này. / There is no such page.",
  500: "Trang này đang có lỗi. / This page has a fault.",
  503: "Cửa hàng đang nghỉ trong giây lát. / The shop will be back in a moment.",
}

/** A reader's browser asks for a whole document: neither a file, nor a part of a page for a script. */
export function isDocumentRequest(request: IncomingMessage): boolean {
  const { accept = "", rsc, "next-action": action } = request.headers
  return (accept.includes("text/html") || accept === "*/*") && !rsc && !action
}

/**
 * Gives the answer to a document request its true status, and puts a page into the empty body that Next sends with a
 * thrown 404 or fault (docs/adr/0013), as web servers do with `error_page`.
 *
 * Methods of the response are wrapped as compression and session middleware wraps them: nothing has been sent yet when
 * the head is written, so the head decides whether Next's body goes out or is left out.
 */
export function mendAnswer(request: IncomingMessage, response: ServerResponse, visit: Visit): void {
  const path = (request.url ?? "/").split("?")[0] ?? "/"
  const own = statusOfDocument(path)
  const writeHead = response.writeHead.bind(response) as (
    ...args: Parameters<typeof response.writeHead>
  ) => ServerResponse
  const write = response.write.bind(response) as (chunk: Buffer) => boolean
  const end = response.end.bind(response) as (chunk?: Buffer | string) => ServerResponse
  const flushHeaders = response.flushHeaders.bind(response)
  let replaced = false

  response.writeHead = (
    status: number,
    reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ) => {
    if (replaced) return response
    const given = typeof reason === "string" ? headers : reason
    if (status === 200 && own) return head(own)
    if (status === 200 && visit.unavailable && isHtml(response)) return head(503)
    if (status === 200 && visit.missing && isHtml(response)) return head(404)
    const wanted = own ? undefined : errorStatus(status, visit)
    if (!wanted || !isHtml(response)) return writeHead(status, given)
    replaced = true
    void sendDocument(wanted)
    return response
  }
  response.flushHeaders = () => {
    if (!response.headersSent) response.writeHead(response.statusCode)
    if (!replaced) flushHeaders()
  }
  response.write = ((chunk: Buffer, ...rest: never[]) => {
    if (!response.headersSent && !replaced) response.writeHead(response.statusCode)
    if (!replaced) return (write as (...args: unknown[]) => boolean)(chunk, ...rest)
    callBack(rest)
    return true
  }) as typeof response.write
  response.end = ((...args: never[]) => {
    if (!response.headersSent && !replaced) response.writeHead(response.statusCode)
    if (!replaced) return (end as (...all: unknown[]) => ServerResponse)(...args)
    callBack(args)
    return response
  }) as typeof response.end

  function head(status: ErrorStatus): ServerResponse {
    response.setHeader("cache-control", "no-store")
    if (status === 503) response.setHeader("retry-after", RETRY_AFTER_S)
    return writeHead(status)
  }

  async function sendDocument(status: ErrorStatus): Promise<void> {
    for (const name of ["content-length", "content-encoding", "etag", "transfer-encoding"])
      response.removeHeader(name)
    const document = await readDocument(request, errorDocument(path, status, visit.digest), status)
    if (response.destroyed) return
    if (document?.encoding) response.setHeader("content-encoding", document.encoding)
    const body = document?.body ?? Buffer.from(LAST_WORDS[status])
    if (!document) response.setHeader("content-type", "text/plain; charset=utf-8")
    response.setHeader("content-length", body.length)
    head(status)
    end(request.method === "HEAD" ? undefined : body)
  }
}

/** Why there is no page: it is not there, the backend is not, or the fault is ours. */
function errorStatus(status: number, visit: Visit): ErrorStatus | undefined {
  if (status === 404) return 404
  if (status !== 500) return undefined
  return visit.unanswered || backendWasSilent() ? 503 : 500
}

function isHtml(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/html")
}

/** Who writes to us waits for its callback, also where nothing is written. */
function callBack(args: unknown[]): void {
  const done = args.at(-1)
  if (typeof done === "function") process.nextTick(done as () => void)
}

/** Asks this very server, over the socket that the reader came in by, with the reader's cookies and encodings. */
function readDocument(
  { socket, headers }: IncomingMessage,
  path: string,
  status: ErrorStatus,
): Promise<{ body: Buffer; encoding?: string } | undefined> {
  return new Promise((resolve) => {
    const { cookie, host, "accept-encoding": encodings } = headers
    const asked = httpRequest(
      {
        host: socket.localAddress,
        port: socket.localPort,
        path,
        timeout: DOCUMENT_TIMEOUT_MS,
        headers: {
          accept: "text/html",
          ...(cookie ? { cookie } : {}),
          ...(host ? { host } : {}),
          ...(encodings ? { "accept-encoding": encodings } : {}),
        },
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on("data", (chunk: Buffer) => chunks.push(chunk))
        answer.on("error", fail)
        answer.on("end", () =>
          answer.statusCode === status
            ? resolve({ body: Buffer.concat(chunks), encoding: answer.headers["content-encoding"] })
            : fail(new Error(`It answered ${answer.statusCode}`)),
        )
      },
    )
    const fail = (cause: unknown) => {
      console.error(`No error page from ${path}`, cause)
      resolve(undefined)
    }
    asked.on("timeout", () => asked.destroy(new Error(`${DOCUMENT_TIMEOUT_MS} ms have passed`)))
    asked.on("error", fail)
    asked.end()
  })
}
