import { addToBasket, fillBuyer, ownPhone, placeOrder, words } from "../support/pages"
import { expect, type Page, test } from "../support/test"

const PASSWORD = "một câu dài dễ nhớ"

/** 0912345678 as somebody abroad, or in a hurry, writes it. */
const abroad = (phone: string) => `+84 ${phone.slice(1, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`

async function signIn(page: Page, login: string, password = PASSWORD) {
  await page.getByLabel("Số điện thoại hoặc e-mail").fill(login)
  await page.getByLabel("Mật khẩu").fill(password)
  await page.getByRole("button", { name: "Đăng nhập" }).click()
}

test("an account needs no e-mail: register, order, find the order, come back", async ({ page }) => {
  const phone = ownPhone()
  await addToBasket(page, "nuoc-mam-le-gia")
  await page.goto("/tai-khoan/dang-ky")
  await page.getByLabel("Họ và tên").fill("Nguyễn Thị Hoà")
  await page.getByLabel("Số điện thoại").fill("1900 1234")
  await page.getByLabel("Mật khẩu").fill("ngắn")
  await page.getByRole("button", { name: "Tạo tài khoản" }).click()
  const errors = page.getByTestId("errors")
  await expect(errors).toBeFocused()
  await expect(errors).toContainText("Số điện thoại")
  await expect(errors).toContainText("Mật khẩu")
  await expect(errors).not.toContainText("E-mail")
  await expect(page.getByLabel("Họ và tên")).toHaveValue("Nguyễn Thị Hoà")
  await page.getByLabel("Số điện thoại").fill(phone)
  await page.getByLabel("Mật khẩu").fill(PASSWORD)
  await page.getByRole("button", { name: "Tạo tài khoản" }).click()
  await expect(page.getByRole("heading", { name: "Chào Nguyễn Thị Hoà" })).toBeVisible()
  await expect(page.getByRole("main")).toContainText("Tài khoản chưa có e-mail")
  await expect(page.getByRole("main")).toContainText("Bạn chưa có đơn hàng nào")

  // What was in the basket before is in it still, and the shop knows who buys.
  await expect(page.getByTestId("basket-count")).toHaveText("1")
  await page.goto("/thanh-toan")
  await expect(page.getByLabel(words.vi.name)).toHaveValue("Nguyễn Thị Hoà")
  await fillBuyer(page, { phone })
  await page.getByRole("button", { name: words.vi.continue }).click()
  await placeOrder(page, "cod")
  await expect(page.getByRole("main")).toContainText(
    "chúng tôi không gửi thư xác nhận; bạn nhận tin nhắn báo đã đặt, và khi đơn có thay đổi",
  )
  await expect(page.getByRole("link", { name: "Tải xác nhận đơn hàng" })).toBeVisible()
  const total = await page.getByTestId("order-total").innerText()
  const title = await page.getByRole("heading", { level: 1 }).innerText()
  const number = /\d+/.exec(title)?.[0] ?? ""

  await page.goto("/tai-khoan")
  await page.getByRole("link", { name: `Đơn ${number}` }).click()
  await expect(page.getByTestId("order-total")).toHaveText(total)

  await addToBasket(page, "mien-dong-tai-hoan")
  await page.goto("/tai-khoan")
  await page.getByRole("button", { name: "Đăng xuất" }).click()
  await expect(page).toHaveURL(/dang-nhap/)
  // The phone may be another's now: neither orders nor basket stay behind.
  await expect(page.getByTestId("basket-count")).toHaveCount(0)
  await signIn(page, abroad(phone), "câu này không đúng")
  await expect(errors).toContainText("Số điện thoại, e-mail hoặc mật khẩu chưa đúng")
  await expect(page.getByLabel("Số điện thoại hoặc e-mail")).toHaveValue(abroad(phone))
  await signIn(page, abroad(phone))
  await expect(page.getByRole("link", { name: `Đơn ${number}` })).toBeVisible()
})

test("with an e-mail a forgotten password is set anew by letter, in English", async ({ page }) => {
  const phone = ownPhone()
  const email = `an.${phone}@example.com`
  const NEXT = "another long sentence"
  await page.goto("/en/tai-khoan/dang-ky")
  await page.getByLabel("Full name").fill("Anna Keller")
  await page.getByLabel("Phone number").fill(phone)
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password").fill(PASSWORD)
  await page.getByRole("button", { name: "Create an account" }).click()
  await expect(page.getByRole("heading", { name: "Hello Anna Keller" })).toBeVisible()
  await page.getByRole("button", { name: "Sign out" }).click()

  await page.getByRole("link", { name: "Forgot your password?" }).click()
  // The page that is being left has a field with an e-mail in its name, too.
  await expect(page).toHaveURL(/quen-mat-khau/)
  await page.getByLabel("E-mail").fill(email)
  await page.getByRole("button", { name: "Send the letter" }).click()
  await expect(page.getByRole("main")).toContainText("a letter is on its way")

  const link = await letterLink(page)
  await page.goto(link)
  await page.getByLabel("Password").fill(NEXT)
  await page.getByRole("button", { name: "Set password" }).click()
  await expect(page.getByRole("main")).toContainText("Your new password is set")
  await page.getByLabel("Phone number or e-mail").fill(email.toUpperCase())
  await page.getByLabel("Password").fill(NEXT)
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page.getByRole("heading", { name: "Hello Anna Keller" })).toBeVisible()

  await page.goto(link)
  await page.getByLabel("Password").fill("a third long sentence")
  await page.getByRole("button", { name: "Set password" }).click()
  await expect(page.getByTestId("errors")).toContainText("has been used")
})

/** The link of the one letter of its kind that this shop sends during the tests. */
async function letterLink(page: Page): Promise<string> {
  const letter = page.getByRole("link", { name: /set a new password/i }).first()
  await expect(async () => {
    await page.goto("/en/demo")
    await expect(letter).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await letter.click()
  // Exactly so: the list that is being left names the letter by its subject.
  const button = page.getByRole("link", { name: "Set a new password", exact: true })
  const href = await button.getAttribute("href")
  if (!href) throw new Error("The letter has no link")
  return href
}
