import { expect, type Page } from "@playwright/test"

/**
 * Asks for a page anew until it shows what was done elsewhere: a page does not change by itself, and the search index
 * follows a moment after the page. That it takes five seconds at most is asserted where the machine has nothing else
 * to do than that (`int/freshness`, `int/seller/certificates`); here two browsers share it.
 *
 * @param shown what is to be seen, within the time that it is given, before the page is asked for again
 */
export const soonShows = (
  page: Page,
  path: string,
  shown: (soon: { timeout: number }) => Promise<void>,
): Promise<void> =>
  expect(async () => {
    await page.goto(path)
    await shown({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
