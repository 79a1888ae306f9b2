import { signInToAdmin } from "../support/admin"
import { addToBasket, fillBuyer, ownPhone, placeOrder, words } from "../support/pages"
import { expect, test } from "../support/test"

test("the platform's staff confirm a transfer, set a delivery rate and see the outbox", async ({
  page,
  shop,
}) => {
  await addToBasket(page, "mien-dong-tai-hoan")
  await page.goto("/thanh-toan")
  await fillBuyer(page, { phone: ownPhone() })
  await page.getByRole("button", { name: words.vi.continue }).click()
  await placeOrder(page, "vietqr")
  const order = new URL(page.url())
  const id = order.pathname.split("/").pop() ?? ""
  await expect(page.getByTestId("order-stage")).toHaveText("Chờ chuyển khoản")

  await signInToAdmin(page, shop)

  await page.goto(`${shop.admin}/orders/${id}`)
  await expect(page.getByRole("heading", { name: "VietQR transfer" })).toBeVisible()
  await page.getByLabel("Bank reference").fill("FT26326000001")
  await page.getByRole("button", { name: "Confirm that the money came" }).click()
  await page.getByRole("button", { name: "Yes, all of it" }).click()
  await expect(page.getByText("Money received")).toBeVisible()
  await expect(page.getByText("FT26326000001")).toBeVisible()
  await page.goto(order.href)
  await expect(page.getByRole("main")).toContainText("Chuyển khoản VietQR · đã trả")

  // Far ahead and its own: no basket of another journey is priced by it.
  const from = `2090-01-${String(1 + Math.floor(Math.random() * 28)).padStart(2, "0")}`
  await page.goto(`${shop.admin}/orders`)
  await page.getByRole("link", { name: "Delivery rates" }).click()
  await expect(page.getByRole("heading", { name: "Delivery rates" })).toBeVisible()
  await page.getByRole("button", { name: "Add a rate card" }).click()
  const form = page.getByRole("dialog")
  await form.getByLabel("From", { exact: true }).fill(from)
  const base = form.getByRole("group", { name: "Same province" }).getByLabel("First step (đ)")
  await base.fill("-5")
  await form.getByRole("button", { name: "Save" }).click()
  await expect(form.getByTestId("refusal")).toContainText("rates.zones.same_province.base")
  await expect(base).toHaveAttribute("aria-invalid", "true")
  await base.fill("19.500")
  await form.getByRole("button", { name: "Save" }).click()
  const row = page.getByRole("row").filter({ hasText: from })
  await expect(row).toContainText("19.500")
  await row.getByRole("button", { name: "Edit" }).click()
  await form.getByLabel("Note").fill("Hợp đồng 2090")
  await form.getByRole("button", { name: "Save" }).click()
  await expect(row).toContainText("Hợp đồng 2090")

  await page.getByRole("link", { name: "Outbox" }).click()
  await expect(page.getByRole("heading", { name: "Outbox" })).toBeVisible()
  await expect(page.getByRole("row").filter({ hasText: "seller_order.live" })).toContainText(
    /\d\.\d s/,
  )
})
