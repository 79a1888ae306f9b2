import { CARDS, cardWords, fillCard, goToCard, withStripe } from "../support/card"
import { openLoneStorefront } from "../support/lone-storefront"
import { words } from "../support/pages"
import { hasRedis, RedisServer } from "../support/redis"
import { expect, test } from "../support/test"

const PRODUCT = "/san-pham/mien-dong-tai-hoan"

test("a card pays at one of two storefronts that keep their pages on Redis, and both show the order", async ({
  browser,
  request,
  shop,
}) => {
  test.skip(!hasRedis, "needs redis-server on the PATH")
  const redis = await RedisServer.open()
  const open = () =>
    openLoneStorefront(shop, Number(new URL(shop.backend).port), {
      REDIS_URL: redis.url,
      STRIPE_PUBLISHABLE_KEY: "pk_test_e2e",
    })
  const [here, there] = await Promise.all([open(), open()])
  try {
    const context = await browser.newContext({ baseURL: here.url })
    const page = await context.newPage()
    await withStripe(page)
    await goToCard(page)
    await fillCard(page, CARDS.pays)
    await page.getByRole("button", { name: cardWords.vi.pay }).click()
    await expect(page.getByText(words.vi.thanks)).toBeVisible({ timeout: 45_000 })
    const order = await page.getByRole("heading", { level: 1 }).innerText()
    const total = await page.getByTestId("order-total").innerText()

    await page.goto(there.url + new URL(page.url()).pathname + new URL(page.url()).search)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(order)
    await expect(page.getByTestId("order-total")).toHaveText(total)
    await context.close()
    // What the payer saw at the first is the page that the second has: nobody opened it there.
    const kept = await request.get(there.url + PRODUCT)
    expect(kept.headers()["x-nextjs-cache"]).toBe("HIT")
  } finally {
    await Promise.all([here.close(), there.close()])
    await redis.kill()
  }
})
