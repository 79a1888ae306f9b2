import { CARDS, chooseCard, fillCard, withStripe } from "../support/card"
import { addToBasket, ownPhone, pick, words } from "../support/pages"
import { expect, test } from "../support/test"

const say = words.en

test("a buyer abroad sees dollars beside đồng, names who receives the gift in Vietnam, and pays by card", async ({
  page,
}) => {
  await withStripe(page)
  await addToBasket(page, "nuoc-mam-le-gia", "en")
  await page.goto("/en/gio-hang")
  const inDong = await page.getByTestId("basket-total").innerText()
  expect(inDong).toContain("₫")
  await page.getByRole("button", { name: "Pay in US dollars" }).click()
  await expect(page.getByTestId("basket-total")).toHaveText(/^US\$\d/)
  await expect(page.getByTestId("basket-dong")).toHaveText(inDong)
  await expect(page.getByText(/Exchange rate US\$1 = ₫[\d,]+, in use since/)).toBeVisible()

  await page.goto("/en/thanh-toan")
  await page.getByLabel(say.name).fill("Linda Nguyen")
  await page.getByLabel(say.phone).fill("415 555 2671")
  await page.getByLabel("E-mail").fill("linda@example.com")
  await pick(page, say.province, "ha noi")
  await pick(page, say.commune)
  await page.getByLabel(say.street).fill("12 Hàng Bông")
  await page.getByLabel(say.recipient).fill("Trần Thị Ngọc")
  await page.getByLabel(say.recipientPhone).fill(ownPhone())
  await page.getByRole("button", { name: say.continue }).click()
  await expect(page.getByTestId("errors")).toContainText("country code")
  await page.getByLabel(say.phone).fill("+1 415 555 2671")
  await page.getByRole("button", { name: say.continue }).click()

  await expect(page).toHaveURL(/xem-lai/)
  await expect(page.getByRole("main")).toContainText("Trần Thị Ngọc")
  await expect(page.getByRole("main")).toContainText("+14155552671")
  await expect(page.getByRole("radio")).toHaveCount(1)
  const payable = await page.getByTestId("payable").innerText()
  expect(payable).toMatch(/^US\$\d+\.\d\d$/)

  await chooseCard(page, "en")
  await fillCard(page, CARDS.pays, "en")
  await page.getByRole("button", { name: `Pay ${payable}` }).click()
  await expect(page.getByText(say.thanks)).toBeVisible({ timeout: 45_000 })
  await expect(page.getByTestId("order-total")).toHaveText(payable)
  await expect(page.getByText(/Exchange rate of the order: US\$1 = ₫/)).toBeVisible()
})

test("a basket goes to dollars and back without scripts", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto("/san-pham/nuoc-mam-le-gia")
  await page.getByRole("button", { name: words.vi.add }).click()
  await expect(page.getByRole("status").filter({ hasText: "×" })).toBeVisible()
  await page.goto("/thanh-toan")
  await page.getByRole("button", { name: "Trả bằng đô la Mỹ" }).click()
  await expect(page).toHaveURL(/thanh-toan$/)
  await expect(page.getByText("Người nhận ở Việt Nam")).toBeVisible()
  await page.getByRole("button", { name: "Trả bằng đồng Việt Nam" }).click()
  await expect(page.getByRole("checkbox", { name: words.vi.gift })).toBeVisible()
  await page.goto("/gio-hang")
  await expect(page.getByTestId("basket-total")).toHaveText(/₫$/)
  await context.close()
})
