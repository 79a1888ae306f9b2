import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

export const PHONE = { width: 360, height: 780 }
export const DESK = { width: 1440, height: 900 }

/** No rule of axe is broken, and nothing is wider than the screen. */
export async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
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
