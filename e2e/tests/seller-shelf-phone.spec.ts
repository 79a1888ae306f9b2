import { expectClean } from "../support/accessible"
import { listGood } from "../support/listed"
import { ownPhone } from "../support/pages"
import { enterSeller } from "../support/selling"
import { soonShows } from "../support/soon"
import { expect, type Page, test } from "../support/test"

/** Of a day in Vietnam, as a field of days takes it. */
const dayAfter = (days: number) =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

test("what is on sale gets a price, a sale, a count and terms by one thumb, and is put away and back", async ({
  page,
  request,
  browser,
  shop,
}) => {
  const name = `Miến kệ ${ownPhone().slice(-6)}`
  const seller = shop.accounts.sellers[2]!
  const good = await listGood(request, shop, seller, { name, price: 145_000, stock: 24 })
  const shopper = await (await browser.newContext()).newPage()
  const main = page.getByRole("main")
  const open = (part: string) => page.getByText(part, { exact: true }).click()

  await enterSeller(page, shop, seller)
  await page.getByRole("link", { name: "Hàng", exact: true }).click()
  await page.getByRole("link", { name }).click()

  await test.step("a price, typed wrongly first", async () => {
    const price = page.getByLabel(`Giá của ${good.unit}`, { exact: true })
    await expect(price).toHaveValue("145.000")
    await expectClean(page)
    await price.fill("152.000,5")
    await page.getByRole("button", { name: "Ghi giá", exact: true }).click()
    await expect(price).toHaveAccessibleDescription(/^Giá: /)
    await expect(price).toHaveValue("152.000,5")
    await price.fill("152.000")
    await page.getByRole("button", { name: "Ghi giá", exact: true }).click()
    await expect(main).toContainText("Đã ghi giá mới")
  })

  await test.step("a price whose thousands were left out is asked about twice", async () => {
    const price = page.getByLabel(`Giá của ${good.unit}`, { exact: true })
    const save = page.getByRole("button", { name: "Ghi giá", exact: true })
    const [address = ""] = page.url().split("?")
    await page.goto(address)
    await price.fill("160")
    await expect(main).toContainText("160 ₫: có phải bạn muốn viết 160.000 ₫?")
    await save.click()
    await expect(main.getByRole("alert")).toContainText(
      "giá mới 160 ₫ thấp hơn giá cũ 152.000 ₫ 950 lần",
    )
    await expectClean(page)
    await page.getByRole("button", { name: "Ghi 160.000 ₫" }).click()
    await expect(price).toHaveValue("160.000")
    await expect(main).not.toContainText("có phải bạn muốn viết")
    // Whoever means it presses once more.
    await price.fill("1.500")
    await save.click()
    await expect(main.getByRole("alert")).toContainText("101 lần")
    await page.getByRole("button", { name: "Đúng, ghi giá này" }).click()
    await page.waitForURL(/vua=price/)
    await expect(main.getByRole("alert")).toHaveCount(0)
    await page.goto(address)
    await expect(price).toHaveValue("1.500")
    await price.fill("152.000")
    await save.click()
    await page.waitForURL(/vua=price/)
  })

  await test.step("a sale of some days, of more than half at first", async () => {
    await open("Giảm giá vài ngày")
    const reduced = page.getByLabel(`Giá giảm của ${good.unit}`)
    const until = page.getByLabel("Đến hết ngày")
    await reduced.fill("75.000")
    await until.fill(dayAfter(6))
    await page.getByRole("button", { name: "Ghi giá giảm" }).click()
    const word =
      "Giá: giá ưu đãi phải thấp hơn giá bán, và không giảm quá mức luật cho phép (50 %)."
    await page.getByTestId("errors").getByRole("link", { name: word }).click()
    await expect(reduced).toBeFocused()
    await expect(reduced).toHaveAccessibleDescription(word)
    await expect(reduced).toHaveValue("75.000")
    await expect(until).toHaveValue(dayAfter(6))
    await expectClean(page)
    await reduced.fill("139.000")
    await page.getByRole("button", { name: "Ghi giá giảm" }).click()
    await expect(main).toContainText("Đã ghi giá giảm")
    await expect(main).toContainText("Đang giảm từ")
  })

  await test.step("a count: one more twice, one fewer, then what was counted", async () => {
    await page.getByRole("link", { name: "Đếm lại kho" }).click()
    const amount = page.getByLabel(`Trong kho có: ${name}, ${good.unit}`)
    await expect(amount).toHaveValue("24")
    const more = page.getByRole("button", { name: `Thêm một: ${name}` })
    await more.click()
    await more.click()
    await page.getByRole("button", { name: `Bớt một: ${name}` }).click()
    await expect(amount).toHaveValue("25")
    await expect(page.getByTestId("saved")).toContainText("Đã lưu")
    await amount.fill("31")
    await amount.blur()
    await expect(page.getByTestId("saved")).toContainText("Đã lưu")
    await page.reload()
    await expect(amount).toHaveValue("31")
    await expectClean(page)
  })

  await test.step("terms", async () => {
    await page.goBack()
    await open("Chuẩn bị và số lượng")
    await page.getByLabel("Chuẩn bị trong").fill("3")
    await page.getByLabel("Mua ít nhất").fill("2")
    await page.getByRole("button", { name: "Ghi", exact: true }).click()
    await expect(main).toContainText("Đã ghi")
    await open("Chuẩn bị và số lượng")
    await expect(page.getByLabel("Chuẩn bị trong")).toHaveValue("3")
    await expect(page.getByLabel("Mua ít nhất")).toHaveValue("2")
    await expect(main).toContainText(`${good.unit}: 31`)
  })

  await test.step("a shopper reads all of it", async () => {
    const seen = shopper.getByRole("main")
    await expect(async () => {
      await shopper.goto(`/san-pham/${good.handle}`)
      await expect(seen).toContainText("139.000 ₫", { timeout: 1_000 })
      await expect(seen).toContainText("152.000 ₫", { timeout: 1_000 })
      await expect(shopper.getByLabel("Số lượng")).toHaveValue("2", { timeout: 1_000 })
    }).toPass()
    const card = seen.getByRole("article").filter({ hasText: name })
    await soonShows(shopper, `/tim-kiem?q=${encodeURIComponent(name)}`, (soon) =>
      expect(card).toContainText("139.000 ₫", soon),
    )
    expect(await card.evaluate((drawn) => drawn.scrollWidth - drawn.clientWidth)).toBe(0)
  })

  await test.step("it is put away, and back", async () => {
    await open("Ẩn món này")
    await page.getByRole("button", { name: "Đúng, ẩn đi" }).click()
    await expect(main).toContainText("Món này đang ẩn")
    await expectClean(page)
    await expectStatus(shopper, good.handle, 404)
    await page.getByRole("button", { name: "Bán lại" }).click()
    await expect(main).toContainText("Đã bán lại")
    await expectStatus(shopper, good.handle, 200)
  })

  await test.step("the sale is ended", async () => {
    await page.getByRole("button", { name: "Thôi giảm giá" }).click()
    await expect(main).not.toContainText("Đang giảm từ")
  })
  await shopper.context().close()
})

/** Hours after which no session of today lasts. */
const LATER_MS = 9 * 3_600_000
/** Hours after which a count is asked about: storefront/lib/portal/listing/stock-age.ts. */
const OLD_MS = 13 * 3_600_000

// It is the page that keeps it, and no worker.
test.describe("where a browser has no workers", () => {
  test.use({ serviceWorkers: "block" })

  test("a count that nobody heard outlives its session, and goes when somebody signs out or ends it elsewhere", async ({
    page,
    context,
    shop,
  }) => {
    const seller = shop.accounts.sellers[2]!
    const saved = page.getByTestId("saved")
    const door = page.getByRole("heading", { name: "Đăng nhập bán hàng" })
    const kept = () =>
      page.evaluate(() => Object.keys(localStorage).filter((name) => /^hang\..*\.kho$/.test(name)))
    const count = async (by: "Thêm" | "Bớt") => {
      await page.goto("/ban-hang/hang/kho")
      await page.route("**/ban-hang/hang/kho", (route) =>
        route.request().method() === "POST" ? route.abort() : route.fallback(),
      )
      const row = page.getByRole("main").getByRole("listitem").filter({ hasText: "Bưởi đỏ" })
      const before = Number(await row.getByRole("textbox").inputValue())
      await row.getByRole("button", { name: new RegExp(`^${by} một`) }).click()
      await expect(saved).toContainText("Đã giữ trên máy này, có mạng sẽ tự gửi")
      await expect.poll(kept).toHaveLength(1)
      return { amount: row.getByRole("textbox"), before }
    }

    await enterSeller(page, shop, seller)
    await test.step("its session runs out", async () => {
      const { amount, before } = await count("Thêm")
      await context.clearCookies()
      await page.clock.setFixedTime(Date.now() + LATER_MS)
      await page.goto("/ban-hang")
      await expect(door).toBeVisible()
      await page.unrouteAll()
      await enterSeller(page, shop, seller)
      await page.clock.setFixedTime(Date.now())
      expect(await kept()).toHaveLength(1)
      await page.goto("/ban-hang/hang/kho")
      await expect(amount).toHaveValue(String(before + 1))
      await expect(saved).toContainText("Đã lưu")
      await expect.poll(kept).toEqual([])
    })

    await test.step("it is old: what is asked about is not written by itself, and then as somebody says", async () => {
      const { amount, before } = await count("Thêm")
      await page.clock.setFixedTime(Date.now() + OLD_MS)
      await page.unrouteAll()
      await page.goto("/ban-hang/hang/kho")
      const asked = page.getByTestId("asked")
      await expect(asked).toContainText(/Bạn bấm thêm 1 lúc \d\d:\d\d, \d\d\/\d\d\/\d{4}\./)
      await expect(asked).toContainText(`Bây giờ sổ ghi ${before}.`)
      await expect(saved).toContainText("Có chỗ cần xem lại")
      await expect(amount).toHaveValue(String(before))
      await expectClean(page)
      await asked.getByRole("button", { name: /^Bỏ: Bưởi đỏ/ }).click()
      await expect(asked).toHaveCount(0)
      await expect(saved).toContainText("Đã lưu")
      await expect.poll(kept).toEqual([])
      await page.clock.setFixedTime(Date.now())

      await count("Thêm")
      await page.clock.setFixedTime(Date.now() + OLD_MS)
      await page.unrouteAll()
      await page.goto("/ban-hang/hang/kho")
      await asked.getByRole("button", { name: `Ghi ${before + 1}: Bưởi đỏ` }).click()
      await expect(amount).toHaveValue(String(before + 1))
      await expect(saved).toContainText("Đã lưu")
      await expect.poll(kept).toEqual([])
      await page.clock.setFixedTime(Date.now())
      await page.reload()
      await expect(asked).toHaveCount(0)
      await expect(amount).toHaveValue(String(before + 1))
    })

    await test.step("it is ended before its time, as from another phone", async () => {
      await count("Bớt")
      await context.clearCookies()
      await page.goto("/ban-hang")
      await expect(door).toBeVisible()
      await expect.poll(kept).toEqual([])
      await page.unrouteAll()
      await enterSeller(page, shop, seller)
    })

    await test.step("whoever signs out is asked first", async () => {
      await count("Bớt")
      await page.goto("/ban-hang/tai-khoan")
      const out = page.getByRole("button", { name: "Đăng xuất", exact: true })
      // Scripts have taken it over.
      await expect
        .poll(() =>
          out.evaluate((button) => Object.keys(button).some((key) => key.includes("react"))),
        )
        .toBe(true)
      await out.click()
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "Bấm “Đăng xuất” lần nữa là bỏ hết",
      )
      await expectClean(page)
      expect(await kept()).toHaveLength(1)
      await out.click()
      await expect(door).toBeVisible()
      await expect.poll(kept).toEqual([])
    })
  })
})

async function expectStatus(shopper: Page, handle: string, status: number) {
  await expect(async () => {
    expect((await shopper.goto(`/san-pham/${handle}`))?.status()).toBe(status)
  }).toPass()
}
