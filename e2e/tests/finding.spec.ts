import { expect, test } from "../support/test"

test("a facet is ticked, narrows the results, and back undoes it", async ({ page }) => {
  await page.goto("/tim-kiem?q=nuoc+mam")
  const cards = page.getByRole("main").getByRole("article")
  await expect(cards.first()).toBeVisible()
  const before = await cards.count()
  const thanhHoa = page.locator("input[name=tinh][value=thanh-hoa]")
  await page.locator("summary").filter({ hasText: "Tỉnh, thành" }).click()
  await thanhHoa.check()
  await page.getByRole("button", { name: "Áp dụng bộ lọc" }).click()

  await expect(page).toHaveURL(/tinh=thanh-hoa/)
  await expect(thanhHoa).toBeChecked()
  await expect(cards.first()).toBeVisible()
  await expect.poll(() => cards.count()).toBeLessThan(before)
  for (const card of await cards.all()) await expect(card).toContainText("Thanh Hóa")

  await page.goBack()
  await expect(page).not.toHaveURL(/tinh=/)
  await expect(cards).toHaveCount(before)
  await expect(thanhHoa).not.toBeChecked()
})

test("suggestions are chosen by the keys, and told to who cannot see them", async ({ page }) => {
  await page.goto("/")
  const box = page.getByRole("combobox").first()
  const options = page.getByRole("listbox").first().getByRole("option")
  await box.fill("bac kan")
  await expect(box).toHaveAttribute("aria-expanded", "true")
  await expect(options.first()).toBeVisible()
  await expect(page.getByRole("status").filter({ hasText: /\d+ gợi ý/ })).toHaveCount(1)
  expect(await box.getAttribute("aria-activedescendant")).toBeNull()

  await box.press("ArrowDown")
  const active = await box.getAttribute("aria-activedescendant")
  await expect(options.first()).toHaveAttribute("id", active ?? "none")
  await expect(options.first()).toHaveAttribute("aria-selected", "true")
  await box.press("ArrowUp")
  expect(await box.getAttribute("aria-activedescendant"), "what was typed again").toBeNull()

  await box.press("Escape")
  await expect(box).toHaveAttribute("aria-expanded", "false")
  await expect(box, "a first escape closes, and clears nothing").toHaveValue("bac kan")

  await box.press("ArrowDown")
  const place = options.filter({ hasText: "nay thuộc Thái Nguyên" })
  await expect(place).toBeVisible()
  const at = await options
    .all()
    .then((all) => Promise.all(all.map((option) => option.textContent())))
    .then((texts) => texts.findIndex((text) => text?.includes("nay thuộc Thái Nguyên")))
  expect(at).toBeGreaterThanOrEqual(0)
  for (let i = 0; i < at; i++) await box.press("ArrowDown")
  await expect(place).toHaveAttribute("aria-selected", "true")
  await box.press("Enter")
  await expect(page).toHaveURL(/\/tinh\/bac-kan$/)
})

test("an old province is on the card, and a thin one shows its neighbours", async ({ page }) => {
  await page.goto("/tinh/bac-kan")
  await expect(
    page
      .getByRole("main")
      .getByRole("article")
      .filter({ hasText: "Miến dong Tài Hoan" })
      .getByText("Bắc Kạn, nay thuộc Thái Nguyên"),
  ).toBeVisible()

  // Nothing of the rest of today's province, until it is asked for.
  const cards = page.getByRole("main").getByRole("article")
  for (const card of await cards.all()) await expect(card).toContainText("Bắc Kạn, nay thuộc")
  const narrowed = await cards.count()
  await page.getByRole("link", { name: /^Xem cả Thái Nguyên \(\d+\)$/ }).click()
  await expect(page).toHaveURL(/\/tinh\/thai-nguyen$/)
  await expect(cards.filter({ hasNotText: "Bắc Kạn" }).first()).toBeVisible()
  await expect.poll(() => cards.count()).toBeGreaterThan(narrowed)

  await page.goto("/tinh/lang-son")
  const own = page.getByRole("article").filter({ hasText: "Thạch đen Tràng Định" })
  // No commune is known of it: the province alone, and no guess.
  await expect(own.getByText("Lạng Sơn", { exact: true })).toBeVisible()
  const near = page.getByRole("region", { name: "Gần đó" })
  await expect(near.getByRole("article").first()).toBeVisible()
  for (const card of await near.getByRole("article").all())
    await expect(card).toContainText(/Cao Bằng|Thái Nguyên|Bắc Ninh|Quảng Ninh/)
})

test("beside a product stand others of its place, and never alcohol", async ({
  page,
  context,
  shop,
}) => {
  // Even to who said to be of age: it is the shop that recommends here.
  await context.addCookies([{ name: "age_confirmed", value: "1", url: shop.storefront }])
  await page.goto("/san-pham/mien-dong-tai-hoan")
  const related = page.getByRole("region", { name: "Cùng làm ra ở Thái Nguyên" })
  await expect(related.getByRole("article").first()).toBeVisible()
  for (const card of await related.getByRole("article").all()) {
    await expect(card).toContainText("Thái Nguyên")
    await expect(card).not.toContainText("Rượu")
    await expect(card).not.toContainText("Miến dong Tài Hoan")
  }
})

test("sets, groups and sellers each have a page of their goods", async ({ page }) => {
  await page.goto("/san-pham/mien-dong-tai-hoan")
  await page.getByRole("main").getByRole("link", { name: "HTX Tài Hoan" }).first().click()
  await expect(page).toHaveURL(/nguoi-ban/)
  await expect(page.getByRole("article").filter({ hasText: "Miến dong" })).toBeVisible()
  await expect(page.getByRole("link", { name: /số lượng lớn|Hỏi giá/ })).toBeVisible()

  await page.goto("/nhom/thuc-pham")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thực phẩm")
  await expect(page.getByRole("article").first()).toBeVisible()
  const sets = page.getByRole("main").locator('a[href^="/nhom/"]')
  const name = await sets
    .filter({ hasText: /mắm|Gia vị/i })
    .first()
    .innerText()
  await sets.filter({ hasText: name }).first().click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
  await expect(page.getByRole("article").first()).toBeVisible()
})
