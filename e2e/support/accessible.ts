import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

export const PHONE = { width: 360, height: 780 }
export const DESK = { width: 1440, height: 900 }

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/**
 * No rule of axe is broken, and nothing is wider than the screen. Only what breaks a rule is told of in full, and in one
 * go, without a second page that puts the parts of frames together: half the work, and the same rules.
 */
export async function expectClean(page: Page): Promise<void> {
  // Of a page that was just opened by a link the title comes after what it shows.
  await expect(page).toHaveTitle(/\S/)
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: RULES, resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze()
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join("\n")}`,
    ),
  ).toEqual([])
  await expectFits(page)
}

export async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, "the page is wider than the screen").toBeLessThanOrEqual(0)
}

export async function expectCleanAtBoth(page: Page): Promise<void> {
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size)
    await expectClean(page)
  }
}
