import { Gate, openLoneStorefront } from "../support/lone-storefront"
import { expect, test } from "../support/test"

/** A page that nobody has opened yet: one that is kept is shown without the backend, as it should be. */
const PRODUCT = `/san-pham/chua-ai-xem-${Date.now()}`
const SEARCH = "/tim-kiem?q=nuoc+mam"
const TRACE = /Internal Server Error|at .+\.js:\d+|ECONNREFUSED|TimeoutError/

/** One page of each way to fail: kept, made for each reader, and with somebody's basket in it. */
const PAGES = [
  { path: PRODUCT, title: "Cửa hàng đang nghỉ trong giây lát" },
  { path: `/en${PRODUCT}`, title: "The shop is catching its breath" },
  { path: `/en${SEARCH}`, title: "The shop is catching its breath" },
  { path: "/kiem-tra?q=nuoc", title: "Cửa hàng đang nghỉ trong giây lát" },
  { path: "/thanh-toan", title: "Cửa hàng chưa trả lời." },
]

test("a backend that is down or hangs is said in words, and the page comes back with it", async ({
  page,
  request,
  shop,
}) => {
  const gate = new Gate(new URL(shop.backend))
  await gate.listen()
  await gate.die()
  const storefront = await openLoneStorefront(shop, gate.port)
  const cookie = "basket=cart_01JAAAAAAAAAAAAAAAAAAAAAAA"
  const expectDown = async (pages: typeof PAGES) => {
    await Promise.all(
      pages.map(async ({ path, title }) => {
        const answer = await request.get(`${storefront.url}${path}`, {
          headers: { accept: "text/html", cookie },
        })
        const html = await answer.text()
        expect(answer.status(), path).toBe(503)
        expect(answer.headers()["retry-after"], path).toBe("10")
        expect(html, path).toContain(title)
        expect(html, path).toContain("<footer")
        expect(html, path).not.toMatch(TRACE)
      }),
    )
  }
  try {
    await test.step("nothing listens", () => expectDown(PAGES))
    await gate.listen()
    await test.step("nothing is answered", () => expectDown(PAGES))
    await test.step("the page tries again by itself", async () => {
      await page.clock.install()
      const first = await page.goto(`${storefront.url}${SEARCH}`)
      expect(first?.status()).toBe(503)
      await expect(page.getByRole("link", { name: "Thử lại ngay" })).toBeVisible()
      gate.open()
      await expect(async () => {
        await page.clock.fastForward(10_000)
        await expect(page.getByRole("main").getByRole("article").first()).toBeVisible({
          timeout: 2_000,
        })
      }).toPass()
    })
  } finally {
    await storefront.close()
    await gate.die()
  }
})
