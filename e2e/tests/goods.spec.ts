import { asStaff } from "../support/staff"
import { addToBasket, words } from "../support/pages"
import { expect, test } from "../support/test"

test("a unit is chosen, priced and named all the way to the basket", async ({ page }) => {
  const salt = "muoi-ot-tay-ninh"
  await page.goto("/tim-kiem?q=muoi+ot")
  const card = page.getByRole("main").getByRole("article").filter({ hasText: "Muối ớt Tây Ninh" })
  await expect(card).toContainText(/từ\s*32\.000/)
  await expect(card).toContainText("3 quy cách")

  await page.goto(`/san-pham/${salt}`)
  await page.getByLabel("Quy cách").selectOption({ label: "Hũ 250 g · 59.000 ₫" })
  await page.getByRole("button", { name: words.vi.add }).click()
  await expect(page.getByRole("status").filter({ hasText: "×" })).toBeVisible()
  await page.goto(`/san-pham/${salt}`)
  await page.getByRole("button", { name: words.vi.add }).click()
  await expect(page.getByTestId("basket-count")).toHaveText("2")

  await page.goto("/gio-hang")
  const lines = page.getByRole("listitem").filter({ hasText: "Muối ớt Tây Ninh" })
  await expect(lines).toHaveCount(2)
  await expect(lines.filter({ hasText: "Hũ 250 g" })).toContainText("59.000")
  await expect(lines.filter({ hasText: "Hũ 120 g" })).toContainText("32.000")
  await page.getByRole("button", { name: "Thêm một Muối ớt Tây Ninh, Hũ 250 g" }).click()
  await expect(page.getByTestId("basket-count")).toHaveText("3")
  await page.goto("/en/gio-hang")
  await expect(page.getByRole("listitem").filter({ hasText: "Jar 250 g" })).toHaveCount(1)
})

test("a stale basket says what changed, and goes on with it", async ({ page, request, shop }) => {
  const staff = await asStaff(request, shop)
  const candy = await staff.goods("me-xung-hue")
  const jelly = await staff.goods("thach-den-trang-dinh")
  await addToBasket(page, "me-xung-hue")
  await addToBasket(page, "thach-den-trang-dinh")
  try {
    await candy.setPrice(47_000)
    await jelly.setStock(0)
    await page.goto("/gio-hang")
    const notice = page.getByText("Giỏ hàng có thay đổi từ lần trước")
    await expect(async () => {
      await page.reload()
      await expect(notice).toBeVisible({ timeout: 2_000 })
      await expect(page.getByText(/Giá đổi từ 40\.000\s₫ thành 47\.000\s₫/)).toBeVisible({
        timeout: 1_000,
      })
      await expect(page.getByText("Đã hết hàng; món này sẽ được bỏ khỏi giỏ.")).toBeVisible({
        timeout: 1_000,
      })
    }).toPass()
    await page.getByRole("button", { name: "Cập nhật giỏ hàng" }).click()
    await expect(page.getByText("Đã cập nhật giỏ hàng.")).toBeVisible()
    await expect(page.getByRole("listitem").filter({ hasText: "Thạch đen" })).toHaveCount(0)
    await expect(page.getByTestId("basket-total")).toContainText("47.000")
    await expect(
      page.getByRole("link", { name: words.vi.checkout, exact: true }).filter({ visible: true }),
    ).toBeVisible()
  } finally {
    await candy.setPrice(40_000)
    await jelly.setStock(jelly.stock)
  }
})

test("a product says how long it keeps, where it is sold abroad, and when to order for the feast", async ({
  page,
}) => {
  await page.goto("/san-pham/nuoc-mam-le-gia")
  const fact = (label: string) =>
    page
      .getByRole("main")
      .locator("dt", { hasText: label })
      .locator("xpath=following-sibling::dd[1]")
  await expect(fact("Đã xuất khẩu sang")).toContainText("Hàn Quốc")
  await page.getByLabel("Giao đến tỉnh, thành nào?").selectOption({ label: "Cà Mau" })
  const estimate = page.getByRole("status").filter({ hasText: "Phí giao một món" })
  await expect(estimate).toContainText(/Dự kiến nhận/)
  await expect(estimate).toContainText(/Kịp .*Tết.*: đặt chậm nhất ngày/)

  await page.goto("/en/san-pham/nuoc-mam-le-gia")
  await expect(fact("Exported to")).toContainText("South Korea")
  await page.goto("/san-pham/banh-pia-hai-son")
  await expect(fact("Hạn dùng")).toHaveText("30 ngày")
})

test("what cannot be sent is asked about, not bought", async ({ page }) => {
  await page.goto("/san-pham/du-lich-ban-lang-thai-hai")
  await expect(page.getByRole("main")).toContainText("Giá tham khảo")
  await expect(page.getByRole("button", { name: words.vi.add })).toHaveCount(0)
  await page.getByRole("link", { name: "Liên hệ người bán" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/[Ll]iên hệ|[Hh]ỏi/)
  await expect(page.getByRole("main")).toContainText("Thái Hải")
})
