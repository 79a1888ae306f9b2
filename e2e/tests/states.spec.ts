import { addToBasket, words } from "../support/pages"
import { expect, type Page, test } from "../support/test"

/** The worker that keeps the offline page is in charge of this page. */
async function offlinePageIsKept(page: Page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

test("a page asked for without a network is one of ours, and opens by itself later", async ({
  page,
  context,
}) => {
  await page.goto("/san-pham/mien-dong-tai-hoan")
  await offlinePageIsKept(page)
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map((request) => new URL(request.url).pathname)
  })
  expect(kept.toSorted(), "nothing else is kept, and nobody's").toEqual([
    "/en/mat-mang",
    "/mat-mang",
  ])

  await context.setOffline(true)
  await page.goto("/gio-hang")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chưa có mạng")
  await page.goto("/en/tinh/ha-noi")
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are offline")
  await context.setOffline(false)
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Hanoi")
})

test("what is open stays when the network goes, and a form keeps what was typed", async ({
  page,
  context,
}) => {
  await addToBasket(page, "mien-dong-tai-hoan")
  await page.goto("/thanh-toan")
  await page.getByLabel(words.vi.name).fill("Nguyễn Thị Hoà")
  await context.setOffline(true)
  await expect(page.getByRole("status").filter({ hasText: "Mất kết nối mạng" })).toBeVisible()
  await page.getByRole("button", { name: words.vi.continue }).click()
  await expect(page.getByTestId("errors")).toContainText("mạng")
  await expect(page.getByLabel(words.vi.name)).toHaveValue("Nguyễn Thị Hoà")
  await context.setOffline(false)
  await expect(page.getByRole("status").filter({ hasText: "Mất kết nối mạng" })).toHaveCount(0)
})

test.describe("between pages", () => {
  // Otherwise its own requests for pages pass by the delay below.
  test.use({ serviceWorkers: "block" })

  test("a sign says that the next one is on its way, and goes when it is there", async ({
    page,
  }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.goto("/tim-kiem?q=mat+ong")
    await expect(page.getByRole("combobox").first()).toBeEditable()
    await page.route(
      (url) => url.searchParams.has("_rsc"),
      async (route) => {
        await held
        await route.continue()
      },
    )
    const sign = page.getByRole("status").filter({ hasText: "Đang tải trang" })
    await expect(sign).toHaveCount(0)
    await page.getByRole("main").getByRole("article").getByRole("link").first().click()
    await expect(sign).toHaveCount(1)
    release()
    await expect(page).toHaveURL(/san-pham/)
    await expect(sign).toHaveCount(0)
    // Back, and to another answer on the same path: both end.
    await page.goBack()
    await expect(page).toHaveURL(/tim-kiem/)
    await expect(page.getByRole("main").getByRole("article").first()).toBeVisible()
    await expect(sign).toHaveCount(0)
  })
})
