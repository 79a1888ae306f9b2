import { gzipSync } from "node:zlib"
import { addToBasket } from "../support/pages"
import { enterSeller } from "../support/selling"
import { expect, test } from "../support/test"

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
  ["/ban-hang/hang/moi", MOST_PORTAL_SCRIPT_KB],
  ["/xac-nhan/x", MOST_PORTAL_SCRIPT_KB],
  ["/so-cong-thuong", MOST_PORTAL_SCRIPT_KB],
]

for (const [path, most] of PAGES) {
  test(`${path} is light`, async ({ page, shop }) => {
    if (path === "/gio-hang" || path === "/thanh-toan")
      await addToBasket(page, "mien-dong-tai-hoan")
    if (path.startsWith("/ban-hang/") && !path.includes("mo-gian-hang"))
      await enterSeller(page, shop)
    const scripts = new Map<string, number>()
    let html = 0
    const weighed: Promise<void>[] = []
    page.on("response", (response) => {
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
    })
    await page.goto(path, { waitUntil: "networkidle" })
    await Promise.all(weighed)
    const script = [...scripts.values()].reduce((sum, kb) => sum + kb, 0)
    expect(html).toBeGreaterThan(0)
    expect(html, `${html.toFixed(1)} kB of HTML`).toBeLessThanOrEqual(MOST_HTML_KB)
    expect(script, `${script.toFixed(1)} kB of scripts`).toBeLessThanOrEqual(most)
  })
}
