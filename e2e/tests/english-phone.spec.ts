import { addToBasket, fillBuyer, ownPhone, placeOrder, words } from "../support/pages"
import { expect, test } from "../support/test"

test("the whole way in English, on a phone", async ({ page }) => {
  const say = words.en
  await page.goto("/en/tim-kiem?q=nuoc+mam")
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
  await page.getByRole("main").getByRole("article").getByRole("link").first().click()
  await expect(page).toHaveURL(/\/en\/san-pham\//)

  await addToBasket(page, "nuoc-mam-le-gia", "en")
  await addToBasket(page, "mien-dong-tai-hoan", "en")
  await page.goto("/en/gio-hang")
  await expect(page.getByTestId("seller-group")).toHaveCount(2)
  await page
    .getByRole("link", { name: say.checkout, exact: true })
    .filter({ visible: true })
    .click()
  await fillBuyer(page, { phone: ownPhone(), province: "ho chi minh", name: "Anna Keller" }, "en")
  await page.getByRole("button", { name: say.continue }).click()
  await placeOrder(page, "vietqr", "en")
  await expect(page.getByTestId("transfer")).toBeVisible()
  await expect(page.getByTestId("seller-order")).toHaveCount(2)
  await expect(
    page
      .getByTestId("seller-order")
      .getByText(/fish sauce/i)
      .first(),
  ).toBeVisible()
  await expect(page.getByTestId("seller-order").getByText(/nước mắm/i)).toHaveCount(0)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
})
