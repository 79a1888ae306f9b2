import { ownPhone, words } from "../support/pages"
import { soldButFewer } from "../support/sold"
import { expect, test } from "../support/test"

test.use({ javaScriptEnabled: false })

test("everything that is browsed works without JavaScript", async ({ page }) => {
  await page.goto("/")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await page.goto("/tim-kiem?q=nuoc+mam")
  await expect(page.getByRole("main").getByRole("article").first()).toBeVisible()
  await page.goto("/tinh/thai-nguyen")
  // By name: goods that rank alike come in the order of their ids, which every seed makes anew.
  await page.getByRole("main").getByRole("link", { name: "Miến dong Tài Hoan" }).click()
  await expect(page).toHaveURL(/san-pham/)
  await expect(page.getByRole("button", { name: words.vi.add })).toBeVisible()
})

test("a whole order is placed without JavaScript", async ({ page }) => {
  const say = words.vi
  await page.goto("/san-pham/mien-dong-tai-hoan")
  await page.getByLabel("Số lượng").first().fill("2")
  await page.getByRole("button", { name: say.add }).click()
  await expect(page.getByRole("status").filter({ hasText: "2 ×" })).toBeVisible()

  await page.goto("/gio-hang")
  await page.getByRole("button", { name: /^Bớt một/ }).click()
  await expect(page.getByRole("spinbutton")).toHaveValue("1")
  await page.locator("#province_code").selectOption({ label: "Hà Nội" })
  await page.getByRole("button", { name: "Xem phí" }).click()
  await expect(page.getByTestId("delivery-total")).toHaveText(/\d/)

  await page.goto("/thanh-toan")
  await page.getByLabel(say.name).fill("Lê Văn Đức")
  await page.getByLabel(say.phone).fill(ownPhone())
  await page.getByLabel(say.province).selectOption({ label: "Thái Nguyên" })
  await page.getByRole("button", { name: "Lấy danh sách xã, phường" }).click()
  await expect(page.getByLabel(say.name)).toHaveValue("Lê Văn Đức")
  await page.getByLabel(say.commune).selectOption({ index: 1 })
  await page.getByRole("button", { name: say.continue }).click()
  await expect(page.getByTestId("errors")).toContainText(say.street)
  await page.getByLabel(say.street).fill("Thôn 3")
  await page.getByRole("button", { name: say.continue }).click()

  await expect(page).toHaveURL(/xem-lai/)
  await page.getByRole("radio", { name: say.cod }).check()
  await page.getByRole("checkbox", { name: say.terms }).check()
  await page.getByRole("checkbox", { name: say.privacy }).check()
  await page.getByRole("button", { name: say.place }).click()
  await expect(page.getByText(say.thanks)).toBeVisible({ timeout: 45_000 })

  await page.getByText("Hủy kiện này").click()
  await page.getByLabel("Vì sao bạn hủy?").selectOption({ label: "Tôi đặt nhầm" })
  await page.getByRole("button", { name: "Hủy kiện hàng" }).click()
  await expect(page.getByTestId("seller-order")).toContainText("Đã hủy kiện này.")
  await expect(page.getByTestId("seller-order")).toContainText("Đặt nhầm")
})

test("a parcel of which fewer come is taken back until it is packed, and then it is said why not", async ({
  page,
  request,
  shop,
}) => {
  const parcel = page.getByTestId("seller-order")
  const takeBack = async () => {
    await page.getByText("Hủy kiện này").click()
    await page.getByRole("button", { name: "Hủy kiện hàng" }).click()
  }
  await page.goto((await soldButFewer(request, shop)).path)
  await expect(parcel).toContainText("Người bán gửi 1 trong 2 đã đặt")
  await expect(parcel).toContainText("Nếu không muốn nhận ít hơn, bạn hủy được kiện này")
  await takeBack()
  await expect(parcel).toContainText("Đã hủy kiện này.")

  const late = await soldButFewer(request, shop)
  await page.goto(late.path)
  await late.pack()
  await takeBack()
  await expect(parcel.getByRole("alert")).toContainText("Kiện hàng vừa sang bước khác")
  await expect(parcel.getByRole("alert")).toContainText("Bước mới đã ghi ở trên")
  await expect(parcel).toContainText("Kiện hàng đã đóng, chờ gửi đi")
  await expect(parcel.getByText("Hủy kiện này")).toHaveCount(0)
})
