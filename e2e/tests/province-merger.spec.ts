import { expectClean } from "../support/accessible"
import { signInToAdmin } from "../support/admin"
import { PDF } from "../support/joining"
import { enterAsHead } from "../support/officer"
import { soonShows } from "../support/soon"
import { asStaff } from "../support/staff"
import { expect, test } from "../support/test"

/** Two provinces that nobody else is at work on; still, a list of provinces is another one after: this project comes last. */
const FROM = { name: "Lai Châu", slug: "lai-chau", good: "Trà Shan tuyết cổ thụ Lai Châu" }
const INTO = { name: "Điện Biên", slug: "dien-bien", good: "Gạo Tám Điện Biên" }
const MERGED_OFFICE = "Minh họa: Sở Công Thương sau sáp nhập"
const DECISION = "17/QĐ-UBND"
const LISTED = "Minh họa: mắc ca sấy"

const LIST = {
  name: "danh-sach.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    `Tên sản phẩm,Chủ thể,Số sao,Điểm\n${LISTED},Minh họa: cơ sở chưa bán ở đây,3,64\n`,
  ),
}

test("one province is merged into another: rehearsed, done, and everything is the successor's with its history", async ({
  page,
  request,
  browser,
  shop,
}) => {
  const desk = await browser.newPage()
  const office = desk.getByRole("main")
  const main = page.getByRole("main")

  await test.step("its office enters a decision, of what nobody sells here", async () => {
    const staff = await asStaff(request, shop)
    await staff.openOffice(FROM.name, `Minh họa: Sở Công Thương ${FROM.name}`)
    await enterAsHead(desk, request, shop, FROM.name)
    await desk.goto("/so-cong-thuong/chung-nhan/nhap")
    await desk.getByLabel("Số quyết định").fill(DECISION)
    await desk.getByLabel("Ngày quyết định").fill("2026-08-05")
    await desk.getByLabel("Cơ quan cấp").fill("UBND tỉnh Lai Châu (minh họa)")
    await desk.getByLabel("Danh sách sản phẩm (XLSX hoặc CSV)").setInputFiles(LIST)
    await desk.getByLabel("Văn bản quyết định (PDF hoặc ảnh)").setInputFiles(PDF)
    await desk.getByRole("button", { name: "Xem từng dòng" }).click()
    await desk.getByRole("button", { name: "Ghi 1 dòng vào danh bạ" }).click()
    await soonShows(desk, desk.url(), (soon) => expect(office).toContainText("Đã ghi 1 dòng", soon))
  })

  await test.step("a rehearsal says what is in the way, then what there would be, and changes nothing", async () => {
    await signInToAdmin(page, shop)
    await page.goto(`${shop.admin}/province-mergers`)
    await page.getByLabel("Province that is merged").click()
    await page.getByRole("option", { name: "Lai Chau" }).click()
    await page.getByLabel("Successor", { exact: true }).click()
    await page.getByRole("option", { name: "Dien Bien" }).click()
    await page.getByLabel("Number of the resolution").fill("Minh họa 1/NQ-QH")
    await page.getByLabel("Day of the resolution").fill("2026-11-01")
    await page.getByRole("button", { name: "Rehearse" }).click()
    await expect(main.getByRole("status")).toContainText("say what it is called afterwards")
    await page.getByLabel("Name of the office afterwards").fill(MERGED_OFFICE)
    await page.getByRole("button", { name: "Rehearse" }).click()
    await expect(main.getByRole("status")).toContainText("Rehearsed: nothing was changed.")
    const row = (what: string) => main.getByRole("row").filter({ hasText: what })
    await expect(row("Goods").first()).toContainText(/Goods\s*1\s*1\s*2/)
    await expect(row("Certificates").first()).toBeVisible()
    const shopper = await browser.newPage()
    await shopper.goto(`/tinh/${FROM.slug}`)
    await expect(shopper).toHaveURL(new RegExp(`/tinh/${FROM.slug}$`))
    await expect(shopper.getByRole("main")).toContainText(FROM.good)
    await shopper.close()
  })

  await test.step("merged, its old address leads to the successor in both languages, with the goods of both", async () => {
    await page.getByRole("button", { name: "Merge for good" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Merge for good" }).click()
    await expect(main.getByRole("status")).toContainText("Merged.")
    await expect(main).toContainText("Lai Chau is in Dien Bien now")
    for (const language of ["", "/en"])
      await soonShows(page, `${language}/tinh/${FROM.slug}`, (soon) =>
        expect(page).toHaveURL(new RegExp(`${language}/tinh/${INTO.slug}$`), soon),
      )
    await soonShows(page, `/tinh/${INTO.slug}`, async (soon) => {
      await expect(main.getByRole("article").filter({ hasText: FROM.good })).toBeVisible(soon)
      await expect(main.getByRole("article").filter({ hasText: INTO.good })).toBeVisible(soon)
    })
    await expectClean(page)
    await soonShows(page, `/tim-kiem?tinh=${INTO.slug}`, (soon) =>
      expect(main.getByRole("article").filter({ hasText: FROM.good })).toBeVisible(soon),
    )
  })

  await test.step("its decision is still found, and its officer goes on where the desk is the successor's", async () => {
    const check = await request.get(`/kiem-tra/json?q=${encodeURIComponent(DECISION)}`)
    expect(await check.json()).toMatchObject({
      certificates: [expect.objectContaining({ name: LISTED, stars: 3, standing: "valid" })],
    })
    await desk.goto("/so-cong-thuong/chung-nhan")
    await expect(office).toContainText(MERGED_OFFICE)
    await expect(office).toContainText("Điện Biên (nay gồm Lai Châu")
    await desk.getByLabel("Sản phẩm, chủ thể, số quyết định hoặc mã").fill(DECISION)
    await desk.getByRole("button", { name: "Tìm" }).click()
    await office.getByRole("link", { name: LISTED }).click()
    await expect(office).toContainText(DECISION)
    await expectClean(desk)
  })
})
