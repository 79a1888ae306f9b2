import { createHash, createHmac } from "node:crypto"
import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { buffer } from "node:stream/consumers"

export interface StoredObject {
  body: Buffer
  type: string
  acl: string | undefined
}

/**
 * A store that speaks as much of S3 as Medusa's provider does: PUT, GET and DELETE of objects, over HTTP, for requests whose
 * signature (AWS Signature Version 4, in headers or in the address) it has worked out itself.
 */
export class BucketServer {
  readonly objects = new Map<string, StoredObject>()
  /** Answers 403 to these from now on, as a bucket does whose policy was changed. */
  refuses: (method: string, key: string) => boolean = () => false

  private constructor(
    private readonly server: Server,
    readonly name: string,
    readonly keys: { id: string; secret: string },
  ) {}

  static async open(name = "photos"): Promise<BucketServer> {
    const server = createServer((request, response) => {
      void buffer(request).then((body) => {
        const { status, ...answer } = bucket.answer(request, body)
        response.writeHead(status, { "content-type": answer.type ?? "application/xml" })
        response.end(answer.body)
      })
    })
    const bucket = new BucketServer(server, name, { id: "AKTEST", secret: "a secret of this test" })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    return bucket
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** Where an anonymous reader finds objects. */
  get fileUrl(): string {
    return `${this.endpoint}/${this.name}`
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private answer(
    request: IncomingMessage,
    body: Buffer,
  ): { status: number; type?: string; body?: Buffer | string } {
    const url = new URL(request.url ?? "/", this.endpoint)
    const method = request.method ?? "GET"
    const key = decodeURIComponent(url.pathname.slice(this.name.length + 2))
    const found = this.objects.get(key)
    const anonymous = method === "GET" && found?.acl === "public-read"
    const deletes = url.searchParams.has("delete")
    if ((!anonymous && !isSigned(request, url, body, this.keys)) || this.refuses(method, key))
      return { status: 403, body: error("AccessDenied", "Access Denied") }
    if (method === "PUT") {
      const { "content-type": type = "", "x-amz-acl": acl } = request.headers
      this.objects.set(key, { body, type, acl: acl?.toString() })
      return { status: 200 }
    }
    if (method === "DELETE") this.objects.delete(key)
    if (deletes) {
      for (const [, name] of body.toString().matchAll(/<Key>(.*?)<\/Key>/g))
        this.objects.delete(name!)
      return { status: 200, body: "<DeleteResult/>" }
    }
    if (method === "DELETE") return { status: 204 }
    return found
      ? { status: 200, type: found.type, body: found.body }
      : { status: 404, body: error("NoSuchKey", key) }
  }
}

const error = (code: string, message: string) =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`
const hex = (data: string | Buffer) => createHash("sha256").update(data).digest("hex")
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest()
const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Signature Version 4, worked out again: https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html */
function isSigned(
  { method = "GET", headers }: IncomingMessage,
  url: URL,
  body: Buffer,
  keys: { id: string; secret: string },
): boolean {
  const inAddress = url.searchParams.has("X-Amz-Signature")
  const [, credential, signed, signature] = inAddress
    ? [
        "",
        ...["Credential", "SignedHeaders", "Signature"].map((n) =>
          url.searchParams.get(`X-Amz-${n}`),
        ),
      ]
    : (/Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(
        headers.authorization ?? "",
      ) ?? [])
  const [id, day, region, service] = credential?.split("/") ?? []
  const date = inAddress ? url.searchParams.get("X-Amz-Date") : headers["x-amz-date"]
  if (id !== keys.id || !signed || !day || !region || !service || !date) return false
  const given = headers["x-amz-content-sha256"]?.toString()
  if (given && /^[0-9a-f]{64}$/.test(given) && given !== hex(body)) return false
  const query = [...url.searchParams]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
  const canonical = [
    method,
    url.pathname,
    query.join("&"),
    ...signed.split(";").map((name) => `${name}:${String(headers[name] ?? "").trim()}`),
    "",
    signed,
    given ?? "UNSIGNED-PAYLOAD",
  ].join("\n")
  const scope = [day, region, service, "aws4_request"]
  const key = scope.reduce<string | Buffer>(
    (secret, part) => hmac(secret, part),
    `AWS4${keys.secret}`,
  )
  const wanted = hmac(
    key,
    ["AWS4-HMAC-SHA256", date.toString(), scope.join("/"), hex(canonical)].join("\n"),
  )
  return wanted.toString("hex") === signature
}
