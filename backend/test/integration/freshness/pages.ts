import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { beforeAll, describe, expect, it } from "vitest"
import type { Backend } from "../../support"

const SECRET = "what the storefront and the backend of this test share"
/** The promise to shoppers: what changed is seen everywhere within this many milliseconds. */
const SEEN_WITHIN_MS = 5_000

/** What a storefront is told of its pages: the tags of those to be made anew. */
export class ToldStorefront {
  told: string[] = []

  private constructor(private readonly server: Server) {}

  static async open(): Promise<ToldStorefront> {
    const server = createServer((request, response) => {
      let body = ""
      request.on("data", (part) => (body += part))
      request.on("end", () => {
        const known = request.headers["x-revalidate-secret"] === SECRET
        if (known) storefront.told.push(...(JSON.parse(body) as { tags: string[] }).tags)
        response.writeHead(known ? 204 : 401).end()
      })
    })
    const storefront = new ToldStorefront(server)
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
    return storefront
  }

  /** How a backend knows of it. */
  get env() {
    const { port } = this.server.address() as AddressInfo
    return { STOREFRONT_URL: `http://127.0.0.1:${port}`, REVALIDATE_SECRET: SECRET }
  }

  close() {
    return new Promise((done) => this.server.close(done))
  }
}

export function pages(shop: () => { backend: Backend; storefront: ToldStorefront }): void {
  describe("pages of the storefront", () => {
    let backend: Backend
    let storefront: ToldStorefront
    beforeAll(() => {
      ;({ backend, storefront } = shop())
    })

    /** A new clone still hands on what its seed wrote. */
    async function isQuiet(): Promise<void> {
      const due = `select id from outbox_message where topic in ('search.product', 'storefront.pages')
        and dead_at is null`
      while ((await backend.sql(due)).length) await sleep(100)
      storefront.told = []
    }

    async function hears(tag: string, since: number): Promise<void> {
      while (!storefront.told.includes(tag)) {
        expect(
          Date.now() - since,
          `${tag} was not told of; heard ${storefront.told.join(", ")}`,
        ).toBeLessThan(SEEN_WITHIN_MS)
        await sleep(50)
      }
    }

    it("are made anew when a badge is taken away: the product's own, and every list", async () => {
      const [certificate] = await backend.sql<{ id: string; handle: string }>(
        `select c.id, p.handle from certificate c join product p on p.id = c.product_id
         where c.expires_on > '2027' and c.issued_on is not null
           and not exists (select 1 from certificate_event e where e.certificate_id = c.id) limit 1`,
      )
      await isQuiet()
      const since = Date.now()
      await backend.sql(
        "update certificate set expires_on = '2020-01-01', issued_on = '2017-01-01' where id = $1",
        certificate!.id,
      )
      await hears(`product:${certificate!.handle}`, since)
      await hears("catalogue", since)
    })

    it("are made anew, every product's own and every list, when their seller is suspended", async () => {
      const goods = await backend.sql<{ seller_id: string; handle: string }>(
        `select l.seller_id, p.handle from listing l join product p on p.id = l.product_id and p.status = 'published'
          where l.seller_id = (select seller_id from listing group by 1 having count(*) > 1 order by 1 limit 1)`,
      )
      await isQuiet()
      const since = Date.now()
      await backend.sql("update seller set status = 'suspended' where id = $1", goods[0]!.seller_id)
      for (const { handle } of goods) await hears(`product:${handle}`, since)
      await hears("catalogue", since)
      await backend.sql("update seller set status = 'active' where id = $1", goods[0]!.seller_id)
    })

    it("are left alone when nothing of a product changed", async () => {
      await isQuiet()
      await sleep(2_000)
      expect(storefront.told).toEqual([])
    })
  })
}
