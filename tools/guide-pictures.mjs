/**
 * Draws the pictures of the sellers' guide (docs/huong-dan-ban-hang.md) anew, as a phone shows them, from a shop with the
 * demonstration's data:
 *
 *     npm start                          # prints READY {…}
 *     node tools/guide-pictures.mjs '{…}'
 *
 * CHROMIUM_PATH names the browser where Playwright has none of its own. Changes nothing in the shop.
 */
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { chromium } from "@playwright/test"
import sharp from "sharp"
import { Failure } from "./lib/failure.mjs"
import { ROOT } from "./lib/paths.mjs"

const PHONE = { width: 360, height: 780 }
/** As sharp as a guide needs, and no larger: it is read over the same network as the shop. */
const QUALITY = 60

/**
 * Where each picture is taken, by its name: a path of the portal, or what leads to it.
 * @type {[name: string, go: (page: import("@playwright/test").Page, shop: string) => Promise<unknown>][]}
 */
const PICTURES = [
  ["today", (page, shop) => page.goto(`${shop}/ban-hang`)],
  ["order", (page, shop) => openFirst(page, `${shop}/ban-hang/don?muc=can-goi`)],
  ["papers", (page, shop) => page.goto(`${shop}/ban-hang/don?muc=can-goi`)],
  ["stock", (page, shop) => page.goto(`${shop}/ban-hang/hang/kho`)],
  ["holiday", (page, shop) => page.goto(`${shop}/ban-hang/hang/nghi`)],
  ["table", (page, shop) => page.goto(`${shop}/ban-hang/hang/bang`)],
  ["money", (page, shop) => page.goto(`${shop}/ban-hang/tien`)],
  ["offline", withoutNetwork],
]

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} list
 */
async function openFirst(page, list) {
  await page.goto(list)
  await page
    .getByRole("link", { name: /^Đơn \d/ })
    .first()
    .click()
  await page.getByTestId("order").waitFor()
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} shop
 */
async function withoutNetwork(page, shop) {
  await page.goto(`${shop}/ban-hang`)
  await page.waitForFunction(
    'caches.keys().then((names) => names.some((name) => name.startsWith("kept:")))',
  )
  await page.waitForLoadState("networkidle")
  await page.context().setOffline(true)
  await page.goto(`${shop}/ban-hang`)
  await page.getByText("Bản lưu lúc").waitFor()
}

/** @param {import("@playwright/test").Page} page @param {string} name */
async function keep(page, name) {
  await page.evaluate("document.fonts.ready")
  const file = join(ROOT, "docs/screenshots", `seller-${name}-phone.webp`)
  const picture = await sharp(await page.screenshot())
    .resize(PHONE)
    .webp({ quality: QUALITY })
    .toBuffer()
  await writeFile(file, picture)
  console.log(`${file} ${Math.round(picture.length / 1000)} kB`)
}

async function draw() {
  const { storefront, accounts } = JSON.parse(process.argv[2] ?? "{}")
  const seller = accounts?.sellers?.[0]
  if (!seller)
    throw new Failure("the READY line of a shop is missing: node tools/guide-pictures.mjs '{…}'")
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ["--no-sandbox"],
  })
  try {
    const page = await browser.newPage({
      viewport: PHONE,
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
    })
    await page.goto(`${storefront}/ban-hang`)
    await page.getByLabel("E-mail").fill(seller.email)
    await page.getByLabel("Mật khẩu").fill(seller.password)
    await page.getByRole("button", { name: "Đăng nhập" }).click()
    await page.getByRole("heading", { name: "Hôm nay" }).waitFor()
    for (const [name, go] of PICTURES) {
      await go(page, storefront)
      await keep(page, name)
    }
  } finally {
    await browser.close()
  }
}

await draw()
