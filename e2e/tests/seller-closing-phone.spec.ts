import { expectClean } from "../support/accessible"
import { listGood } from "../support/listed"
import { ownPhone } from "../support/pages"
import { soldAtTheDoor } from "../support/sold"
import { openOwnSeller } from "../support/own-seller"
import { enterSeller } from "../support/selling"
import { expect, test } from "../support/test"

test("an owner closes the shop with a reason and the password, and not while it has an order or owes money", async ({
  page,
  request,
  shop,
}) => {
  const seller = await openOwnSeller(request, shop)
  const name = `Măng thôi bán ${ownPhone().slice(-6)}`
  const good = await listGood(request, shop, seller.account, { name, price: 95_000, stock: 5 })
  await enterSeller(page, shop, seller.account)
  await page.getByRole("link", { name: "Tài khoản" }).click()
  await page.getByRole("link", { name: "Đóng gian hàng" }).click()
  const close = page.getByRole("button", { name: "Đóng gian hàng mãi mãi" })
  const reason = page.getByLabel("Vì sao bạn đóng?")
  const password = page.getByLabel("Mật khẩu của bạn")
  await expect(close).toBeVisible()
  await expectClean(page)

  await close.click()
  await expect(page.getByTestId("errors")).toContainText("Lý do: hãy điền mục này.")
  await expect(page.getByTestId("errors")).toContainText("Mật khẩu: hãy điền mục này.")
  await expectClean(page)
  await reason.fill("Hợp tác xã thôi bán trên mạng")
  await password.fill("không phải mật khẩu này")
  await close.click()
  await expect(page.getByTestId("errors")).toHaveText(/Mật khẩu: không đúng\.$/)
  await expect(reason).toHaveValue("Hợp tác xã thôi bán trên mạng")

  // An order comes in while the form is open.
  const sold = await soldAtTheDoor(request, shop, { goods: [good.handle] })
  await password.fill(seller.account.password)
  await close.click()
  const alert = page.getByRole("main").getByRole("alert")
  await expect(alert).toHaveText(/^Còn 1 đơn chưa xongHãy giao hoặc từ chối hết các đơn này/)
  await expect(close).toHaveCount(0)
  // Nor is money spoken of that nobody has yet.
  await expect(page.getByRole("main")).not.toContainText("Sàn còn")
  await expectClean(page)
  await alert.getByRole("link", { name: "Xem đơn hàng" }).click()
  await page.getByRole("link", { name: new RegExp(`^Đơn ${sold.number}-`) }).click()
  await page.getByText("Không có hàng", { exact: true }).click()
  await page.getByRole("radio", { name: "Hết hàng" }).check()
  await page.getByRole("button", { name: "Báo không gửi được" }).click()
  await expect(page.getByTestId("next")).toContainText("Xin đừng gửi hàng")
  await page.goto("/ban-hang/tai-khoan/dong")
  await reason.fill("Hợp tác xã thôi bán trên mạng")

  // Cash that it collected comes to be known while the form is open.
  await seller.adjust(-45_000, "kept")
  await password.fill(seller.account.password)
  await close.click()
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(
    /^Gian hàng còn nợ sàn 45\.000\s₫Đây là phần của sàn trong tiền mặt bạn đã thu/,
  )
  await expect(close).toHaveCount(0)
  await expectClean(page)
  await seller.adjust(145_000, "brought")
  await page.reload()
  await expect(page.getByRole("main")).toContainText(/Sàn còn 100\.000\s₫ của bạn/)
  await reason.fill("Hợp tác xã thôi bán trên mạng")
  await password.fill(seller.account.password)
  await close.click()

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tài khoản")
  await expect(page.getByRole("main")).toContainText("Gian hàng đã đóng: không nhận thêm đơn")
  await expect(page.getByRole("link", { name: "Đóng gian hàng" })).toHaveCount(0)
  await expectClean(page)
  // It still sees its money, and lists nothing more.
  await page.getByRole("link", { name: "Tiền", exact: true }).click()
  await expect(page.getByRole("main")).toContainText(/Sẽ chuyển cho bạn\s*100\.000\s₫/)
  await page.getByRole("link", { name: "Hàng", exact: true }).click()
  await expect(page.getByRole("main")).toContainText("Gian hàng đã đóng nên không đăng")
  await expectClean(page)
})
