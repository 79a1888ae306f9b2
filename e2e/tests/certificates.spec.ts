import { expectClean } from "../support/accessible"
import { PDF } from "../support/joining"
import { enterAsHead } from "../support/officer"
import { enterSeller } from "../support/selling"
import { soonShows } from "../support/soon"
import { expect, test } from "../support/test"

const GOOD = { handle: "na-luc-nam", title: "Na dai Lục Nam" }
const FINDINGS = "Minh họa: mã vùng trồng trên nhãn không đúng"

test("a seller shows a certificate, its office puts it on file and inspects it, and the authority withdraws it", async ({
  page,
  request,
  browser,
  shop,
}) => {
  const desk = await browser.newPage()
  const main = page.getByRole("main")
  const office = desk.getByRole("main")
  const items = main.getByRole("listitem")
  const own = items.filter({ has: page.getByRole("heading", { level: 2, name: GOOD.title }) })
  // What the office told of it, above its goods.
  const told = items.filter({ has: page.getByRole("heading", { level: 3, name: GOOD.title }) })
  const badge = page.locator("#chung-nhan")
  const number = `${Date.now() % 1_000_000}/QĐ-UBND`

  await test.step("photos first, then what is printed; what is missing is said, and nothing is lost", async () => {
    await enterSeller(page, shop)
    await page.goto("/ban-hang/chung-nhan")
    await own.getByRole("link", { name: "Gửi giấy chứng nhận" }).click()
    await expect(main).toContainText("Bước 1/3")
    await expectClean(page)
    await page.getByLabel("Chọn ảnh hoặc PDF").setInputFiles(PDF)
    await page.getByRole("button", { name: "Gửi giấy này" }).click()
    await expect(main).toContainText("Bước 2/3")
    await page.getByRole("link", { name: "Chưa có, bỏ qua bước này" }).click()
    await page.getByLabel("Số quyết định").fill(number)
    await page.getByLabel("Cơ quan cấp").fill("UBND tỉnh Bắc Ninh")
    await page.getByLabel("Ngày quyết định").fill("2031-01-01")
    await page.getByRole("button", { name: "Gửi cho sở công thương" }).click()
    await expect(main.getByRole("alert")).toContainText("Ngày quyết định: ngày này chưa đến")
    await expect(main.getByRole("alert")).toContainText("Số sao: hãy điền mục này")
    await expect(page.getByLabel("Số quyết định")).toHaveValue(number)
    await expectClean(page)
    await page.getByLabel("Ngày quyết định").fill("2026-08-05")
    await page.getByRole("radio", { name: "5 sao" }).check()
    await page.getByRole("button", { name: "Gửi cho sở công thương" }).click()
    await expect(main).toContainText("Đã gửi. Sở công thương")
    await expect(own).toContainText("Đang chờ xem xét")
    await expectClean(page)
  })

  await test.step("the office sees what the rules point out, sets it right and puts it on file", async () => {
    await enterAsHead(desk, request, shop, "Bắc Ninh")
    await desk.getByRole("link", { name: "Chờ duyệt" }).click()
    await office.getByRole("link", { name: GOOD.title }).click()
    await expect(office).toContainText("Năm sao nhưng không do Bộ công nhận")
    await expect(office).toContainText("Không gửi kèm quyết định")
    await expectClean(desk)
    await desk.getByRole("radio", { name: "4 sao" }).check()
    await desk.getByRole("button", { name: "Ghi nhận chứng nhận" }).click()
    await expect(office).toContainText("Hạng sao hiện trong vài giây")
  })

  await test.step("the badge is there: on the page, on its card, in the public check", async () => {
    await soonShows(page, `/san-pham/${GOOD.handle}`, (soon) =>
      expect(badge).toContainText(number, soon),
    )
    await soonShows(page, `/tim-kiem?q=${encodeURIComponent(GOOD.title)}`, (soon) =>
      expect(
        page
          .getByRole("article")
          .filter({ has: page.getByRole("heading", { name: GOOD.title }) })
          .getByLabel(/OCOP 4 sao, còn hiệu lực/),
      ).toBeVisible(soon),
    )
    const check = await request.get(`/kiem-tra/json?q=${encodeURIComponent(number)}`)
    expect(await check.json()).toMatchObject({
      by: "decision",
      certificates: [{ name: GOOD.title, stars: 4, badge: "solid", standing: "valid" }],
    })
    const again = await request.get(`/kiem-tra/json?q=${encodeURIComponent(number)}`, {
      headers: { "if-none-match": check.headers().etag! },
    })
    expect(again.status()).toBe(304)
  })

  await test.step("an inspection is planned from the register and asks for a mend; without a day the words stay", async () => {
    await desk.getByRole("link", { name: "Chứng nhận", exact: true }).click()
    await desk.getByLabel("Sản phẩm, chủ thể, số quyết định hoặc mã").fill(number)
    await desk.getByRole("button", { name: "Tìm" }).click()
    await office.getByRole("link", { name: GOOD.title }).click()
    await office.getByRole("link", { name: "Lên lịch kiểm tra sản phẩm này" }).click()
    await expectClean(desk)
    await desk.getByLabel("Kiểm tra việc gì").fill("Minh họa: nhãn của lô bán trên mạng")
    await desk.getByRole("button", { name: "Ghi cuộc kiểm tra" }).click()
    await expect(office).toContainText("Đã ghi cuộc kiểm tra")
    await expectClean(desk)
    await desk.getByLabel("Ghi nhận khi kiểm tra").fill(FINDINGS)
    await desk.getByRole("radio", { name: "Yêu cầu khắc phục và báo người bán" }).check()
    await desk.getByLabel("Việc cần khắc phục").fill("In lại nhãn, thu hồi lô cũ")
    await desk.getByRole("button", { name: "Ghi vào diễn biến" }).click()
    await expect(office.getByRole("alert")).toContainText("Hạn khắc phục")
    await expect(desk.getByLabel("Ghi nhận khi kiểm tra")).toHaveValue(FINDINGS)
    await desk.getByLabel("Hạn khắc phục").fill("2031-01-01")
    await desk.getByRole("button", { name: "Ghi vào diễn biến" }).click()
    await expect(office).toContainText("Chờ người bán khắc phục")
  })

  await test.step("the seller reads what has to be mended, never what was found, and answers", async () => {
    await page.goto("/ban-hang/chung-nhan")
    await expect(told).toContainText("In lại nhãn, thu hồi lô cũ")
    await expect(main).not.toContainText(FINDINGS)
    await told.getByText("Trả lời sở").click()
    await told.getByLabel("Đã khắc phục thế nào").fill("Đã in lại nhãn")
    await expectClean(page)
    await told.getByRole("button", { name: "Gửi câu trả lời" }).click()
    await expect(told).toContainText("Đã trả lời, sở đang xem")
  })

  await test.step("the inspection ends with its paper, and leads to what the authority may decide", async () => {
    await desk.reload()
    await expect(office).toContainText("Đã in lại nhãn")
    await desk.getByLabel("Ghi nhận khi kiểm tra").fill("Nhãn mới vẫn sai")
    await desk.getByRole("radio", { name: "Kết thúc với kết quả" }).check()
    await desk.getByRole("radio", { name: "Đề nghị xem xét thu hồi" }).check()
    await desk.getByRole("button", { name: "Ghi vào diễn biến" }).click()
    await expect(office.getByRole("status")).toContainText("Đã ghi vào diễn biến")
    await desk.getByText("Thêm biên bản, ảnh").first().click()
    await desk.getByLabel("Là giấy gì").fill("Biên bản")
    await desk.getByLabel("Tệp").setInputFiles(PDF)
    await desk.getByRole("button", { name: "Thêm biên bản, ảnh" }).click()
    await expect(office.getByRole("link", { name: "Mở giấy tờ" })).toBeVisible()
    await expectClean(desk)
    await page.goto(`/san-pham/${GOOD.handle}`)
    await expect(badge).toContainText(number)
    await office.getByRole("link", { name: "Sang trang chứng nhận" }).click()
    await expect(office).toContainText("Việc ghi dưới đây sẽ kèm theo cuộc kiểm tra vừa xem")
  })

  await test.step("a withdrawal without its file comes back with what was typed; with it the badge is gone", async () => {
    await desk.getByText("Ghi nhận quyết định thu hồi").click()
    await expectClean(desk)
    await desk.getByLabel("Số quyết định").fill("77/QĐ-UBND")
    await desk.getByLabel("Cơ quan cấp").fill("UBND tỉnh Bắc Ninh")
    await desk.getByLabel("Cấp công nhận").selectOption("national")
    await desk.getByLabel("Ngày quyết định").fill("2026-11-20")
    await desk.getByLabel("Căn cứ").selectOption("mark_misused")
    await desk.locator("#w-reason").fill("Minh họa: dùng sai nhãn")
    await desk.getByLabel("Văn bản quyết định").setInputFiles(PDF)
    await desk.getByRole("button", { name: "Ghi nhận thu hồi" }).click()
    await expect(office).toContainText("xem các mục được đánh dấu")
    await expect(desk.getByLabel("Số quyết định")).toHaveValue("77/QĐ-UBND")
    await desk.getByLabel("Cấp công nhận").selectOption("provincial")
    await desk.getByLabel("Văn bản quyết định").setInputFiles(PDF)
    await desk.getByRole("button", { name: "Ghi nhận thu hồi" }).click()
    await expect(office).toContainText("Đã bị thu hồi")
    await expectClean(desk)
    await soonShows(page, `/san-pham/${GOOD.handle}`, (soon) =>
      expect(badge).not.toContainText(number, soon),
    )
    await page.goto(`/kiem-tra?q=${encodeURIComponent(number)}`)
    await expect(main).toContainText("Đã bị cơ quan có thẩm quyền thu hồi")
    await page.goto("/ban-hang/chung-nhan")
    await expect(own).toContainText("Dùng sai nhãn hiệu, biểu trưng OCOP")
    await expect(told).toContainText("Đề nghị xem xét thu hồi")
  })
})
