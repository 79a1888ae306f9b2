import { addToBasket, fillBuyer, ownPhone, placeOrder, words } from "../support/pages"
import { expectClean } from "../support/accessible"
import { soldButFewer } from "../support/sold"
import { expect, test } from "../support/test"

test("a guest finds fish sauce by typing without marks, and glass noodles by an old province", async ({
  page,
}) => {
  await page.goto("/")
  const search = page.getByRole("combobox").or(page.getByRole("searchbox")).first()
  await search.fill("nuoc mam")
  await search.press("Enter")
  await expect(page).toHaveURL(/tim-kiem\?q=nuoc/)
  const results = page.getByRole("main")
  await expect(results.getByRole("link", { name: /nước mắm/i }).first()).toBeVisible()

  await search.fill("bac kan")
  await search.press("Enter")
  await expect(page).toHaveURL(/tim-kiem\?q=bac/)
  const noodles = results.getByRole("article").filter({ hasText: "Miến dong Tài Hoan" })
  await expect(noodles).toContainText("Bắc Kạn, nay thuộc Thái Nguyên")
  await noodles.getByRole("link").first().click()
  await expect(page).toHaveURL(/san-pham\/mien-dong-tai-hoan/)
})

test("a guest buys from two sellers, pays on delivery, and finds the order again", async ({
  page,
}) => {
  const phone = ownPhone()
  await addToBasket(page, "nuoc-mam-le-gia")
  await addToBasket(page, "mien-dong-tai-hoan")
  await expect(page.getByTestId("basket-count")).toHaveText("2")

  await page.goto("/gio-hang")
  await expect(page.getByTestId("seller-group")).toHaveCount(2)
  await page.locator("#province_code").selectOption({ label: "Thái Nguyên" })
  await expect(page.getByTestId("delivery-total")).toHaveText(/\d+\.000/)
  const total = page.getByTestId("basket-total")
  const before = await total.innerText()
  await page.getByRole("button", { name: /^Thêm một Nước mắm/ }).click()
  await expect(page.getByTestId("basket-count")).toHaveText("3")
  await expect(total).not.toHaveText(before)
  // The basket is the shop's, not the page's.
  await page.reload()
  await expect(page.getByTestId("basket-count")).toHaveText("3")

  await page
    .getByRole("link", { name: words.vi.checkout, exact: true })
    .filter({ visible: true })
    .click()
  await fillBuyer(page, { phone, province: "bac kan", commune: "ba be" })
  await page.getByRole("button", { name: words.vi.continue }).click()
  await expect(page).toHaveURL(/xem-lai/)
  const payable = await page.getByTestId("payable").innerText()
  await placeOrder(page, "cod")
  await expect(page.getByTestId("order-total")).toHaveText(payable)
  await expect(page.getByTestId("seller-order")).toHaveCount(2)
  await expect(page.getByTestId("basket-count")).toHaveCount(0)

  const number = /(\d+)/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[1]
  if (!number) throw new Error("The order has no number")
  await page.goto("/don-hang")
  await page.getByLabel("Số đơn hàng").fill(number)
  await page.getByLabel("Số điện thoại").fill(phone)
  await page.getByRole("button", { name: "Xem đơn hàng" }).click()
  await expect(page.getByTestId("order-total")).toHaveText(payable)

  // Each parcel goes its own way: a word about one, and the other taken back before its seller answered.
  const parcel = (goods: string | RegExp) =>
    page.getByTestId("seller-order").filter({ hasText: goods })
  const noodles = parcel("Miến dong Tài Hoan")
  await noodles.getByText("Báo vấn đề với kiện này").click()
  await noodles.getByRole("button", { name: "Gửi báo cáo" }).click()
  await expect(noodles).toContainText("Nội dung: hãy kể chuyện gì đã xảy ra.")
  await noodles.getByLabel("Hãy kể rõ để chúng tôi giúp bạn").fill("Túi miến bị rách")
  await noodles.getByRole("button", { name: "Gửi báo cáo" }).click()
  await expect(noodles).toContainText("Đã nhận báo cáo")
  const sauce = parcel(/nước mắm/i)
  await sauce.getByText("Hủy kiện này").click()
  await sauce.getByRole("button", { name: "Hủy kiện hàng" }).click()
  await expect(sauce).toContainText("Đã hủy kiện này.")
  await expect(sauce.getByRole("button", { name: "Hủy kiện hàng" })).toHaveCount(0)
  await expect(noodles).toContainText("Người bán được nhắc để xác nhận.")

  await page.goto("/don-hang")
  await page.getByLabel("Số đơn hàng").fill(number)
  await page.getByLabel("Số điện thoại").fill("0900000000")
  await page.getByRole("button", { name: "Xem đơn hàng" }).click()
  await expect(page.getByTestId("errors")).toContainText("Không tìm thấy đơn nào")
})

test("every wrong field is named, and nothing typed is lost", async ({ page }) => {
  await addToBasket(page, "mien-dong-tai-hoan")
  await page.goto("/thanh-toan")
  await page.getByLabel(words.vi.name).fill("Nguyễn Thị Hoà")
  await page.getByLabel(words.vi.phone).fill("12345")
  await page.getByRole("button", { name: words.vi.continue }).click()
  const errors = page.getByTestId("errors")
  await expect(errors).toBeFocused()
  await expect(errors).toContainText(words.vi.phone)
  await expect(errors).toContainText(words.vi.street)
  await expect(errors).not.toContainText(words.vi.name)
  await expect(page.getByLabel(words.vi.name)).toHaveValue("Nguyễn Thị Hoà")
  await expect(page.getByLabel(words.vi.phone)).toHaveValue("12345")
})

test("pressing twice makes one order", async ({ page }) => {
  await addToBasket(page, "mien-dong-tai-hoan")
  await page.goto("/thanh-toan")
  await fillBuyer(page, { phone: ownPhone() })
  await page.getByRole("button", { name: words.vi.continue }).click()
  await page.getByRole("radio", { name: words.vi.cod }).check()
  await page.getByRole("checkbox", { name: words.vi.terms }).check()
  await page.getByRole("checkbox", { name: words.vi.privacy }).check()
  await page.getByRole("button", { name: words.vi.place }).dblclick()
  await expect(page.getByText(words.vi.thanks)).toBeVisible({ timeout: 45_000 })
  await expect(page.getByTestId("seller-order")).toHaveCount(1)
})

test("a guest who would rather not have fewer than were ordered takes the parcel back", async ({
  page,
  request,
  shop,
}) => {
  const { path } = await soldButFewer(request, shop)
  await page.goto(`/en${path}`)
  const parcel = page.getByTestId("seller-order")
  await expect(parcel).toContainText("The seller sends 1 of 2 ordered")
  await parcel.getByText("Cancel this parcel", { exact: true }).click()
  await expect(parcel).not.toContainText("Other parcels")
  await expectClean(page)
  await parcel.getByRole("button", { name: "Cancel the parcel" }).click()
  await expect(parcel).toContainText("This parcel is cancelled.")
  await expect(parcel).toContainText("You pay nothing for this parcel")
  // Nothing else was ordered: Medusa's own order follows.
  await expect(async () => {
    await page.reload()
    await expect(page.getByTestId("order-stage")).toHaveText("Cancelled", { timeout: 1_000 })
  }).toPass()

  // Packed while the page was open, which says so and how it stands now.
  const late = await soldButFewer(request, shop)
  await page.goto(`/en${late.path}`)
  await parcel.getByText("Cancel this parcel", { exact: true }).click()
  await late.pack()
  await parcel.getByRole("button", { name: "Cancel the parcel" }).click()
  await expect(parcel.getByRole("alert")).toContainText("Its new step is shown above.")
  await expect(parcel).toContainText("The parcel is packed and waits to be sent.")
  await expect(parcel.getByText("Cancel this parcel", { exact: true })).toHaveCount(0)
})
