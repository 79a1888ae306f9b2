import { DESK, expectClean, expectCleanAtBoth, expectFits, PHONE } from "../support/accessible"
import { addToBasket, fillBuyer, ownPhone, placeOrder, words } from "../support/pages"
import { expect, type Page, test } from "../support/test"
import { ready } from "../support/ready"

/** One of each kind; the second of a kind has the same parts. */
const PAGES = [
  "/",
  "/en",
  "/tim-kiem?q=nuoc+mam",
  "/tim-kiem?q=khongcogica",
  "/tinh",
  "/tinh/thai-nguyen",
  "/tinh/bac-kan",
  "/san-pham/nuoc-mam-le-gia",
  "/san-pham/ruou-men-la-thanh-tam",
  "/san-pham/muoi-ot-tay-ninh",
  "/nhom",
  "/nhom/thuc-pham",
  "/nhom/gia-vi-khac",
  "/nguoi-ban",
  "/nguoi-ban/minh-hoa-bac-ninh",
  "/kiem-tra?q=nuoc+mam",
  "/uoc-tinh-giao-hang?san-pham=nuoc-mam-le-gia&den=01",
  "/gio-hang",
  "/don-hang",
  "/tai-khoan/dang-nhap",
  "/tai-khoan/dang-ky",
  "/tai-khoan/quen-mat-khau",
  "/tai-khoan/dat-lai-mat-khau?t=x",
  "/dat-so-luong-lon?san-pham=nuoc-mam-le-gia",
  "/ban-hang",
  "/en/ban-hang/mo-gian-hang",
  "/xac-nhan/x",
  "/so-cong-thuong",
  "/quy-che",
  "/demo",
  "/khong-co-trang-nay",
  "/tinh/bac-can",
  "/loi/500",
  "/loi/503",
  "/mat-mang",
]

/** On a wide screen these are laid out anew; the others are the same parts with more air around them. */
const LAID_OUT_ANEW = new Set([
  "/",
  "/tim-kiem?q=nuoc+mam",
  "/tinh/thai-nguyen",
  "/san-pham/nuoc-mam-le-gia",
  "/nguoi-ban",
  "/kiem-tra?q=nuoc+mam",
  "/gio-hang",
])

/** One browser goes through all pages, as a visitor's does: what they share is fetched and read once. */
const visit = test.extend<object, { visitor: Page }>({
  visitor: [
    async ({ browser }, use) => {
      const visitor = await browser.newPage({ baseURL: ready().storefront })
      await use(visitor)
      await visitor.context().close()
    },
    { scope: "worker" },
  ],
})

for (const path of PAGES) {
  visit(`${path} is accessible, and fits a phone and a desk`, async ({ visitor }) => {
    await visitor.setViewportSize(PHONE)
    await visitor.goto(path)
    await expectClean(visitor)
    await visitor.setViewportSize(DESK)
    await (LAID_OUT_ANEW.has(path) ? expectClean(visitor) : expectFits(visitor))
  })
}

test("the way to an order is accessible", async ({ page }) => {
  await page.setViewportSize(PHONE)
  await addToBasket(page, "nuoc-mam-le-gia")
  await page.goto("/gio-hang")
  await expectCleanAtBoth(page)
  await page.goto("/thanh-toan")
  await page.getByRole("button", { name: words.vi.continue }).click()
  await expect(page.getByTestId("errors")).toBeVisible()
  await page.getByRole("checkbox", { name: words.vi.gift }).check()
  await expectCleanAtBoth(page)
  await page.setViewportSize(PHONE)
  await page.getByRole("checkbox", { name: words.vi.gift }).uncheck()
  await page.getByRole("combobox", { name: words.vi.province }).click()
  await expectClean(page)
  await fillBuyer(page, { phone: ownPhone() })
  await page.getByRole("button", { name: words.vi.continue }).click()
  await expect(page).toHaveURL(/xem-lai/)
  await expectCleanAtBoth(page)
  await placeOrder(page, "vietqr")
  await expectCleanAtBoth(page)
})

test("what is one's own is accessible: account, order, both doors", async ({ page, shop }) => {
  const phone = ownPhone()
  await addToBasket(page, "nuoc-mam-le-gia")
  await page.goto("/tai-khoan/dang-ky")
  await page.getByLabel("Họ và tên").fill("Nguyễn Thị Hoà")
  await page.getByLabel("Số điện thoại").fill(phone)
  await page.getByLabel("Mật khẩu").fill("một câu dài dễ nhớ")
  await page.getByRole("button", { name: "Tạo tài khoản" }).click()
  await expect(page.getByRole("heading", { name: /^Chào/ })).toBeVisible()
  await page.goto("/thanh-toan")
  await fillBuyer(page, { phone })
  await page.getByRole("button", { name: words.vi.continue }).click()
  await placeOrder(page, "vietqr")
  await expectCleanAtBoth(page)
  await page.goto("/tai-khoan")
  await expect(page.getByRole("link", { name: /^Đơn \d+$/ })).toBeVisible()
  await expectCleanAtBoth(page)

  const [seller, office] = [shop.accounts.sellers[0], shop.accounts.offices[0]]
  for (const [path, account, inside] of [
    ["/ban-hang", seller, "Hôm nay"],
    ["/so-cong-thuong", office, "Hôm nay"],
  ] as const) {
    if (!account) throw new Error(`${path} has no account`)
    await page.goto(path)
    await page.getByLabel("E-mail").fill(account.email)
    await page.getByLabel("Mật khẩu").fill(account.password)
    await page.getByRole("button", { name: "Đăng nhập" }).click()
    await expect(page.getByRole("heading", { name: inside })).toBeVisible()
    await expectCleanAtBoth(page)
  }
  for (const [place, inside] of [
    ["Chứng nhận", "Chứng nhận OCOP của tỉnh"],
    ["Nhật ký", "Nhật ký của sở"],
  ] as const) {
    await page.getByRole("link", { name: place, exact: true }).click()
    await expect(page.getByRole("heading", { name: inside })).toBeVisible()
    await expectCleanAtBoth(page)
  }
  await page.getByRole("link", { name: "Cần gọi", exact: true }).click()
  await expect(page.getByRole("heading", { name: "Người bán cần gọi" })).toBeVisible()
  await expectCleanAtBoth(page)
})
