import { expect, type Page } from "@playwright/test"
import type { Ready } from "./ready"

/** Enters Medusa Admin as the demo's staff do. */
export async function signInToAdmin(page: Page, shop: Ready): Promise<void> {
  await page.goto(shop.admin)
  await page.getByPlaceholder("Email").fill(shop.accounts.admin.email)
  await page.getByPlaceholder("Password").fill(shop.accounts.admin.password)
  await page.getByRole("button", { name: "Continue with Email" }).click()
  await expect(page).toHaveURL(/\/app\/orders/)
}
