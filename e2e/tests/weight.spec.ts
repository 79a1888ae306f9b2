import type { Response } from "@playwright/test"
import { gzipSync } from "node:zlib"
import { beginApplication } from "../support/joining"
import { addToBasket, ownPhone } from "../support/pages"
import { enterSeller, newOrderLink, order } from "../support/selling"
import { signedIn } from "../support/signed-in"
import { expect, type Page, test } from "../support/test"

/** The framework's floor is 137. A phone on a market's network pays for every one of them. */
const MOST_SCRIPT_KB = 150
const MOST_PORTAL_SCRIPT_KB = 170
/** Gzip, as it travels. A page of 24 cards is the heaviest. */
const MOST_HTML_KB = 60

const PAGES: [path: string, mostScript: number][] = [
  ["/", MOST_SCRIPT_KB],
  ["/tim-kiem?q=nuoc+mam", MOST_SCRIPT_KB],
  ["/tinh/thai-nguyen", MOST_SCRIPT_KB],
  ["/san-pham/nuoc-mam-le-gia", MOST_SCRIPT_KB],
  ["/gio-hang", MOST_SCRIPT_KB],
  ["/thanh-toan", MOST_SCRIPT_KB],
  ["/don-hang", MOST_SCRIPT_KB],
  ["/tai-khoan/dang-nhap", MOST_SCRIPT_KB],
  ["/dat-so-luong-lon?san-pham=nuoc-mam-le-gia", MOST_SCRIPT_KB],
  ["/ban-hang", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/mo-gian-hang/co-so", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/don", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/hang", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/hang/moi", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/hang/kho", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/hang/bang", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/tu-danh-gia/moi", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/hang/nghi", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/tien", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/nguoi", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/tai-khoan", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/tai-khoan/ngan-hang", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/tai-khoan/dong", MOST_PORTAL_SCRIPT_KB],
  ["/ban-hang/bao-mat", MOST_PORTAL_SCRIPT_KB],
  ["/xac-nhan/x", MOST_PORTAL_SCRIPT_KB],
  ["/so-cong-thuong", MOST_PORTAL_SCRIPT_KB],
]

for (const [path, most] of PAGES) {
  test(`${path} is light`, async ({ page, shop }) => {
    if (path === "/gio-hang" || path === "/thanh-toan")
      await addToBasket(page, "mien-dong-tai-hoan")
    if (path.startsWith("/ban-hang/") && !path.includes("mo-gian-hang"))
      await enterSeller(page, shop)
    await expectLight(page, path, most)
  })
}

/** What a draft is written with: plain fields, photos, places, papers; and as a shopper would see it. */
const STEPS = ["mon-hang", "anh", "noi-lam-ra", "giay-to", "xem-truoc"]

test("a draft and its steps are light", async ({ page, request, shop }) => {
  const seller = await signedIn(request, shop, "seller_member", shop.accounts.sellers[0]!)
  const { draft } = await seller<{ draft: { id: string } }>("POST", "/seller/drafts", {
    start: {
      name_vi: "Mật ong cân thử",
      set_code: "QD26-04",
      unit_vi: "chai 500 ml",
      price: 1_000,
    },
  })
  const root = `/ban-hang/hang/nhap/${draft.id}`
  await enterSeller(page, shop)
  for (const path of [root, ...STEPS.map((step) => `${root}/${step}`)])
    await test.step(path, () => expectLight(page, path, MOST_PORTAL_SCRIPT_KB))
  await seller("POST", `/seller/drafts/${draft.id}/discard`)
})

test("a product on sale is light for its seller", async ({ page, request, shop }) => {
  const seller = await signedIn(request, shop, "seller_member", shop.accounts.sellers[0]!)
  const { products } = await seller<{ products: { product_id: string }[] }>(
    "GET",
    "/seller/products?view=shown&limit=1",
  )
  await enterSeller(page, shop)
  await expectLight(page, `/ban-hang/hang/${products[0]!.product_id}`, MOST_PORTAL_SCRIPT_KB)
})

test("an order and the page of its one tap are light", async ({ page, browser, request, shop }) => {
  const buyer = await (await browser.newContext()).newPage()
  const number = await order(buyer, shop, ownPhone())
  const link = await newOrderLink(buyer, number)
  await expectLight(page, new URL(link).pathname, MOST_PORTAL_SCRIPT_KB)
  const seller = await signedIn(request, shop, "seller_member", shop.accounts.sellers[0]!)
  const { orders } = await seller<{ orders: { id: string; display_id: string }[] }>(
    "GET",
    "/seller/orders?limit=20",
  )
  const own = orders.find((one) => one.display_id.startsWith(`${number}-`))
  await enterSeller(page, shop)
  await expectLight(page, `/ban-hang/don/${own?.id}`, MOST_PORTAL_SCRIPT_KB)
})

/** What an application asks for, a screen each; of its papers, one with a day on which it ends, and one of which it may say there is none. */
const ASKED = [
  "",
  "/co-so",
  "/ma-so-thue",
  "/nguoi-dai-dien",
  "/danh-tinh",
  "/ngan-hang",
  "/noi-lay-hang",
  "/giay-to/ocop_certificate",
  "/giay-to/food_safety",
]

test("an application, its steps and its papers are light", async ({ page }) => {
  const phone = ownPhone()
  await beginApplication(page, { name: `Minh họa: HTX cân thử ${phone.slice(-6)}`, phone })
  for (const asked of ASKED.map((path) => `/ban-hang/ho-so${path}`))
    await test.step(asked, () => expectLight(page, asked, MOST_PORTAL_SCRIPT_KB))
})

async function expectLight(page: Page, path: string, most: number): Promise<void> {
  const scripts = new Map<string, number>()
  let html = 0
  const weighed: Promise<void>[] = []
  const weigh = (response: Response) => {
    const type = response.request().resourceType()
    if (type !== "script" && type !== "document") return
    weighed.push(
      response.body().then((body) => {
        const kb = gzipSync(body).length / 1000
        expect(body.includes("js.stripe.com"), `${response.url()} loads Stripe.js`).toBe(false)
        if (type === "script") scripts.set(response.url(), kb)
        else html = kb
      }),
    )
  }
  page.on("response", weigh)
  await page.goto(path, { waitUntil: "networkidle" })
  await Promise.all(weighed)
  page.off("response", weigh)
  // Whoever is led elsewhere, to sign in for one, weighs another page.
  expect(new URL(page.url()).pathname).toBe(path.split("?")[0])
  const script = [...scripts.values()].reduce((sum, kb) => sum + kb, 0)
  expect(html).toBeGreaterThan(0)
  expect(html, `${html.toFixed(1)} kB of HTML`).toBeLessThanOrEqual(MOST_HTML_KB)
  expect(script, `${script.toFixed(1)} kB of scripts`).toBeLessThanOrEqual(most)
}
