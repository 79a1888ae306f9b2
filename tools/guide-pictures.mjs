/**
 * Draws the pictures of the sellers' guide (docs/huong-dan-ban-hang.md) anew, as a phone shows them, from a shop with the
 * demonstration's data:
 *
 *     npm start                          # prints READY {…}
 *     node tools/guide-pictures.mjs '{…}'
 *
 * CHROMIUM_PATH names the browser where Playwright has none of its own. Leaves an order behind that nobody answers, and
 * an application that nobody hands in; the draft that it writes is thrown away.
 */
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { chromium } from "@playwright/test"
import sharp from "sharp"
import { Failure } from "./lib/failure.mjs"
import { ROOT } from "./lib/paths.mjs"

const PHONE = { width: 360, height: 780 }
const TELEPHONE = {
  viewport: PHONE,
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: "vi-VN",
  timezoneId: "Asia/Ho_Chi_Minh",
}
/** As sharp as a guide needs, and no larger: it is read over the same network as the shop. */
const QUALITY = 60

/**
 * What leads to a picture, by its name. `whole`: as long as its page is.
 * @typedef {[name: string, go: (page: import("@playwright/test").Page, shop: string) => Promise<unknown>, whole?: true][]} Pictures
 */

/**
 * Of who is not signed in yet.
 * @type {Pictures}
 */
const OUTSIDE = [
  ["answer", openOrderLink],
  ["refuse", (page) => page.getByText("Không có hàng", { exact: true }).click(), true],
  ["application", apply],
  ["paper", (page, shop) => openPaper(page, shop, /an toàn thực phẩm/)],
]

/**
 * Of the first demonstration seller.
 * @type {Pictures}
 */
const INSIDE = [
  ["new", beginDraft],
  ["draft", makeDraft],
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
 * The page behind the letter of an order of two pieces, of which a part could be taken on.
 * @param {import("@playwright/test").Page} page
 * @param {string} shop
 */
async function openOrderLink(page, shop) {
  const number = await orderTwo(page, shop)
  for (let tries = 0; tries < 30; tries++) {
    await page.goto(`${shop}/demo`)
    const letters = await page.getByRole("link", { name: /Cho người bán: đơn hàng mới/ }).all()
    for (const letter of letters) {
      const path = (await letter.getAttribute("href")) ?? ""
      const html = await (await page.request.get(new URL(path, shop).href)).text()
      const link = /href="([^"]*\/xac-nhan\/[^"]+)"/.exec(html)?.[1]
      if (!link || !html.includes(`Đơn hàng mới ${number}-`)) continue
      await page.goto(link)
      return
    }
    await page.waitForTimeout(1_000)
  }
  throw new Failure(`the seller was not told of order ${number}`)
}

/**
 * Orders two of one thing that a demonstration seller sends, to be paid for at the door.
 * @param {import("@playwright/test").Page} page
 * @param {string} shop
 * @returns the order's number
 */
async function orderTwo(page, shop) {
  await page.goto(`${shop}/tim-kiem?q=${encodeURIComponent("trà thảo mộc vừa được nâng hạng")}`)
  await page
    .getByRole("main")
    .getByRole("link", { name: /trà thảo mộc/ })
    .first()
    .click()
  await page.getByLabel("Số lượng").fill("2")
  await page.getByRole("button", { name: "Thêm vào giỏ" }).click()
  await page.getByRole("status").filter({ hasText: "×" }).waitFor()
  await page.goto(`${shop}/thanh-toan`)
  await page.getByLabel("Họ và tên người mua").fill("Nguyễn Thị Hoà")
  await page.getByLabel("Số điện thoại người mua").fill("0912 345 678")
  await choose(page, "Tỉnh, thành phố", "ha noi")
  await choose(page, "Xã, phường, đặc khu", "hoan kiem")
  await page.getByLabel("Số nhà, đường, thôn, ấp").fill("12 đường Trần Hưng Đạo")
  await page.getByRole("button", { name: "Tiếp tục: xem lại đơn" }).click()
  await page.getByRole("radio", { name: /Trả tiền mặt khi nhận hàng/ }).check()
  await page.getByRole("checkbox", { name: /Tôi đồng ý với/ }).check()
  await page.getByRole("checkbox", { name: /Tôi đồng ý cho cửa hàng/ }).check()
  await page.getByRole("button", { name: /^Đặt hàng ·/ }).click()
  await page.getByText("Đã đặt hàng. Cảm ơn bạn!").waitFor()
  return /\d+/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[0] ?? ""
}

/** @param {import("@playwright/test").Page} page @param {string} label @param {string} typed */
async function choose(page, label, typed) {
  const box = page.getByRole("combobox", { name: label })
  await box.click()
  await box.fill(typed)
  await page.getByRole("listbox", { name: label }).getByRole("option").first().click()
}

/**
 * An application of somebody new, before the screen that asks who they are.
 * @param {import("@playwright/test").Page} page
 * @param {string} shop
 */
async function apply(page, shop) {
  await page.goto(`${shop}/ban-hang/mo-gian-hang/co-so`)
  await page.getByRole("radio", { name: "Hợp tác xã" }).check()
  await page.getByLabel("Tên cơ sở").fill("Minh họa: HTX Nấm rừng")
  await choose(page, "Tỉnh, thành phố", "thai nguyen")
  await page.getByRole("button", { name: "Tiếp tục" }).click()
  await page.getByLabel("Họ và tên").fill("Hoàng Thị Nấm")
  const number = 900_000_000 + Math.floor(Math.random() * 90_000_000)
  await page.getByLabel("E-mail hoặc số điện thoại").fill(`0${number}`)
  await page.getByLabel("Mật khẩu").fill("một câu dài dễ nhớ")
  await page.getByRole("button", { name: "Tạo tài khoản và điền hồ sơ" }).click()
  await page.getByRole("heading", { name: "Hồ sơ bán hàng" }).waitFor()
  await page.goto(`${shop}/ban-hang/ho-so/nguoi-dai-dien`)
  await page.getByLabel("Họ và tên").fill("Hoàng Thị Nấm")
  await page.getByLabel("Chức vụ").fill("Giám đốc")
  await page.getByLabel("Số điện thoại").fill("0912 000 061")
  await page.getByRole("button", { name: "Lưu và tiếp tục" }).click()
  await page.waitForURL((url) => !url.pathname.endsWith("/nguoi-dai-dien"))
  await page.goto(`${shop}/ban-hang/ho-so/danh-tinh`)
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} shop
 * @param {RegExp} paper
 */
async function openPaper(page, shop, paper) {
  await page.goto(`${shop}/ban-hang/ho-so`)
  await page.getByRole("link", { name: paper }).last().click()
  await page.getByRole("button", { name: "Chụp ảnh" }).waitFor()
}

const GOODS = "Miến dong Tài Hoan"

/**
 * The first screen of a draft with a photo: one of the demonstration's own.
 * @param {import("@playwright/test").Page} page
 * @param {string} shop
 */
async function beginDraft(page, shop) {
  await page.goto(`${shop}/tim-kiem?q=${encodeURIComponent(GOODS)}`)
  const source = await page.getByRole("main").locator("img").first().getAttribute("src")
  const photo = await (await page.request.get(new URL(source ?? "", shop).href)).body()
  await page.goto(`${shop}/ban-hang/hang/moi`)
  await page.locator("input[type=file]").setInputFiles({
    name: "anh.jpg",
    mimeType: "image/jpeg",
    buffer: await sharp(photo).jpeg().toBuffer(),
  })
  await page.getByRole("button", { name: "Bỏ ảnh 1" }).waitFor()
  await page.getByLabel("Tên món hàng").fill("Miến dong bà Hoan")
  await page.mouse.wheel(0, -10_000)
}

/** @param {import("@playwright/test").Page} page */
async function makeDraft(page) {
  await page.getByText("Thực phẩm", { exact: true }).click()
  await page.getByText("Chế biến từ gạo, ngũ cốc").click()
  await page.getByLabel("Bán theo").fill("gói 500 g")
  await page.getByLabel("Giá bán").fill("45000")
  await page.getByLabel("Đang có bao nhiêu").fill("24")
  await page.getByRole("button", { name: "Tạo bản nháp" }).click()
  await page.getByTestId("next").waitFor()
  await page.getByRole("img", { name: "Ảnh 1" }).waitFor()
}

/** @param {import("@playwright/test").Page} page */
async function throwAway(page) {
  await page.getByText("Bỏ bản nháp", { exact: true }).click()
  await page.getByRole("button", { name: "Đúng, bỏ đi" }).click()
  await page.getByText("Đã bỏ bản nháp").waitFor()
}

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

/** @param {import("@playwright/test").Page} page @param {string} name @param {boolean} [whole] */
async function keep(page, name, whole) {
  await page.evaluate("document.fonts.ready")
  await page.evaluate(
    "Promise.all([...document.images].map((image) => image.decode().catch(() => {})))",
  )
  const file = join(ROOT, "docs/screenshots", `seller-${name}-phone.webp`)
  const picture = await sharp(await page.screenshot({ fullPage: whole }))
    .resize({ width: PHONE.width })
    .webp({ quality: QUALITY })
    .toBuffer()
  await writeFile(file, picture)
  console.log(`${file} ${Math.round(picture.length / 1000)} kB`)
}

/** @param {Pictures} pictures @param {import("@playwright/test").Page} page @param {string} shop */
async function take(pictures, page, shop) {
  for (const [name, go, whole] of pictures) {
    await go(page, shop)
    await keep(page, name, whole)
    if (name === "draft") await throwAway(page)
  }
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
    const nobody = await browser.newPage(TELEPHONE)
    await take(OUTSIDE, nobody, storefront)
    const page = await browser.newPage(TELEPHONE)
    await page.goto(`${storefront}/ban-hang`)
    await page.getByLabel("E-mail").fill(seller.email)
    await page.getByLabel("Mật khẩu").fill(seller.password)
    await page.getByRole("button", { name: "Đăng nhập" }).click()
    await page.getByRole("heading", { name: "Hôm nay" }).waitFor()
    await take(INSIDE, page, storefront)
  } finally {
    await browser.close()
  }
}

await draw()
