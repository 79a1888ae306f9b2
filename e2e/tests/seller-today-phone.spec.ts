import { expectClean } from "../support/accessible"
import type { Ready } from "../support/ready"
import { enterSeller, movesOf } from "../support/selling"
import { signedIn } from "../support/signed-in"
import { soldAndPaid, soldAtTheDoor } from "../support/sold"
import { expect, type Page, test } from "../support/test"

const CARRIER = "Minh họa: nhà xe Hải Vân"

/** How many parcels are on their way, as today's box says it. */
async function onTheirWay(page: Page): Promise<number> {
  await page.goto("/ban-hang")
  const box = page.getByRole("link", { name: /^\d+ ?đang đi$/ })
  return Number.parseInt(await box.innerText(), 10)
}

/** Two parcels on their way, one of them paid at the door: both are listed, and what is paid is said to be there by one tap. */
async function arrives(page: Page, shop: Ready, look: (page: Page) => Promise<void>) {
  const [paid, cash] = [
    await soldAndPaid(page.request, shop),
    await soldAtTheDoor(page.request, shop),
  ]
  for (const { move } of [paid, cash]) {
    for (const status of ["confirmed", "packed"]) await move(status)
    await move("handed_over", { carrier: CARRIER })
  }
  await enterSeller(page, shop)
  expect(await onTheirWay(page)).toBeGreaterThanOrEqual(2)
  await look(page)

  await page.getByRole("link", { name: /đang đi$/ }).click()
  await expect(page).toHaveURL(/muc=dang-giao$/)
  // Each box says how many there are of what is not over, and of nothing else.
  const boxes = page.getByRole("navigation", { name: "Đơn theo tình trạng" }).getByRole("link")
  await expect(boxes).toHaveText([
    /^Chờ xác nhận \d+\+?$/,
    /^Cần gói \d+\+?$/,
    /^Cần giao \d+\+?$/,
    /^Đang giao \d+\+?$/,
    "Đã giao",
    "Không giao",
  ])
  const row = (number: string) =>
    page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: new RegExp(`^Đơn ${number}-`) }) })
  await expect(row(paid.number)).toContainText("Đã trả tiền")
  await expect(row(paid.number)).toContainText(`Gửi qua ${CARRIER} · từ`)
  await expect(row(cash.number)).toContainText(/Thu hộ [\d.]+\s₫/)
  await look(page)
  await row(paid.number)
    .getByRole("button", { name: `Đã giao: đơn ${paid.number}-1` })
    .click()
  await expect(page.getByRole("status").filter({ hasText: "người nhận đã có hàng" })).toContainText(
    `Đơn ${paid.number}-1`,
  )
  await expect(row(paid.number)).toHaveCount(0)
  expect((await movesOf(page, shop, paid.part)).at(-1)).toBe("delivered")
  await look(page)

  // Of cash there is more to say, on the order's own screen.
  await expect(row(cash.number).getByRole("button")).toHaveCount(0)
  await row(cash.number)
    .getByRole("link", { name: /^Báo đã giao/ })
    .click()
  await expect(page).toHaveURL(new RegExp(`/ban-hang/don/${cash.part}`))
  await expect(page.getByTestId("next")).toBeVisible()
}

test("a parcel stays on today's screen until its seller says that it is there", ({ page, shop }) =>
  arrives(page, shop, expectClean))

test("an order's goods have their English names on the English screen", async ({ page, shop }) => {
  const { part } = await soldAtTheDoor(page.request, shop)
  const seller = await signedIn(page.request, shop, "seller_member", shop.accounts.sellers[0]!)
  const { order } = await seller<{ order: { lines: { title: string; title_en: string }[] } }>(
    "GET",
    `/seller/orders/${part}`,
  )
  const { title, title_en } = order.lines[0]!
  expect(title_en).not.toBe(title)
  await enterSeller(page, shop)
  for (const [path, name] of [
    ["/ban-hang", title],
    ["/en/ban-hang", title_en],
  ]) {
    await page.goto(`${path}/don/${part}`)
    await expect(page.getByTestId("order").getByRole("listitem").first()).toContainText(name!)
  }
})

test.describe("before scripts are there", () => {
  test.use({ javaScriptEnabled: false })

  test("it does so, too", ({ page, shop }) =>
    // What looks for faults is itself a script.
    arrives(page, shop, () => Promise.resolve()))
})
