import { addToBasket, fillBuyer, ownPhone, placeOrder, words } from "../support/pages"
import { expect, test } from "../support/test"

test("a gift is paid by VietQR, never by who receives it", async ({ page }) => {
  const say = words.vi
  await addToBasket(page, "nuoc-mam-le-gia")
  await page.goto("/thanh-toan")
  await fillBuyer(page, { phone: ownPhone(), province: "ha noi" })
  await page.getByRole("checkbox", { name: say.gift }).check()
  await page.getByLabel(say.recipient).fill("Bà Trần Thị Ngọc")
  await page.getByLabel(say.recipientPhone).fill("0987 654 321")
  await page.getByLabel(say.card).fill("Chúc bà mạnh khoẻ!")
  await page.getByRole("button", { name: say.continue }).click()

  await expect(page).toHaveURL(/xem-lai/)
  await expect(page.getByRole("main")).toContainText("Bà Trần Thị Ngọc")
  await expect(page.getByRole("radio", { name: say.cod })).toBeDisabled()
  const payable = await page.getByTestId("payable").innerText()
  await placeOrder(page, "vietqr")

  const transfer = page.getByTestId("transfer")
  await expect(transfer).toContainText(payable)
  await expect(transfer.getByRole("img", { name: /VietQR/ })).toBeVisible()
  const code = transfer.getByRole("img")
  await expect
    .poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  await expect(page.getByRole("main")).toContainText("Chúc bà mạnh khoẻ!")
  await expect(page.getByTestId("order-stage")).toHaveText("Chờ chuyển khoản")

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải xác nhận đơn hàng" }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
})
