import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { pageHandlers, renewPages, storefrontAddress } from "../../src/storefront/pages"

const SECRET = "a secret of the storefront"
let server: Server
let status = 204
let heard: { secret: unknown; tags: string[] }[] = []
let url = ""

beforeEach(async () => {
  heard = []
  status = 204
  server = createServer((request, response) => {
    let body = ""
    request.on("data", (part) => (body += part))
    request.on("end", () => {
      const { tags } = JSON.parse(body) as { tags: string[] }
      heard.push({ secret: request.headers["x-revalidate-secret"], tags })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => new Promise((done) => server.close(done)))

const message = (key: string, ageMs = 0) => ({
  id: key,
  key,
  payload: {},
  created_at: new Date(Date.now() - ageMs),
  attempts: 0,
})

describe("pages made anew", () => {
  const handler = () => pageHandlers({ url, secret: SECRET })[0]!

  it("are named to the storefront with its secret, in one call", async () => {
    await handler().handle([message("product:che-tan-cuong"), message("catalogue")])
    expect(heard).toEqual([{ secret: SECRET, tags: ["product:che-tan-cuong", "catalogue"] }])
  })

  it("are named again when the storefront refused", async () => {
    status = 500
    await expect(handler().handle([message("catalogue")])).rejects.toThrow("500")
  })

  it("are forgotten once they have expired by themselves", async () => {
    await handler().handle([message("product:a", 180_000)])
    expect(heard).toEqual([])
    // What the storefront keeps for an hour, such as the address of a province that was merged.
    await handler().handle([message("product:a", 180_000), message("places", 3_500_000)])
    expect(heard).toEqual([{ secret: SECRET, tags: ["places"] }])
    await handler().handle([message("catalogue", 7_300_000)])
    expect(heard).toHaveLength(1)
  })

  it("are nobody's business where there is no storefront", async () => {
    expect(storefrontAddress({ STOREFRONT_URL: url })).toBeUndefined()
    expect(pageHandlers(undefined)).toEqual([])
  })

  it("are told the short way where there is one", () => {
    const address = storefrontAddress({
      STOREFRONT_URL: "https://shop.example",
      STOREFRONT_INTERNAL_URL: url,
      REVALIDATE_SECRET: SECRET,
    })
    expect(address).toEqual({ url, secret: SECRET })
  })

  it("take one message a product and one for all lists, a little later", async () => {
    const rows: { key: string; available_at: string | null }[] = []
    const knex = {
      raw: async (_sql: string, [json]: [string]) => {
        rows.push(...JSON.parse(json))
        return { rows: [] }
      },
    }
    await renewPages(knex as never, ["a", "b"], { url, secret: SECRET })
    expect(rows.map(({ key }) => key)).toEqual(["product:a", "product:b", "catalogue"])
    expect(rows.map(({ available_at }) => available_at !== null)).toEqual([false, false, true])
  })
})
