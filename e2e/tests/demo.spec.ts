import { expect, type Page, test } from "../support/test"

async function enter(page: Page, who: string) {
  await page.goto("/demo")
  await page.getByRole("button", { name: `Vào: ${who}`, exact: true }).click()
}

test("the tour leads through every door with one click each", async ({ page, shop }) => {
  await page.goto("/")
  await page.getByRole("link", { name: "Dạo một vòng", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dạo một vòng trong mười phút")

  // What the tour calls a product with a decision has one, and its number can be checked.
  await page.getByRole("link", { name: "sản phẩm có quyết định" }).click()
  await page.locator("#chung-nhan").getByRole("link", { name: /QĐ/ }).click()
  await expect(page.getByRole("main")).toContainText("còn hiệu lực đến")

  await enter(page, "Người mua")
  await expect(page.getByRole("heading", { name: /^Chào Khách/ })).toBeVisible()

  const [seller, office] = [shop.accounts.sellers[0]!, shop.accounts.offices[0]!]
  await enter(page, seller.seller)
  await expect(page.getByRole("heading", { name: "Hôm nay" })).toBeVisible()
  await expect(page.getByRole("main")).toContainText(seller.seller)
  // The way back to the tour is on every page, behind the doors too.
  await page.getByRole("link", { name: "Dạo một vòng", exact: true }).click()
  await expect(page).toHaveURL(/\/demo$/)
  await enter(page, `Sở Công Thương ${office.province}`)
  await expect(page.getByRole("heading", { name: "Hôm nay" })).toBeVisible()
  await expect(page.getByRole("main")).toContainText(`Sở Công Thương ${office.province}`)

  await enter(page, "Nhân viên sàn")
  await expect(page).toHaveURL(/\/app\//)
  await expect(page.getByRole("link", { name: "Orders" })).toBeVisible()
})
