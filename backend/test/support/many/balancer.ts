import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"

const ASKED_EVERY_MS = 250
/** As long as a request waits for anybody who is well, in milliseconds; the proxy of the composition does too. */
const PATIENCE_MS = 6_000

/**
 * Shares out requests as a proxy before the shop does: in turn, over kept connections, to those whose health is good. It
 * tries nothing again, so that whoever loses a request is found out: what could not be answered is a 502.
 */
export class Balancer {
  /** Free connections end before the servers end them, at 5 s: whoever meets that moment loses his request. */
  private readonly agent = new Agent({ keepAlive: true, timeout: 3_000 })
  private well: string[] = []
  private turn = 0
  private readonly timer: NodeJS.Timeout
  private readonly server = createServer((asked, answer) => void this.pass(asked, answer))

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

  /** How many there are to send requests to. */
  get serving(): number {
    return this.well.length
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
          // Slow is not gone.
          (error: Error) => error.name === "TimeoutError" && this.well.includes(target),
        ),
      ),
    )
    this.well = this.targets.filter((_, n) => known[n])
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const until = Date.now() + PATIENCE_MS
    while (this.well.length === 0 && Date.now() < until) await sleep(50)
    const target = this.well[this.turn++ % Math.max(this.well.length, 1)]
    const fail = () => {
      // An answer that was begun is cut off, so that nobody takes it for a whole one.
      if (answer.headersSent) answer.destroy()
      else answer.writeHead(502).end()
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
