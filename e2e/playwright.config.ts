import { defineConfig, devices } from "@playwright/test"
import { CHROMIUM_FLAGS, chromiumPath } from "./support/chromium"

const chromium = {
  ...devices["Desktop Chrome"],
  launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_FLAGS },
}

/**
 * Every test has a basket, a browser and orders of its own, so that they run side by side. None is tried
 * again: a test that passes the second time has found something.
 */
export default defineConfig({
  testDir: "./tests",
  globalSetup: "./support/open-shop.ts",
  outputDir: "./test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    // Without its film and its copies of every page before and after each step, which take a sixth of the time: how the
    // page stood at the end is in the screenshot.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "desktop",
      testIgnore: /(hostile|phone|province-merger)/,
      use: { ...chromium, viewport: { width: 1440, height: 900 } },
    },
    {
      name: "phone",
      testMatch: /phone/,
      use: { ...chromium, viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true },
    },
    { name: "hostile", testMatch: /hostile/, use: chromium },
    // There is a province less after it, which others count: alone (`--no-deps`) or last.
    {
      name: "merger",
      testMatch: /province-merger/,
      dependencies: ["desktop", "phone", "hostile"],
      use: { ...chromium, viewport: { width: 1440, height: 900 } },
    },
  ],
})
