import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http"
import type { AddressInfo } from "node:net"

/**
 * Stands between the application and a search engine, and can keep the engine's answer to a write from it: so a test
 * kills the process when the engine has taken documents on and nobody has heard so.
 */
export class EngineWire {
  private waiting?: (body: string) => void

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on("request", (asked: IncomingMessage, answer: ServerResponse) => {
      void this.pass(asked, answer)
    })
  }

  /** Opens a wire to the engine at this address. */
  static async to(host: string): Promise<EngineWire> {
    const server = createServer()
    const wire = new EngineWire(server, new URL(host))
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    return wire
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** Keeps the answer to the next write of documents back for good. @returns what was written, once the engine has it */
  withholdNextWrite(): Promise<string> {
    return new Promise((resolve) => (this.waiting = resolve))
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of asked) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const { method, url = "", headers } = asked
    const isWrite = method === "POST" && /^\/indexes\/[\w-]+\/documents\b(?!\/fetch)/.test(url)
    const withheld = isWrite ? this.waiting : undefined
    if (withheld) this.waiting = undefined
    const call = request(
      { host: this.target.hostname, port: this.target.port, method, path: url, headers },
      (response) => {
        if (withheld) {
          response.resume()
          withheld(body.toString())
          return
        }
        answer.writeHead(response.statusCode ?? 502, response.headers)
        response.pipe(answer)
      },
    )
    // An engine that is away looks so through the wire too.
    call.on("error", () => answer.destroy())
    call.end(body)
  }
}
