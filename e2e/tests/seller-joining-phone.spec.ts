import { DESK, expectClean } from "../support/accessible"
import { signInToAdmin } from "../support/admin"
import {
  beginApplication,
  fillBank,
  fillSteps,
  judge,
  PASSWORD,
  PDF,
  showProofs,
} from "../support/joining"
import { signedUntil } from "../support/links"
import { completeDraft, type Goods, handInDraft, startDraft, tellStory } from "../support/listing"
import { fillBuyer, ownPhone, placeOrder, words } from "../support/pages"
import { texted } from "../support/texts"
import { totp } from "../support/totp"
import { expect, type Page, test } from "../support/test"

test("a cooperative joins, lists, sells, sends and is owed its money, by nothing but a phone", async ({
  page,
  browser,
  shop,
}) => {
  test.setTimeout(180_000)
  const phone = ownPhone()
  const name = `Minh họa: HTX Nấm ${phone.slice(-6)}`
  const goods: Goods = {
    name: `Miến dong thử ${phone.slice(-6)}`,
    price: 45_000,
    stock: 24,
    story: "Làm từ củ dong riềng, phơi nắng ba ngày.",
  }
  const desk = { viewport: DESK, isMobile: false, hasTouch: false }
  const staff = await (await browser.newContext(desk)).newPage()
  const buyer = await (await browser.newContext()).newPage()
  await signInToAdmin(staff, shop)

  await test.step("it applies", async () => {
    await beginApplication(page, { name, phone })
    await expectClean(page)
    await fillSteps(page)
    await showProofs(page)
    await page.getByRole("button", { name: "Nộp hồ sơ" }).click()
    await expect(page.getByRole("main")).toContainText("Sàn đang đọc hồ sơ")
    await expect(page.getByRole("main")).toContainText(/trả lời chậm nhất ngày \d\d\/\d\d\/\d{4}/)
    await expectClean(page)
  })
  await test.step("it writes down goods while it waits", async () => {
    await page.getByRole("link", { name: "Soạn hàng" }).click()
    await expect(page.getByRole("main")).toContainText("Gian hàng chưa mở")
    await startDraft(page, goods)
    await tellStory(page, goods.story)
    await page.getByRole("button", { name: "Lưu và tiếp tục" }).click()
    await completeDraft(page, goods)
    await expect(page.getByTestId("next")).toContainText("Đủ rồi, chờ gian hàng mở")
    await expect(page.getByRole("button", { name: "Gửi duyệt" })).toHaveCount(0)
    await expectClean(page)
  })
  await test.step("staff ask once more", async () => {
    await askOnceMore(staff, name, shop.admin)
    await texted(phone, /(Ho so can bo sung)/)
  })
  await test.step("it answers", async () => {
    await page.goto("/ban-hang")
    await expect(page.getByRole("main")).toContainText("Xin xem lại tài khoản ngân hàng")
    await expect(page.getByRole("main")).toContainText("Còn chỗ sàn nhắc mà bạn chưa sửa")
    await expectClean(page)
    await page.getByRole("link", { name: "Làm tiếp: Nhận tiền vào đâu?" }).click()
    await expect(page.getByRole("main")).toContainText(REMARK)
    await fillBank(page, "0123456780")
    await page.getByRole("button", { name: "Nộp hồ sơ" }).click()
    await expect(page.getByRole("main")).toContainText("Sàn đang đọc hồ sơ")
  })
  await test.step("staff approve beside its papers", async () => {
    await approve(staff)
    await texted(phone, /(Gian hang da mo)/)
  })
  await test.step("its portal opens, and what it wrote is handed in by one tap", async () => {
    await page.goto("/ban-hang")
    await expect(page.getByRole("heading", { name: "Hôm nay" })).toBeVisible()
    await page.getByRole("link", { name: "Hàng", exact: true }).click()
    await page.getByRole("link", { name: goods.name }).click()
    await handInDraft(page)
  })
  await test.step("staff read the draft and let it be shown", async () => {
    await staff.goto(`${shop.admin}/listing-drafts`)
    await staff.getByRole("link", { name: goods.name }).click()
    await expect(staff.getByRole("main")).toContainText(goods.story)
    await staff.getByRole("button", { name: "Approve and show" }).click()
    await expect(staff.getByText("Approved", { exact: true })).toBeVisible()
  })
  const { number, order } = await test.step("a shopper finds and buys it", () =>
    buy(buyer, goods.name))

  await test.step("one tap takes the order on", async () => {
    const link = await texted(phone, new RegExp(`${number}-1.* (https?:\\S+)`))
    await page.goto(link)
    await page.getByRole("button", { name: "Nhận đơn", exact: true }).click()
    // Not to be packed yet.
    await expect(page.getByRole("main")).toContainText(
      "Khách chưa chuyển khoản: xin khoan đóng gói",
    )
    await expectClean(page)
    await expect(page.getByRole("button")).toHaveCount(0)
    await page.goto(signedUntil(link, new Date(Date.now() + 60_000)))
    await expect(page.getByRole("main")).toContainText("Đã nhận đơn")
    const late = await page.goto(signedUntil(link, new Date(Date.now() - 60_000)))
    expect(late?.status()).toBe(404)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Liên kết này không còn dùng được",
    )
    await expect(page.getByRole("main")).toContainText("Có thể liên kết đã cũ")
  })
  await test.step("staff see the money come", async () => {
    await staff.goto(`${shop.admin}/orders/${new URL(order).pathname.split("/").pop()}`)
    await staff.getByRole("button", { name: "Confirm that the money came" }).click()
    await staff.getByRole("button", { name: "Yes, all of it" }).click()
    await expect(staff.getByText("Money received")).toBeVisible()
    await texted(phone, new RegExp(`(don ${number}-1 da thanh toan)`))
  })
  await test.step("it is packed, labelled and handed over", async () => {
    await page.goto("/ban-hang/don?muc=can-goi")
    await page.getByRole("link", { name: new RegExp(`^Đơn ${number}-`) }).click()
    await expectPdf(page, "Nhãn A6")
    await expectPdf(page, "Phiếu gói hàng")
    const todo = page.getByTestId("next")
    await todo.getByRole("button", { name: "Đã gói xong" }).click()
    await todo.getByLabel("Mã vận đơn").fill("VTP0002")
    await todo.getByRole("button", { name: "Đã giao đi" }).click()
    await expect(todo).toContainText("Kiện đang trên đường")
  })
  const owed = await test.step("its money waits for the parcel", async () => {
    const { available, pending } = await balance(page)
    expect(available).toBe("0 ₫")
    expect(pending).toMatch(/^[\d.]+ ₫$/)
    expect(pending).not.toBe("0 ₫")
    return pending
  })
  await test.step("the shopper has the parcel, and the money is the seller's", async () => {
    await buyer.goto(order)
    await buyer.getByRole("button", { name: "Đã nhận được hàng" }).click()
    await expect(buyer.getByRole("main")).toContainText("Kiện hàng được ghi là đã nhận")
    expect(await balance(page)).toEqual({ available: owed, pending: "0 ₫" })
    await expect(
      page.getByRole("link", { name: new RegExp(`^Đơn ${number}-`) }).first(),
    ).toBeVisible()
  })
  await buyer.context().close()
  await staff.context().close()
})

const REMARK = "Tên chủ tài khoản khác tên hợp tác xã"
const ACCOUNT = "The bank account is in the seller's name"

async function askOnceMore(staff: Page, name: string, admin: string) {
  await staff.goto(`${admin}/seller-applications`)
  await staff.getByRole("link", { name }).click()
  const registration = "Certificate of registration of the business or cooperative"
  for (const part of ["1/2", "2/2"])
    await staff.getByRole("button", { name: `Open the paper: ${registration} (${part})` }).click()
  await expect(staff.getByRole("img", { name: `${registration} (1/2)` })).toHaveJSProperty(
    "naturalWidth",
    800,
  )
  await expect(staff.getByTitle(`${registration} (2/2)`)).toBeVisible()
  await judge(staff, "Met", registration)
  await staff
    .getByRole("region", { name: ACCOUNT })
    .getByLabel("Note to the seller about this")
    .fill(REMARK)
  await judge(staff, "Not met", ACCOUNT)
  await staff.getByRole("button", { name: "Ask for more" }).click()
  await expect(staff.getByText("Write the reason for the seller.").first()).toBeVisible()
  await staff.getByLabel(/^Reason/).fill("Xin xem lại tài khoản ngân hàng")
  await staff.getByRole("button", { name: "Ask for more" }).click()
  await expect(staff.getByText("Asked for more")).toBeVisible()
}

async function approve(staff: Page) {
  await staff.reload()
  const button = staff.getByRole("button", { name: "Approve and open the shop" })
  await expect(button).toBeDisabled()
  for (const requirement of [
    "OCOP decision or certificate in force",
    "Certificate of food safety conditions, or the signed commitment",
    "The tax code is the seller's own in the public register",
    ACCOUNT,
  ])
    await judge(staff, "Met", requirement)
  await button.click()
  await expect(staff.getByText("Shop is open")).toBeVisible()
}

/** Finds goods by their name, and orders them by a transfer. @returns the order's number and page */
async function buy(buyer: Page, name: string) {
  await expect(async () => {
    await buyer.goto(`/tim-kiem?q=${encodeURIComponent(name)}`)
    await buyer.getByRole("main").getByRole("link", { name }).click({ timeout: 1_000 })
  }).toPass()
  const photo = buyer.getByRole("list", { name: "Hình sản phẩm" }).getByRole("img")
  await expect(photo).toHaveCount(1)
  // Turned the way it was held.
  await expect
    .poll(() =>
      photo.evaluate((image: HTMLImageElement) => image.naturalHeight > image.naturalWidth),
    )
    .toBe(true)
  await buyer.getByRole("button", { name: words.vi.add }).click()
  await expect(buyer.getByRole("status").filter({ hasText: "×" })).toBeVisible()
  await buyer.goto("/thanh-toan")
  await fillBuyer(buyer, { phone: ownPhone(), province: "ha noi" })
  await buyer.getByRole("button", { name: words.vi.continue }).click()
  await placeOrder(buyer, "vietqr")
  const number = /\d+/.exec(await buyer.getByRole("heading", { level: 1 }).innerText())?.[0] ?? ""
  return { number, order: buyer.url() }
}

async function expectPdf(page: Page, paper: string) {
  const link = page.getByRole("link", { name: new RegExp(`^${paper} của đơn`) })
  const file = await page.request.get((await link.getAttribute("href")) ?? "")
  expect([file.status(), (await file.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"])
}

/** What the screen of money says is owed now, and once parcels are there. */
async function balance(page: Page) {
  await page.goto("/ban-hang/tien")
  const amount = async (account: string) => {
    const term = page.getByText(account, { exact: true })
    return (await term.locator("xpath=following-sibling::dd/span[1]").innerText()).replace(
      /\s/g,
      " ",
    )
  }
  return { available: await amount("Sẽ chuyển cho bạn"), pending: await amount("Chưa nhận được") }
}

test("a second factor is turned on by its app and asked for at the next sign-in, a written code helps once, and it is taken off", async ({
  page,
}) => {
  const phone = ownPhone()
  const alert = page.getByRole("main").getByRole("alert")
  await beginApplication(page, { name: `Minh họa: HTX Mã ${phone.slice(-6)}`, phone })
  await page.getByRole("link", { name: "Tài khoản" }).click()
  await page.getByRole("link", { name: "Đăng nhập hai lớp" }).click()
  await page.getByLabel(/bạn dùng để đăng nhập/).fill(phone)
  await page.getByRole("button", { name: "Bật đăng nhập hai lớp" }).click()
  await expect(page.getByRole("img", { name: /Mã QR/ })).toBeVisible()
  await expectClean(page)
  const secret = await page.getByRole("code").innerText()
  await page.getByLabel(/Mã 6 số/).fill(totp(secret))
  await page.getByLabel("Mật khẩu của bạn").fill("không phải mật khẩu này")
  await page.getByRole("button", { name: "Bật", exact: true }).click()
  await expect(alert).toContainText("chưa đúng")
  await page.getByLabel(/Mã 6 số/).fill(totp(secret))
  await page.getByLabel("Mật khẩu của bạn").fill(PASSWORD)
  await page.getByRole("button", { name: "Bật", exact: true }).click()
  await expect(page.getByRole("heading", { name: /mã dự phòng/ })).toBeVisible()
  await expectClean(page)
  const written = await page.getByRole("main").getByRole("listitem").first().innerText()
  await page.getByRole("link", { name: "Tôi đã ghi lại" }).click()
  await expect(page.getByText("Đăng nhập hai lớp đang bật")).toBeVisible()

  const application = page.getByRole("heading", { name: "Hồ sơ bán hàng" })
  const question = page.getByRole("heading", { name: "Nhập mã đăng nhập" })
  const enter = async (code: string) => {
    await page.getByLabel("Mã", { exact: true }).fill(code)
    await page.getByRole("button", { name: "Vào" }).click()
  }
  await signInAgain(page, phone)
  await expect(question).toBeVisible()
  await expectClean(page)
  await enter("000 000")
  await expect(alert).toContainText("Mã chưa đúng. Hãy nhập mã mới nhất trong ứng dụng.")
  // The password alone opened nothing.
  await page.goto("/ban-hang/ho-so")
  await expect(page.getByRole("heading", { name: "Đăng nhập bán hàng" })).toBeVisible()
  await page.goto("/ban-hang/ma")
  await enter(written)
  await expect(application).toBeVisible()

  await signInAgain(page, phone)
  await enter(written)
  await expect(alert).toContainText("Mỗi mã chỉ dùng được một lần")
  await enter(totp(secret))
  await expect(application).toBeVisible()

  await page.goto("/ban-hang/bao-mat")
  await page.getByLabel("Mã", { exact: true }).fill(totp(secret))
  await page.getByRole("button", { name: "Tắt đăng nhập hai lớp" }).click()
  await expect(page.getByText("Đã tắt đăng nhập hai lớp.")).toBeVisible()
  await signInAgain(page, phone)
  await expect(application).toBeVisible()
})

async function signInAgain(page: Page, phone: string) {
  await page.goto("/ban-hang/tai-khoan")
  await page.getByRole("button", { name: "Đăng xuất" }).click()
  await page.getByLabel("E-mail").fill(phone)
  await page.getByLabel("Mật khẩu").fill(PASSWORD)
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click()
}

test.describe("before scripts are there", () => {
  test.use({ javaScriptEnabled: false })

  test("an application is begun all the same, and a paper is sent", async ({ page }) => {
    await page.goto("/ban-hang/mo-gian-hang/co-so")
    await page.getByRole("radio", { name: "Tổ hợp tác" }).check()
    await page.getByLabel("Tên cơ sở").fill("Minh họa: Tổ Không Máy")
    await page.getByLabel("Tỉnh, thành phố").selectOption("19")
    await page.getByRole("button", { name: "Tiếp tục" }).click()
    await page.getByLabel("Họ và tên").fill("Vi Thị Chậm")
    await page.getByLabel("E-mail hoặc số điện thoại").fill(ownPhone())
    await page.getByLabel("Mật khẩu").fill(PASSWORD)
    await page.getByRole("button", { name: "Tạo tài khoản và điền hồ sơ" }).click()
    await page
      .getByRole("link", { name: /an toàn thực phẩm/ })
      .last()
      .click()
    await page.getByLabel("Chọn ảnh hoặc PDF").setInputFiles(PDF)
    await page.getByRole("button", { name: "Gửi giấy này" }).click()
    await expect(page.getByRole("main").getByRole("alert")).toContainText("ngày hết hạn")
    await page.getByLabel("Có hạn đến ngày").fill("2031-01-31")
    const back = { ...PDF, name: "mặt sau.pdf", buffer: Buffer.from("%PDF-1.4\n% 2\n%%EOF\n") }
    await page.getByLabel("Chọn ảnh hoặc PDF").setInputFiles([PDF, back])
    await page.getByRole("button", { name: "Gửi giấy này" }).click()
    await page.goto("/ban-hang/ho-so")
    const paper = page.getByRole("listitem").filter({ hasText: "an toàn thực phẩm" })
    await expect(paper).toContainText("Đã có, có hạn đến 31/01/2031, 2 tệp")
    await paper.getByRole("link").click()
    await page.getByRole("button", { name: "Đưa tệp 2 lên trước" }).click()
    await page.getByRole("button", { name: "Bỏ tệp 1" }).click()
    await expect(page.getByRole("heading", { name: "Đã gửi 1 tệp" })).toBeVisible()
    await page.getByLabel("Giấy không ghi ngày hết hạn").check()
    await page.getByRole("button", { name: "Lưu" }).click()
    await page.goto("/ban-hang/ho-so")
    await expect(paper).toContainText("Đã có, không ghi ngày hết hạn")
  })
})
