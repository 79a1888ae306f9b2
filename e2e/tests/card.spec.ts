import { gzipSync } from "node:zlib"
import type { Page, Response } from "@playwright/test"
import { expectCleanAtBoth } from "../support/accessible"
import {
  CARDS,
  cardWords,
  chooseCard,
  fillCard,
  goToCard,
  payElsewhere,
  secretOf,
  statusAtStripe,
  withStripe,
} from "../support/card"
import { words } from "../support/pages"
import { expect, test } from "../support/test"

const say = cardWords.vi
/** A shop page and Stripe's loader; the fields themselves come from Stripe. */
const MOST_SCRIPT_KB = 152

/** A script that somebody got into the page does not run: it cannot know the nonce, which is another each time. */
async function expectOnlyOwnScripts(page: Page): Promise<void> {
  const scriptSrc = async () => {
    const policy = (await page.reload())?.headers()["content-security-policy"] ?? ""
    return policy.split("; ").find((one) => one.startsWith("script-src ")) ?? ""
  }
  const [first, second] = [await scriptSrc(), await scriptSrc()]
  for (const policy of [first, second]) {
    expect(policy).toMatch(/ 'nonce-[\w+/=]{40,}' /)
    expect(policy).not.toContain("unsafe-inline")
    expect(policy).not.toContain("unsafe-eval")
  }
  expect(second).not.toBe(first)
  const strange = page.evaluate(() => {
    const blocked = new Promise<string>((resolve) =>
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
        resolve(effectiveDirective),
      ),
    )
    const script = document.createElement("script")
    script.textContent = "document.title = 'strange'"
    document.head.append(script)
    return blocked
  })
  expect(await strange).toBe("script-src-elem")
  expect(await page.title()).not.toBe("strange")
}

test("a declined card is explained, the next one pays once, and back leads to the order", async ({
  page,
  request,
}) => {
  const stripe: string[] = []
  page.on("request", (asked) => {
    const { hostname } = new URL(asked.url())
    if (hostname.endsWith("stripe.com")) stripe.push(`${new URL(page.url()).pathname} ${hostname}`)
  })
  await withStripe(page)
  await goToCard(page)
  await expect(page.getByLabel(say.number)).toBeVisible()
  await expect
    .poll(() => new Set(stripe), { message: "no other page asks Stripe for anything" })
    .toEqual(new Set(["/thanh-toan/the js.stripe.com", "/thanh-toan/the api.stripe.com"]))
  const secret = await secretOf(page)
  const payable = await page.getByTestId("payable").innerText()
  await expect(page.getByRole("button", { name: say.pay })).toContainText(payable)

  await page.getByRole("button", { name: say.pay }).click()
  await expect(page.getByTestId("errors")).toContainText("Hãy điền đủ số thẻ")
  await fillCard(page, CARDS.insufficient)
  await page.getByRole("button", { name: say.pay }).click()
  await expect(page.getByTestId("errors")).toContainText("Thẻ không đủ tiền")
  await expect(page.getByTestId("errors")).toContainText("giỏ hàng vẫn còn nguyên")
  await expectCleanAtBoth(page)

  await fillCard(page, CARDS.pays)
  await page.getByRole("button", { name: say.pay }).dblclick()
  await expect(page.getByText(words.vi.thanks)).toBeVisible({ timeout: 45_000 })
  await expect(page.getByTestId("order-total")).toHaveText(payable)
  await expect(page.getByTestId("basket-count")).toHaveCount(0)
  await expect(page.getByText(/^Thanh toán: Thẻ · /)).toBeVisible()
  await expect.poll(() => statusAtStripe(request, secret)).toBe("succeeded")

  const order = await page.getByRole("heading", { level: 1 }).innerText()
  await page.goto("/thanh-toan/the")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(order)
})

test("Stripe.js that is late or does not come keeps the basket, and the shopper pays otherwise", async ({
  page,
  browser,
}) => {
  let block = () => {}
  const blocked = new Promise<void>((resolve) => (block = resolve))
  await page.route("https://js.stripe.com/**", async (route) => {
    await blocked
    await route.abort()
  })
  await page.clock.install()
  await goToCard(page)
  await expect(page.getByText("Đang mở chỗ nhập thẻ…")).toBeVisible()
  await page.clock.fastForward(10_000)
  await expect(page.getByText("Mạng đang chậm")).toBeVisible()
  block()
  await expect(page.getByText("Không tải được chỗ nhập thẻ của Stripe")).toBeVisible()
  await expect(page.getByRole("button", { name: say.pay })).toHaveCount(0)
  await page.clock.resume()
  await expectCleanAtBoth(page)

  const withoutScripts = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await withoutScripts.newPage()
  await plain.goto(page.url())
  await expect(plain.locator("noscript p").last()).toContainText("Nhập thẻ cần JavaScript")
  await expect(plain.getByRole("heading", { name: "Thẻ của bạn" })).toBeHidden()
  await expect(plain.getByRole("link", { name: /Trả tiền mặt/ })).toBeVisible()
  await withoutScripts.close()

  await page.getByRole("link", { name: words.vi.vietqr }).click()
  await expect(page.getByRole("radio", { name: words.vi.vietqr })).toBeChecked()
  await page.getByRole("checkbox", { name: words.vi.terms }).check()
  await page.getByRole("checkbox", { name: words.vi.privacy }).check()
  await page.getByRole("button", { name: words.vi.place }).click()
  await expect(page.getByTestId("transfer")).toBeVisible({ timeout: 45_000 })
})

test("a basket that changed is not charged; one that is paid in a lost browser becomes an order", async ({
  page,
  context,
  request,
}) => {
  await withStripe(page)
  await goToCard(page)
  await expectOnlyOwnScripts(page)
  const scripts = new Set<string>()
  const note = (response: Response) => {
    const ours =
      response.request().resourceType() === "script" && !response.url().includes("stripe")
    if (ours) scripts.add(response.url())
  }
  page.on("response", note)
  await page.reload({ waitUntil: "networkidle" })
  page.off("response", note)
  // Fetched once more: what the page before had asked for is gone by the time it could be weighed.
  const weights = await Promise.all(
    [...scripts].map(async (url) => gzipSync(await (await request.get(url)).body()).length / 1000),
  )
  const weight = weights.reduce((sum, kb) => sum + kb, 0)
  expect(weight).toBeGreaterThan(0)
  expect(weight, `${weight.toFixed(1)} kB of scripts`).toBeLessThanOrEqual(MOST_SCRIPT_KB)
  await fillCard(page, CARDS.pays)
  const stale = await secretOf(page)
  const other = await context.newPage()
  await other.goto("/gio-hang")
  await other.getByRole("button", { name: /^Thêm một/ }).click()
  await expect(other.getByTestId("basket-count")).toHaveText("2")
  await other.close()
  await page.getByRole("button", { name: say.pay }).click()
  await expect(page.getByTestId("errors")).toContainText("Giỏ hàng vừa thay đổi")
  await expect(page.getByRole("button", { name: say.pay })).toHaveCount(0)
  expect(await statusAtStripe(request, stale)).toBe("canceled")

  await page.goto("/thanh-toan/xem-lai")
  await chooseCard(page)
  const secret = await secretOf(page)
  expect(secret).not.toBe(stale)
  await page.goto("/")
  await payElsewhere(request, secret)
  await expect.poll(() => statusAtStripe(request, secret), { timeout: 30_000 }).toBe("succeeded")
  await page.goto("/gio-hang")
  await expect(page.getByText(words.vi.thanks)).toBeVisible()
  await expect(page.getByTestId("seller-order")).toHaveCount(1)
})
