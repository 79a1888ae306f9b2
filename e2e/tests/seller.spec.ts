import { signInToAdmin } from "../support/admin"
import { addToBasket, fillBuyer, ownPhone, placeOrder, words } from "../support/pages"
import { enterSeller, ownGood } from "../support/selling"
import { expect, type Page, test } from "../support/test"
import { leaveUnanswered } from "../support/unanswered"
import type { Ready } from "../support/ready"

/** Signs in at the second try: what was typed stays, but for the password. */
async function enterAfterMistake(page: Page, shop: Ready) {
  await page.goto("/ban-hang")
  const { email } = shop.accounts.sellers[0]!
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Mật khẩu").fill("không phải mật khẩu này")
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await expect(page.getByRole("main")).toContainText("chưa đúng")
  await expect(page.getByLabel("E-mail")).toHaveValue(email)
  await enterSeller(page, shop)
}

test("a seller sees all that is needed to send a gift, and nothing more", async ({
  page,
  request,
  shop,
}) => {
  const say = words.vi
  const phone = ownPhone()
  await addToBasket(page, await ownGood(request, shop))
  await page.goto("/thanh-toan")
  await fillBuyer(page, { phone, name: "Lê Thị Người Tặng", province: "ha noi" })
  await page.getByRole("checkbox", { name: say.gift }).check()
  await page.getByLabel(say.recipient).fill("Bà Trần Thị Ngọc")
  await page.getByLabel(say.recipientPhone).fill("0987 654 321")
  await page.getByLabel(say.card).fill("Chúc bà mạnh khoẻ!")
  await page.getByRole("checkbox", { name: /Xuất hóa đơn/ }).check()
  await page.getByLabel("Tên đơn vị").fill("Công ty Thử Nghiệm")
  await page.getByLabel("Mã số thuế").fill("0100109106")
  await page.getByLabel("Địa chỉ đơn vị").fill("1 Tràng Tiền, Hà Nội")
  await page.getByRole("button", { name: say.continue }).click()
  await placeOrder(page, "vietqr")
  const number = /\d+/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[0] ?? ""

  await enterAfterMistake(page, shop)
  await page.goto("/ban-hang/don")
  await page.getByRole("link", { name: new RegExp(`^Đơn ${number}-`) }).click()
  const sheet = page.getByTestId("order")
  await sheet.getByRole("button", { name: "Nhận đơn", exact: true }).click()
  await expect(page.getByTestId("next")).toContainText("Chờ khách chuyển khoản")
  await expect(sheet.getByRole("button", { name: "Đã gói xong" })).toHaveCount(0)
  for (const fact of [
    "Chưa chuyển khoản: xin khoan đóng gói",
    "Bà Trần Thị Ngọc",
    "0987 654 321",
    "12 đường Trần Hưng Đạo",
    "Hà Nội",
    "Của Lê Thị Người Tặng",
    "Chúc bà mạnh khoẻ!",
    "Công ty Thử Nghiệm",
    "0100109106",
  ]) {
    await expect(sheet).toContainText(fact)
  }
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? ""
  const slip = `/ban-hang/don/giay/phieu?don=${id}`
  const file = await page.request.get(slip)
  expect(file.headers()["content-type"]).toContain("application/pdf")
  // Without the seller's session it is not there.
  expect((await request.get(slip)).status()).toBe(404)
  // Nobody is to be handed a parcel that says there is nothing to pay.
  await page.goto(`/ban-hang/don/giay/nhan-a6?don=${id}`)
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Chưa in được")
})

test("staff see who does not answer, note what came of a call, and answer on the seller's behalf", async ({
  page,
  request,
  shop,
}) => {
  await addToBasket(page, await ownGood(request, shop))
  await page.goto("/thanh-toan")
  await fillBuyer(page, { phone: ownPhone(), name: "Lê Thị Chờ", province: "ha noi" })
  await page.getByRole("button", { name: words.vi.continue }).click()
  await placeOrder(page, "cod")
  const order = page.url()
  const number = /\d+/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[0] ?? ""
  // Once it was told to its seller.
  await expect(() => leaveUnanswered(`${number}-1`, "0912 345 678")).toPass()

  await signInToAdmin(page, shop)
  await page.getByRole("link", { name: "Sellers to call" }).click()
  const row = page.getByRole("region", { name: new RegExp(`Order ${number}-1`) })
  await expect(row.getByRole("link", { name: /^Call / })).toHaveAttribute("href", "tel:0912345678")
  await row.getByRole("combobox", { name: "What came of the call" }).click()
  await page.getByRole("option", { name: "Reached" }).click()
  await row.getByLabel("What the seller said").fill("Đang ở vườn, chiều gói")
  await row.getByRole("button", { name: "Note the call" }).click()
  await expect(row.getByRole("listitem")).toContainText("Reached. Đang ở vườn, chiều gói")
  await row.getByRole("button", { name: "Accept for them" }).click()
  await expect(
    page.getByText("Write what the seller said: you act for them.").first(),
  ).toBeVisible()
  await row.getByLabel("What the seller said").fill("Nhận qua điện thoại")
  await row.getByRole("button", { name: "Accept for them" }).click()
  await expect(row).toHaveCount(0)
  await page.goto(order)
  await expect(page.getByRole("main")).toContainText("Người bán đã xác nhận")
})

test("an enquiry from a product's page loses nothing to a mistake, and is read by who sells it", async ({
  page,
  request,
  shop,
}) => {
  const buyer = `Bếp trưởng ${ownPhone()}`
  await page.goto(`/san-pham/${await ownGood(request, shop)}`)
  await page.getByRole("link", { name: "Mua số lượng lớn? Hỏi giá người bán" }).click()
  const form = page.getByRole("region", { name: "Gửi yêu cầu báo giá" })
  await form.getByLabel("Số lượng").fill("1.500")
  await form.getByLabel("Bạn mua cho").selectOption({ label: "Nhà hàng, khách sạn" })
  await form.getByLabel("Ngân sách").fill("36.000.000")
  await form.getByLabel("Tên của bạn").fill(buyer)
  await form.getByLabel("Số điện thoại").fill("12345")
  await form.getByLabel("Yêu cầu thêm").fill("Giao trước Tết.")
  await form.getByRole("checkbox").check()
  await form.getByRole("button", { name: "Gửi yêu cầu" }).click()
  const errors = form.getByTestId("errors")
  await expect(errors).toContainText("Số điện thoại")
  await expect(form.getByLabel("Số lượng")).toHaveValue("1.500")
  await expect(form.getByLabel("Bạn mua cho")).toHaveValue("restaurant")
  await expect(form.getByLabel("Tên của bạn")).toHaveValue(buyer)
  await expect(form.getByLabel("Yêu cầu thêm")).toHaveValue("Giao trước Tết.")
  await expect(form.getByRole("checkbox")).toBeChecked()
  await form.getByLabel("Số điện thoại").fill("0912 345 678")
  await form.getByRole("button", { name: "Gửi yêu cầu" }).click()
  await expect(form).toContainText("Đã gửi. Người bán và sàn sẽ liên hệ với bạn.")

  for (const reader of ["Cho người bán: yêu cầu báo giá", "Cho sàn: yêu cầu báo giá"]) {
    const letter = page.getByRole("link", { name: reader }).first()
    await expect(async () => {
      await page.goto("/demo")
      await letter.click({ timeout: 2_000 })
      await expect(page.getByText(buyer)).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await expect(page.locator("body")).toContainText("36.000.000 ₫")
    await expect(page.locator("body")).toContainText("Giao trước Tết.")
  }
})
