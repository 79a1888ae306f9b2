import {
  CARDS,
  cardWords,
  fillCard,
  goToCard,
  ON_A_PAGE_OF_ITS_OWN,
  withStripe,
} from "../support/card"
import { expectFits } from "../support/accessible"
import { words } from "../support/pages"
import { expect, test } from "../support/test"

test("a bank asks who it is, in the page and on one of its own, and is believed either way", async ({
  page,
}) => {
  const say = cardWords.en
  await withStripe(page)
  await goToCard(page, "en")
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
  await expectFits(page)

  await fillCard(page, CARDS.asks, "en", ON_A_PAGE_OF_ITS_OWN)
  await page.getByRole("button", { name: say.pay }).tap()
  await page.getByRole("button", { name: "Fail" }).tap()
  await expect(page.getByTestId("errors")).toContainText("could not confirm that it is you")
  await expect(page.getByTestId("errors")).toContainText("You were not charged")

  await fillCard(page, CARDS.asks, "en")
  await page.getByRole("button", { name: say.pay }).tap()
  const bank = page.frameLocator("iframe[title='3D Secure']")
  await bank.getByRole("button", { name: "Fail" }).tap()
  await expect(bank.locator("body")).toHaveCount(0)
  await expect(page.getByTestId("errors")).toContainText("could not confirm that it is you")
  await page.getByRole("button", { name: say.pay }).tap()
  await bank.getByRole("button", { name: "Complete" }).tap()
  await expect(page.getByText(words.en.thanks)).toBeVisible({ timeout: 45_000 })
  await expect(page.getByText(/^Payment: Card · /)).toBeVisible()
})

test("a payer whom the bank sends back is brought to the order", async ({ page }) => {
  await withStripe(page)
  await goToCard(page)
  await fillCard(page, CARDS.asks, "vi", ON_A_PAGE_OF_ITS_OWN)
  await page.getByRole("button", { name: cardWords.vi.pay }).tap()
  await page.getByRole("button", { name: "Complete" }).tap()
  await expect(page.getByText(words.vi.thanks)).toBeVisible({ timeout: 45_000 })
  await expect(page).not.toHaveURL(/secret/)
})
