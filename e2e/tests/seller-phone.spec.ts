import { expectClean } from "../support/accessible"
import { ownPhone } from "../support/pages"
import type { Ready } from "../support/ready"
import { BUYER, enterSeller, newOrderLink, order } from "../support/selling"
import { soldAtTheDoor } from "../support/sold"
import { expect, type Page, test } from "../support/test"

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
  await next.getByRole("radio", { name: /nộp tiền cho sàn/ }).check()
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
  await toLastPage(page)
  await expect(
    page.getByRole("link", { name: new RegExp(`^Đơn ${number}-`) }).first(),
  ).toBeVisible()
  await expectClean(page)
})

/** A parcel that is paid at the door, packed, before its seller. */
async function packed(page: Page, shop: Ready) {
  const sold = await soldAtTheDoor(page.request, shop)
  for (const status of ["confirmed", "packed"]) await sold.move(status)
  await page.goto(`/ban-hang/don/${sold.part}`)
  return { ...sold, next: page.getByTestId("next") }
}

/** Sends it by a coach that brings the cash back, and says that it arrived, and that it was not paid for yet. */
async function leftOnTrust(page: Page, shop: Ready) {
  const sold = await packed(page, shop)
  const { next } = sold
  await next.getByRole("radio", { name: /đưa tiền cho tôi/ }).check()
  await next.getByLabel("Tên đơn vị vận chuyển").fill("Minh họa: nhà xe")
  await next.getByRole("button", { name: "Đã giao đi" }).click()
  await next.getByRole("button", { name: "Đã giao, chưa nhận tiền" }).click()
  await expect(next.getByRole("heading", { name: "Tiền mặt chưa về tay bạn" })).toBeVisible()
  return sold
}

test("a seller says whom the cash goes to, and that it came: with the delivery, or later", async ({
  page,
  shop,
}) => {
  await enterSeller(page, shop)
  const { next, part } = await packed(page, shop)
  // Nothing is chosen for the seller: it decides who owes whom.
  await next.getByRole("button", { name: "Đã giao đi" }).click()
  for (const way of await next.getByRole("radio").all()) await expect(way).not.toBeChecked()
  await expectClean(page)
  await next.getByRole("radio", { name: /^Tự mang đến/ }).check()
  await expect(next.getByLabel("Tên đơn vị vận chuyển")).toBeHidden()
  await next.getByRole("button", { name: "Đã giao đi" }).click()
  await expect(next.getByRole("button", { name: "Đã giao, chưa nhận tiền" })).toBeVisible()
  await expectClean(page)
  await next.getByRole("button", { name: /^Đã giao, đã nhận đủ [\d.]+ ₫$/ }).click()
  await expect(next).toContainText("Không còn việc gì với đơn này")
  await expect(page.getByText(/Tiền mặt đã về tay bạn lúc/)).toBeVisible()

  const later = await leftOnTrust(page, shop)
  await expectClean(page)
  await page.getByRole("link", { name: "Tiền", exact: true }).click()
  const awaited = page.getByRole("region", { name: "Tiền mặt chưa về tay bạn" })
  const ofOrder = (id: string) =>
    awaited.getByRole("listitem").filter({ has: page.locator(`a[href$="/don/${id}"]`) })
  await expect(ofOrder(later.part)).toContainText("Minh họa: nhà xe giữ")
  await expect(ofOrder(part)).toHaveCount(0)
  await expectClean(page)
  await ofOrder(later.part)
    .getByRole("button", { name: /^Đã nhận đủ/ })
    .click()
  await expect(page.getByText("Đã ghi: tiền mặt đã về tay bạn.")).toBeVisible()
  await expect(ofOrder(later.part)).toHaveCount(0)
})

/** What happened last stands last, and other tests sell for the same seller. */
async function toLastPage(page: Page) {
  const next = page.getByRole("link", { name: "Trang sau" })
  for (let at = 2; await next.isVisible(); at += 1) {
    await next.click()
    await expect(page.getByText(`Trang ${at} trên`)).toBeVisible()
  }
}

test("an owner invites a phone number, and whoever has the link joins with a password", async ({
  page,
  browser,
  shop,
}) => {
  const phone = ownPhone()
  await enterSeller(page, shop)
  await page.getByRole("link", { name: "Tài khoản" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tài khoản")
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

  test("cash that came is noted all the same", async ({ page, shop }) => {
    await enterSeller(page, shop)
    await leftOnTrust(page, shop)
    await page.getByRole("button", { name: /^Đã nhận đủ/ }).click()
    await expect(page.getByText("Đã ghi: tiền mặt đã về tay bạn.")).toBeVisible()
    await expect(page.getByTestId("next")).toContainText("Đã giao xong")
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
