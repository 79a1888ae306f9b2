import { expectClean, expectCleanAtBoth } from "../support/accessible"
import { signInToAdmin } from "../support/admin"
import { lettered } from "../support/letters"
import { openOwnSeller } from "../support/own-seller"
import { addToBasket, fillBuyer, ownPhone, placeOrder, words } from "../support/pages"
import { enterSeller } from "../support/selling"
import { soldAtTheDoor } from "../support/sold"
import { asStaff } from "../support/staff"
import { expect, test } from "../support/test"
import { totp } from "../support/totp"

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

test("the platform's staff send a parcel for a seller who telephones, and take in its cash", async ({
  page,
  request,
  shop,
}) => {
  const order = await soldAtTheDoor(request, shop)
  await order.move("confirmed")
  await order.move("packed")
  const carrier = `Minh họa: xe khách ${order.number}`

  await signInToAdmin(page, shop)
  await page.goto(`${shop.admin}/orders/${order.id}`)
  const part = page.getByRole("region", { name: new RegExp(`^${order.number}-1 ·`) })
  const said = part.getByLabel("What the seller or the shopper said")
  const act = part.getByRole("button", { name: "Move for them" })
  const choose = async (to: string) => {
    await part.getByLabel("Move to").click()
    await page.getByRole("option", { name: to }).click()
  }
  await expect(part.getByText("taken on (platform)")).toBeVisible()
  await expect(part.getByText("packed (platform)")).toBeVisible()
  await choose("On its way")
  await act.click()
  await expect(page.getByText("Write what they said: you act for them.").first()).toBeVisible()
  await said.fill("Gửi xe khách")
  await act.click()
  await expect(page.getByText("The shopper pays at the door:").first()).toBeVisible()
  await part.getByLabel("Carrier").fill(carrier)
  await act.click()
  await expect(part.getByText("on its way (platform)")).toBeVisible()
  await choose("Delivered")
  await said.fill("Khách nói đã nhận")
  await act.click()
  await expect(part.getByText("delivered (platform)")).toBeVisible()

  await page.getByRole("link", { name: "Collected cash" }).click()
  const held = page.getByRole("region", { name: carrier }).first()
  await held.getByLabel(`Choose all of ${carrier}`).click()
  await held.getByRole("button", { name: "The money is here" }).click()
  await expect(page.getByText("Write the number of the transfer.").first()).toBeVisible()
  await held.getByLabel("The bank's number of the transfer").fill(`FT${order.number}`)
  await held.getByLabel("Note").fill("Tiền thu hộ")
  await held.getByRole("button", { name: "The money is here" }).click()
  await expect(page.getByRole("heading", { name: carrier })).toHaveCount(0)
})

test("the platform's staff note that a carrier brought its cash to the seller after all", async ({
  page,
  request,
  shop,
}) => {
  const order = await soldAtTheDoor(request, shop)
  const carrier = `Minh họa: nhà xe ${order.number}`
  for (const status of ["confirmed", "packed"]) await order.move(status)
  await order.move("handed_over", { carrier })
  await order.move("delivered")
  await signInToAdmin(page, shop)
  await page.goto(`${shop.admin}/collected-cash`)
  const held = page.getByRole("region", { name: carrier }).first()
  await held.getByLabel(`Choose all of ${carrier}`).click()
  const brought = held.getByRole("button", { name: "The seller has the cash" })
  await brought.click()
  await expect(page.getByText("Write a note,").first()).toBeVisible()
  await held.getByLabel("Note").fill("Chị Hoa nói nhà xe đã đưa tiền")
  await brought.click()
  await expect(page.getByRole("heading", { name: carrier })).toHaveCount(0)
  await page.goto(`${shop.admin}/orders/${order.id}`)
  const part = page.getByRole("region", { name: new RegExp(`^${order.number}-1 ·`) })
  await expect(part).toContainText("the seller has the cash")

  // One of whom it was said at the hand-over, and whose seller only has a telephone.
  const coach = await soldAtTheDoor(request, shop)
  for (const status of ["confirmed", "packed"]) await coach.move(status)
  await coach.move("handed_over", { carrier, cash_to: "seller" })
  await coach.move("delivered")
  await page.goto(`${shop.admin}/orders/${coach.id}`)
  const awaited = page.getByRole("region", { name: new RegExp(`^${coach.number}-1 ·`) })
  await awaited.getByLabel("Who said that it came").fill("Chị Hoa gọi")
  await awaited.getByRole("button", { name: "The seller has the cash" }).click()
  await expect(awaited).toContainText("the seller has the cash")
  await expect(awaited.getByLabel("Who said that it came")).toHaveCount(0)

  // On its way, of which staff hear elsewhere meanwhile that it came back.
  const early = await soldAtTheDoor(request, shop)
  for (const status of ["confirmed", "packed"]) await early.move(status)
  await early.move("handed_over", { carrier, cash_to: "seller" })
  await page.goto(`${shop.admin}/orders/${early.id}`)
  const underWay = page.getByRole("region", { name: new RegExp(`^${early.number}-1 ·`) })
  const who = underWay.getByLabel("Who said that it came")
  await expect(who).toBeVisible()
  const staff = await asStaff(request, shop)
  await staff.move(early.part, { status: "returned", reason: "not_collected", note: "Khách vắng" })
  await who.fill("Chị Hoa gọi")
  await underWay.getByRole("button", { name: "The seller has the cash" }).click()
  await expect(page.getByText("No cash of this order is outside:").first()).toBeVisible()
  await expect(who).toHaveCount(0)
})

test("the platform's staff read what a shopper reports, and the shopper what came of it", async ({
  page,
  request,
  shop,
}) => {
  const order = await soldAtTheDoor(request, shop)
  await order.move("confirmed")
  const path = await order.path()
  await page.goto(path)
  await page.getByText("Báo vấn đề với kiện này").click()
  await page.getByLabel("Hãy kể rõ").fill("Tôi ghi nhầm số nhà")
  await page.getByRole("button", { name: "Gửi báo cáo" }).click()
  await expect(page.getByText("Báo cáo của bạn đang được xử lý")).toBeVisible()
  await expectClean(page)

  await signInToAdmin(page, shop)
  await page.goto(`${shop.admin}/call-list`)
  const report = page.getByRole("region", { name: `Order ${order.number}-1` })
  await expect(report).toContainText("Tôi ghi nhầm số nhà")
  const close = report.getByRole("button", { name: "Close the report" })
  await close.click()
  await expect(page.getByText("Write what was done:").first()).toBeVisible()
  await report.getByLabel("What was done").fill("Đã báo người bán số nhà đúng")
  await close.click()
  await expect(report).toHaveCount(0)

  await page.goto(path)
  await expect(page.getByText("Báo cáo của bạn đã được xử lý")).toBeVisible()
  await expect(page.getByRole("main")).toContainText("Hai bên đã thỏa thuận")
  await expect(page.getByRole("main")).not.toContainText("số nhà đúng")
})

test("the platform's staff find a seller and pay it what is due, and no more", async ({
  page,
  request,
  shop,
}) => {
  const order = await soldAtTheDoor(request, shop)
  await order.move("confirmed")
  await order.move("packed")
  await order.move("handed_over", { carrier: "Minh họa: xe khách" })
  await order.move("delivered")

  await signInToAdmin(page, shop)
  await page.getByRole("link", { name: "Sellers", exact: true }).click()
  await page.getByLabel("Find by name, phone or tax code").fill("minh hoa bac ninh")
  await page.getByRole("link", { name: "Minh họa Bắc Ninh", exact: true }).click()
  await page.getByLabel("Amount (đồng)").fill("999.999.999")
  await page.getByLabel("The bank's number of the transfer, or a name").fill(`CK${order.number}`)
  await page.getByLabel("Note, which the seller reads").fill("Kỳ 47")
  await page.getByRole("button", { name: "Write it down" }).click()
  await expect(page.getByText("no more than can be paid out").first()).toBeVisible()
  await page.getByLabel("Amount (đồng)").fill("1.000")
  await page.getByRole("button", { name: "Write it down" }).click()
  await expect(page.getByText(`Paid out: ₫1,000, CK${order.number}. Kỳ 47`)).toBeVisible()
})

test("the platform's staff pay a seller from the list of a payday, which it reads beside its money", async ({
  page,
  request,
  shop,
}) => {
  const { account, adjust, name } = await openOwnSeller(request, shop)
  await adjust(70_000, "due")
  await signInToAdmin(page, shop)
  await page.getByRole("link", { name: "Payouts" }).click()
  const row = page.getByRole("row").filter({ hasText: name.en })
  await expect(row).toContainText("0123456789")
  await expect(row).toContainText("70,000")
  await row.getByRole("checkbox").click()
  await expect(page.getByRole("status")).toContainText("1 seller chosen")
  await page.getByLabel("Note, which the sellers read").fill("Kỳ 25/11")
  await page.getByRole("button", { name: "Draw up the list" }).click()
  await expect(page.getByText("Write a name that no other list has.").first()).toBeVisible()
  await page.getByLabel("Name of the list").fill(name.en)
  await page.getByRole("button", { name: "Draw up the list" }).click()
  await expect(row).toHaveCount(0)
  const list = page.getByRole("region", { name: name.en })
  await expect(list).toContainText("1 seller")
  const [table] = await Promise.all([
    page.waitForEvent("download"),
    list.getByRole("link", { name: "Table for the bank (CSV)" }).click(),
  ])
  expect(table.suggestedFilename()).toMatch(/^tra-nguoi-ban-polist_.*\.csv$/)
  await list.getByLabel("The bank's number of the transfer").fill("FT26329")
  await list.getByRole("button", { name: "Transferred" }).click()
  await expect(list).toContainText("FT26329")

  await enterSeller(page, shop, account)
  await page.goto("/ban-hang/tien")
  await expect(page.getByRole("main")).toContainText("Sàn chuyển khoản cho bạn")
  await expect(page.getByRole("main")).toContainText("Kỳ 25/11")
})

test("somebody is invited to a trade office, chooses a password, sets up two steps and stands at the desk", async ({
  page,
  shop,
}) => {
  const { province } = shop.accounts.offices[1]!
  const email = `can-bo-moi-${ownPhone()}@example.com`
  const password = "một câu dài dễ nhớ"
  await signInToAdmin(page, shop)
  await page.getByRole("link", { name: "Trade offices" }).click()
  await page.getByPlaceholder("Find by province").fill(province)
  await page.getByRole("link", { name: `Sở Công Thương ${province}` }).click()
  await page.getByLabel("Full name").fill("Nguyễn Thị Minh Khai")
  await page.getByLabel("E-mail", { exact: true }).fill("không phải thư")
  await page.getByRole("button", { name: "Send the invitation" }).click()
  await expect(page.getByText("Check the e-mail address.").first()).toBeVisible()
  await page.getByLabel("E-mail", { exact: true }).fill(email)
  await page.getByRole("button", { name: "Send the invitation" }).click()
  await expect(page.getByRole("button", { name: `Take back: ${email}` })).toBeVisible()

  const link = await lettered(email, /href="([^"]+\/so-cong-thuong\/loi-moi\/[^"]+)"/)
  await page.goto(link)
  await expect(page.getByLabel("Họ và tên")).toHaveValue("Nguyễn Thị Minh Khai")
  await expectCleanAtBoth(page)
  await page.getByLabel("Mật khẩu").fill(password)
  await page.getByRole("button", { name: "Nhận lời mời" }).click()

  // The password alone opens nothing of the office's.
  await expect(page.getByText("Sàn yêu cầu đăng nhập hai lớp")).toBeVisible()
  await page.goto("/so-cong-thuong/chung-nhan")
  await expect(page.getByText("Sàn yêu cầu đăng nhập hai lớp")).toBeVisible()
  await page.getByLabel(/bạn dùng để đăng nhập/).fill(email)
  await page.getByRole("button", { name: "Bật đăng nhập hai lớp" }).click()
  const secret = await page.getByRole("code").innerText()
  await page.getByLabel(/Mã 6 số/).fill(totp(secret))
  await page.getByLabel("Mật khẩu của bạn").fill(password)
  await page.getByRole("button", { name: "Bật", exact: true }).click()
  await page.getByRole("link", { name: "Tôi đã ghi lại" }).click()
  await page.getByRole("link", { name: "Hôm nay" }).click()
  await expect(page.getByRole("heading", { name: "Hôm nay" })).toBeVisible()
  await expect(page.getByRole("main")).toContainText(`Sở Công Thương ${province}`)
  await expectCleanAtBoth(page)

  await page.goto(link)
  await expect(page.getByText("Lời mời này đã được nhận")).toBeVisible()
  await page.goto(`${link}x`)
  await expect(page.getByRole("heading", { name: "Liên kết này không dùng được" })).toBeVisible()
  await expectClean(page)
})
