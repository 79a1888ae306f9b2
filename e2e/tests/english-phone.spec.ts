import { addToBasket, fillBuyer, ownPhone, placeOrder, words } from "../support/pages"
import { expect, test } from "../support/test"

test("the whole way in English, on a phone", async ({ page }) => {
  const say = words.en
  await page.goto("/en")
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
  const find = async (typed: string) => {
    const search = page.getByRole("combobox").first()
    await search.fill(typed)
    await search.press("Enter")
    // With what was typed: the page before may be of the same kind.
    await expect(page).toHaveURL(
      ({ pathname, searchParams }) =>
        pathname === "/en/tim-kiem" && searchParams.get("q") === typed,
    )
  }
  const cards = page.getByRole("main").getByRole("article")
  await find("bac kan")
  await expect(cards.filter({ hasText: "Bac Kan, now part of Thai Nguyen" }).first()).toBeVisible()

  await find("nuoc mam")
  await expect(cards.first()).toBeVisible()
  const before = await cards.count()
  await page.locator("summary").filter({ hasText: "Filters" }).tap()
  await page.locator("summary").filter({ hasText: "Province" }).tap()
  await page.locator("input[name=tinh][value=thanh-hoa]").check()
  await page.getByRole("button", { name: "Apply filters" }).tap()
  await expect(page).toHaveURL(/tinh=thanh-hoa/)
  await expect(cards.first()).toContainText("Thanh Hoa")
  await expect.poll(() => cards.count()).toBeLessThan(before)
  await cards.filter({ hasText: "Le Gia" }).getByRole("link").first().tap()
  await expect(page).toHaveURL(/\/en\/san-pham\/nuoc-mam-le-gia/)
  await page.getByRole("button", { name: say.add }).tap()
  await expect(page.getByRole("status").filter({ hasText: "×" })).toBeVisible()

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
