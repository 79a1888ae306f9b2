import { test as base } from "@playwright/test"
import { ready, type Ready } from "./ready"

/** `test`, with the shop's addresses and a base address for `page.goto("/…")`. */
export const test = base.extend<{ shop: Ready }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from its first parameter
  shop: async ({}, use) => use(ready()),
  baseURL: async ({ shop }, use) => use(shop.storefront),
})

export { expect, type Page } from "@playwright/test"
