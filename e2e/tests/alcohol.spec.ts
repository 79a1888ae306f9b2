import { storeApi } from "../support/api"
import { fillBuyer, ownPhone, placeOrder, words } from "../support/pages"
import { expect, test } from "../support/test"

/** 30 % by volume, in the demo catalogue. */
const ALCOHOL = "ruou-men-la-thanh-tam"

test("alcohol is nowhere until somebody says they are 18", async ({ page, request, shop }) => {
  const handle = ALCOHOL
  const search = await storeApi(request, shop).post("/store/search", {
    entity: "product",
    filters: { handle },
    pagination: { take: 1 },
  })
  const { results } = (await search.json()) as { results: { hits: unknown[] }[] }
  expect(results[0]?.hits).toEqual([])
  expect(await (await request.get("/sitemap.xml")).text()).not.toContain(handle)
  // The same address is another page to an adult: a cache in front of the shop has to be told.
  for (const path of ["/", `/san-pham/${handle}`, "/en/nhom"]) {
    expect((await request.get(path)).headers().vary, path).toMatch(/\bcookie\b/i)
  }
  await page.goto("/tim-kiem?q=ruou")
  await expect(page.locator(`a[href*="${handle}"]`)).toHaveCount(0)
})

test("alcohol is bought by who confirms their age, twice", async ({ page }) => {
  const say = words.vi
  await page.goto(`/san-pham/${ALCOHOL}`)
  await expect(page.getByRole("button", { name: say.add })).toHaveCount(0)
  await page.getByRole("button", { name: /18/ }).first().click()
  await page.getByRole("button", { name: say.add }).click()
  await expect(page.getByRole("status").filter({ hasText: "×" })).toBeVisible()

  await page.goto("/thanh-toan")
  await fillBuyer(page, { phone: ownPhone() })
  await page.getByRole("button", { name: say.continue }).click()
  await page.getByRole("radio", { name: say.cod }).check()
  await page.getByRole("checkbox", { name: say.terms }).check()
  await page.getByRole("checkbox", { name: say.privacy }).check()
  await page.getByRole("button", { name: say.place }).click()
  await expect(page.getByTestId("errors")).toContainText("18")
  await placeOrder(page, "cod", "vi", { adult: true })
})
