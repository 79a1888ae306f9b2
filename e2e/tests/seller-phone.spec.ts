import { expectClean } from "../support/accessible"
import { addToBasket, fillBuyer, ownPhone, placeOrder, words } from "../support/pages"
import {
  enterSeller,
  keptHere,
  movesOf,
  newOrderLink,
  ownGood,
  refuseByLink,
} from "../support/selling"
import { expect, type Page, test } from "../support/test"
import type { Ready } from "../support/ready"

const BUYER = "Lê Thị Người Mua"

/** Orders goods of the first demonstration seller. @returns the order's number */
async function order(page: Page, shop: Ready, phone: string): Promise<string> {
  await addToBasket(page, await ownGood(page.request, shop))
  await page.goto("/thanh-toan")
  await fillBuyer(page, { phone, name: BUYER, province: "ha noi" })
  await page.getByRole("button", { name: words.vi.continue }).click()
  await placeOrder(page, "cod")
  return /\d+/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[0] ?? ""
}

test("a new order is taken on by one tap on its letter's link, packed, handed over and delivered", async ({
  page,
  shop,
}) => {
  const phone = ownPhone()
  const number = await order(page, shop, phone)
  const link = await newOrderLink(page, number)

  // Reading answers nothing: mail programs open links before people do.
  for (const _ of [1, 2]) {
    await page.goto(link)
    await expect(page.getByRole("button", { name: "Nhận đơn", exact: true })).toBeVisible()
  }
  for (const secret of [BUYER, phone.slice(-6), "Trần Hưng Đạo"])
    expect(await page.content()).not.toContain(secret)
  await expectClean(page)
  await page.getByText("Không có hàng", { exact: true }).click()
  await expectClean(page)
  await page.getByRole("button", { name: "Nhận đơn", exact: true }).click()
  await expect(page.getByRole("main")).toContainText("Việc tiếp theo: gói hàng")
  await page.goto(link)
  await expect(page.getByRole("main")).toContainText("Đã nhận đơn")
  await expect(page.getByRole("button")).toHaveCount(0)

  await enterSeller(page, shop)
  await expectClean(page)
  await page.goto("/ban-hang/don?muc=can-goi")
  await expectClean(page)
  await page.getByRole("link", { name: new RegExp(`^Đơn ${number}-`) }).click()
  const next = page.getByTestId("next")
  await expect(next.getByRole("button", { name: "Đã gói xong" })).toBeVisible()
  await expect(page.getByRole("link", { name: /^Gọi/ })).toHaveAttribute("href", `tel:${phone}`)
  await expectClean(page)
  await next.getByRole("button", { name: "Đã gói xong" }).click()
  await next.getByLabel("Mã vận đơn").fill("VTP0001")
  // Cash is to be collected: by whom has to be said, and what was typed stays.
  await next.getByRole("button", { name: "Đã giao đi" }).click()
  await expect(next.getByRole("alert")).toContainText("Hãy ghi tên đơn vị vận chuyển")
  await expectClean(page)
  await expect(next.getByLabel("Mã vận đơn")).toHaveValue("VTP0001")
  await next.getByLabel("Tên đơn vị vận chuyển").fill("Viettel Post")
  await expectClean(page)
  await next.getByRole("button", { name: "Đã giao đi" }).click()
  await next.getByRole("button", { name: "Người nhận đã có hàng" }).click()
  await expect(next).toContainText("Đã giao xong")
  await expect(page.getByText("Mã vận đơn VTP0001")).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: "Đã đóng gói" })).toContainText(
    "gian hàng",
  )
  await expectClean(page)
  await page.getByRole("link", { name: "Tiền", exact: true }).click()
  await expect(page.getByRole("heading", { name: /^Sổ tháng/ })).toBeVisible()
  await expect(
    page.getByRole("link", { name: new RegExp(`^Đơn ${number}-`) }).first(),
  ).toBeVisible()
  await expectClean(page)
})

test("an owner invites a phone number, and whoever has the link joins with a password", async ({
  page,
  browser,
  shop,
}) => {
  const phone = ownPhone()
  await enterSeller(page, shop)
  await page.getByRole("link", { name: "Tài khoản" }).click()
  await expectClean(page)
  await page.getByRole("link", { name: "Người cùng bán" }).click()
  await page.getByLabel("E-mail hoặc số điện thoại").fill("mẹ tôi")
  await page.getByRole("button", { name: "Mời", exact: true }).click()
  await expect(page.getByRole("main").getByRole("alert")).toContainText("số điện thoại")
  await page.getByLabel("E-mail hoặc số điện thoại").fill(phone)
  await page.getByRole("button", { name: "Mời", exact: true }).click()
  await expect(page.getByText("Đã mời.")).toBeVisible()
  await expectClean(page)
  const sms = page.locator(`a[href^="sms:+84${phone.slice(1)}"]`)
  const link = /https?:\S+/.exec(decodeURIComponent((await sms.getAttribute("href")) ?? ""))?.[0]

  const invited = await (await browser.newContext()).newPage()
  await invited.goto(link ?? "")
  await expectClean(invited)
  await invited.getByLabel("Họ và tên").fill("Vi Thị Mới")
  await invited.getByLabel("Mật khẩu").fill("ngắn")
  await invited.getByRole("button", { name: "Nhận lời mời" }).click()
  await expect(invited.getByTestId("errors")).toContainText("từ 10")
  await expect(invited.getByLabel("Họ và tên")).toHaveValue("Vi Thị Mới")
  await invited.getByLabel("Mật khẩu").fill("một câu dài dễ nhớ")
  await invited.getByRole("button", { name: "Nhận lời mời" }).click()
  await expect(invited.getByRole("heading", { name: "Hôm nay" })).toBeVisible()
  // Staff handle orders; the money is the owners'.
  await expect(invited.getByRole("link", { name: "Tiền", exact: true })).toHaveCount(0)
  await invited.goto(link ?? "")
  await expect(invited.getByRole("main")).toContainText("đã được nhận")
  await invited.context().close()
})

test("a tap that comes after another answer changes nothing, and says what stands", async ({
  page,
  shop,
}) => {
  const number = await order(page, shop, ownPhone())
  const link = await newOrderLink(page, number)
  await enterSeller(page, shop)
  await page.goto("/ban-hang/don")
  await page.getByRole("link", { name: new RegExp(`^Đơn ${number}-`) }).click()
  const accept = page.getByRole("button", { name: "Nhận đơn", exact: true })
  await expect(accept).toBeVisible()

  // Somebody else of the seller's answers by the letter, on another phone.
  const other = await page.context().newPage()
  await other.goto(link)
  await other.getByText("Không có hàng", { exact: true }).click()
  await other.getByRole("radio", { name: "Hàng hỏng" }).check()
  await other.getByRole("button", { name: "Báo không gửi được" }).click()
  await expect(other.getByRole("main")).toContainText("Đã báo không có hàng")

  await page.context().setOffline(true)
  await accept.click()
  await expect(page.getByTestId("next")).toContainText("Mất mạng")
  // What was tapped without a network is sent by itself.
  await page.context().setOffline(false)
  await expect(page.getByRole("main").getByRole("alert")).toContainText(/đã đổi trước (đó|khi)/)
  await expect(page.getByTestId("next")).toContainText("Xin đừng gửi hàng")
  await expect(page.getByRole("main")).toContainText("Hàng hỏng")
  await expect(accept).toHaveCount(0)
})

test("today's orders are read and answered without a network, and sent once when it is back", async ({
  page,
  shop,
  context,
}) => {
  const phone = ownPhone()
  const [first, second] = [await order(page, shop, ownPhone()), await order(page, shop, phone)]
  const link = await newOrderLink(page, second)
  await enterSeller(page, shop)
  await expect(async () => expect(await keptHere(page)).toContain("/ban-hang/ngoai-mang")).toPass()
  expect(
    (await keptHere(page)).every((path) => /^\/(_next\/static|ban-hang\/ngoai-mang)/.test(path)),
  ).toBe(true)

  // On the order's own screen, which is closed before the network is back.
  await page.goto("/ban-hang/don")
  await page.getByRole("link", { name: new RegExp(`^Đơn ${first}-`) }).click()
  const accept = page.getByRole("button", { name: "Nhận đơn", exact: true })
  await expect(accept).toBeVisible()
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? ""
  await context.setOffline(true)
  await accept.click()
  await expect(page.getByTestId("next")).toContainText("đã giữ trên máy này")
  await page.close()

  // And on the copy, on which another phone is faster.
  const again = await context.newPage()
  await again.goto("/ban-hang")
  await expect(again.getByText(/^Bản lưu lúc \d\d:\d\d, không có mạng$/)).toBeVisible()
  await expect(again.getByTestId("unsent")).toContainText(`Đơn ${first}-`)
  const row = again
    .getByRole("listitem")
    .filter({ has: again.getByRole("heading", { name: new RegExp(`^Đơn ${second}-`) }) })
  await row.getByRole("heading").click()
  await expect(row).toContainText(BUYER)
  await expect(row.getByRole("link", { name: /^Gọi/ })).toHaveAttribute("href", `tel:${phone}`)
  await expectClean(again)
  await row.getByRole("button", { name: "Nhận đơn" }).click()
  await expect(row).toContainText("đã giữ trên máy này")
  await again.goto(`/ban-hang/don/${id}`)
  await expect(again.locator(`[id="${id}"]`)).toHaveAttribute("open", "")
  await expect(again.getByTestId("unsent")).toContainText(`Đơn ${second}-`)
  const answer = await refuseByLink(again, shop, link)
  expect(answer.ok()).toBe(true)

  await context.setOffline(false)
  const unsent = again.getByTestId("unsent")
  await expect(unsent).toContainText("Đã gửi xong khi có mạng lại.")
  await expect(unsent.getByRole("alert")).toContainText("đơn này đã đổi trước")
  await expect(unsent.getByRole("alert")).toContainText("Không gửi được")
  await expectClean(again)
  await again.getByRole("link", { name: "Mở màn hình mới nhất" }).click()
  await unsent.getByRole("button", { name: "Đã xem" }).click()
  await expect(unsent).toHaveCount(0)
  expect(await movesOf(again, shop, id)).toEqual(["confirmed"])

  await again.getByRole("link", { name: "Tài khoản" }).click()
  await again.getByRole("button", { name: "Đăng xuất" }).click()
  await expect(again.getByRole("heading", { name: "Đăng nhập bán hàng" })).toBeVisible()
  await expect(async () => expect(await keptHere(again)).toEqual([])).toPass()
  await context.setOffline(true)
  await again.goto("/ban-hang")
  await expect(again.getByRole("heading", { level: 1 })).toHaveText("Chưa có mạng")
})

test.describe("before scripts are there", () => {
  test.use({ javaScriptEnabled: false })

  test("a worn-out link says so kindly, and keeps the language", async ({ page }) => {
    const answer = await page.goto("/xac-nhan/Y29uZmlybQ.c29yZF8x.tpddk0.khong-phai-chu-ky")
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Liên kết này không còn dùng được",
    )
    await page.getByRole("link", { name: "English" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link is no longer valid")
  })

  test("the portal is used all the same", async ({ page, shop }) => {
    await enterSeller(page, shop)
    await page.getByRole("link", { name: "Đơn hàng" }).click()
    await page.getByRole("link", { name: "Đang giao" }).click()
    await expect(page).toHaveURL(/muc=dang-giao/)
    await page.getByRole("link", { name: "Tài khoản" }).click()
    await page.getByRole("button", { name: "Đăng xuất" }).click()
    await expect(page.getByRole("heading", { name: "Đăng nhập bán hàng" })).toBeVisible()
    await page.goto("/ban-hang/don")
    await expect(page.getByRole("heading", { name: "Đăng nhập bán hàng" })).toBeVisible()
  })
})
