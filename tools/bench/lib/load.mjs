import { Agent, request } from "node:http"

/** The value below which `share` percent of the values lie. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))]
}

/**
 * One HTTP request over kept connections. The answer is read whole, and made text only for who looks at it: the
 * client shares its processors with the shop it measures.
 * @returns {Promise<{ status: number, body: string }>}
 */
export function send(agent, url, { method = "GET", headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers, agent }, (response) => {
      const chunks = []
      response.on("data", (chunk) => chunks.push(chunk))
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          get body() {
            return Buffer.concat(chunks).toString()
          },
        }),
      )
      response.on("error", reject)
    })
    call.on("error", reject)
    call.end(body)
  })
}

/**
 * So many clients, each asking as soon as it is answered.
 * @param {{ clients: number, seconds: number, ask: (agent: Agent, n: number) => Promise<{ status: number }> }} options
 * @returns {Promise<{ per_s: number, p50_ms: number, p95_ms: number }>}
 * @throws when an answer is not 200: a fast refusal is no answer
 */
export async function load({ clients, seconds, ask }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times = []
  let next = 0
  const started = performance.now()
  const until = started + seconds * 1_000
  const client = async () => {
    while (performance.now() < until) {
      const began = performance.now()
      const answer = await ask(agent, next++)
      if (answer.status !== 200)
        throw new Error(`The shop answered ${answer.status}: ${answer.body.slice(0, 200)}`)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  const elapsed = (performance.now() - started) / 1_000
  const round = (value) => Number(value.toFixed(1))
  return {
    per_s: round(times.length / elapsed),
    p50_ms: round(percentile(times, 50)),
    p95_ms: round(percentile(times, 95)),
  }
}
