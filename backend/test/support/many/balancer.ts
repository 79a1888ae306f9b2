import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

const ASKED_EVERY_MS = 250

/**
 * Shares out requests as a proxy before the shop does: in turn, over kept connections, to those whose health is good. It
 * tries nothing again, so that whoever loses a request is found out: what could not be answered is a 502.
 */
export class Balancer {
  private readonly agent = new Agent({ keepAlive: true })
  private well: string[] = []
  private turn = 0
  private readonly timer: NodeJS.Timeout
  private readonly server = createServer((asked, answer) => this.pass(asked, answer))

  private constructor(
    private readonly targets: readonly string[],
    private readonly health: string,
  ) {
    this.timer = setInterval(() => void this.look(), ASKED_EVERY_MS)
  }

  /** @param health path that answers 200 where requests may be sent */
  static async open(targets: readonly string[], health: string): Promise<Balancer> {
    const balancer = new Balancer(targets, health)
    await new Promise<void>((resolve) => balancer.server.listen(0, "127.0.0.1", resolve))
    return balancer
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    this.agent.destroy()
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async look(): Promise<void> {
    const known = await Promise.all(
      this.targets.map((target) =>
        fetch(target + this.health, { signal: AbortSignal.timeout(2_000) }).then(
          async (answer) => {
            await answer.body?.cancel()
            return answer.status === 200
          },
          () => false,
        ),
      ),
    )
    this.well = this.targets.filter((_, n) => known[n])
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    const target = this.well[this.turn++ % Math.max(this.well.length, 1)]
    const fail = () => {
      if (!answer.headersSent) answer.writeHead(502)
      answer.end()
    }
    if (!target) return fail()
    const { method, headers, url } = asked
    const passed = request(new URL(url ?? "/", target), { method, headers, agent: this.agent })
    passed.on("response", (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.on("error", fail).pipe(answer)
    })
    passed.on("error", fail)
    asked.pipe(passed)
  }
}
