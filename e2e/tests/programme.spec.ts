import { expectClean } from "../support/accessible"
import { storeApi } from "../support/api"
import { listGood } from "../support/listed"
import { enterAsHead } from "../support/officer"
import { signedIn } from "../support/signed-in"
import { soldAtTheDoor } from "../support/sold"
import { soonShows } from "../support/soon"
import { expect, test } from "../support/test"

const PROVINCE = "Phú Thọ"
/** Days from now, at the beginning of it, as a control of moments takes it. */
const midnight = (days: number) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T00:00`

test("an office drafts a programme, another head approves it, a sale takes its price, another comes back, and its report adds up", async ({
  page,
  request,
  browser,
  shop,
}) => {
  // Two heads are let in, and a good is listed, sold twice and delivered.
  test.setTimeout(240_000)
  const own = Date.now() % 1_000_000_000
  const good = `Minh họa: chè lam ${own}`
  const name = `Minh họa: Tuần chè lam ${own}`
  const seller = shop.accounts.sellers[2]!
  const { handle } = await listGood(request, shop, seller, { name: good, price: 40_000, stock: 20 })
  const second = await browser.newPage()
  const main = page.getByRole("main")
  const desk = second.getByRole("main")
  const report = second.getByTestId("programme-report")
  let programme = ""

  await test.step("drafted: what is wrong is said by its field, and nothing that was typed is lost", async () => {
    await enterAsHead(page, request, shop, PROVINCE)
    await page.getByRole("link", { name: "Chương trình", exact: true }).click()
    await page.getByRole("link", { name: "Soạn chương trình mới" }).click()
    await page.getByLabel("Tên chương trình").fill(name)
    await page.getByLabel("Bắt đầu").fill(midnight(-1))
    await page.getByLabel("Kết thúc").fill(midnight(-1))
    await page.getByLabel("Giá trị khuyến mãi").fill("120")
    await page.getByLabel("Ngân sách (đồng)").fill("100.000")
    await page.getByRole("radio", { name: "Sở và người bán cùng chịu" }).check()
    await page.getByLabel("Phần sở chịu (%)").fill("62,5")
    await page.getByRole("button", { name: "Lưu bản soạn" }).click()
    const wrong = page.getByTestId("errors")
    await expect(wrong).toContainText("Câu chuyện cho khách đọc: hãy điền mục này.")
    await expect(wrong).toContainText("Kết thúc: phải sau lúc bắt đầu.")
    await expect(wrong).toContainText("Giá trị khuyến mãi: nhiều nhất 100 %.")
    await expect(page.getByLabel("Ngân sách (đồng)")).toHaveValue("100.000")
    await expectClean(page)
    await page.getByLabel("Câu chuyện cho khách đọc").fill("Chè lam của làng, giá tốt hơn.")
    await page.getByLabel("Kết thúc").fill(midnight(2))
    await page.getByLabel("Giá trị khuyến mãi").fill("20")
    await page.getByLabel("Chỉ hàng có chứng nhận OCOP còn hiệu lực").uncheck()
    await page.locator("summary").filter({ hasText: "Người bán" }).click()
    await page.getByLabel(/^Minh họa Phú Thọ \(/).check()
    await page.getByRole("button", { name: "Lưu bản soạn" }).click()
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible()
    programme = new URL(page.url()).pathname
  })

  await test.step("its seller is invited and joins; who wrote it submits it, and is told that another head approves", async () => {
    await expect(main).toContainText("chưa có người bán nào đưa hàng vào", { ignoreCase: true })
    await expect(main).toContainText(good)
    await page.getByRole("button", { name: "Mời người đã chọn" }).click()
    await expect(main).toContainText("Đã mời, chưa trả lời")
    await expectClean(page)
    const found = await storeApi(request, shop).get(`/store/products?handle=${handle}&fields=id`)
    const { products } = (await found.json()) as { products: { id: string }[] }
    const member = await signedIn(request, shop, "seller_member", seller)
    await member("PUT", `/seller/programmes/${programme.split("/").at(-1)}`, {
      goods: [{ product_id: products[0]!.id, floor_vnd: 20_000 }],
      quota: 10,
    })
    await page.goto(programme)
    await expect(main).toContainText("Không có gì trái luật hay quy tắc của sàn.")
    await page.getByRole("button", { name: "Kiểm tra và trình duyệt" }).click()
    await expect(main).toContainText("một lãnh đạo khác của sở phải duyệt")
    await expect(main).toContainText("Giá ngay trước 40.000 ₫")
    await expect(page.getByRole("button", { name: "Duyệt chương trình" })).toHaveCount(0)
    await expectClean(page)
  })

  await test.step("another head approves and announces it, and the page shows its price", async () => {
    await enterAsHead(second, request, shop, PROVINCE)
    await second.goto(programme)
    await second.getByRole("button", { name: "Duyệt chương trình" }).click()
    await expect(desk.getByRole("status").filter({ hasText: "Đã duyệt." })).toBeVisible()
    await second.getByRole("button", { name: "Công bố" }).click()
    await expect(desk.getByRole("status").filter({ hasText: "Đã công bố." })).toBeVisible()
    await soonShows(page, `/san-pham/${handle}`, (soon) =>
      expect(main).toContainText("32.000 ₫", soon),
    )
  })

  await test.step("what is sold is kept from its budget, settled once delivered, and borne as it says", async () => {
    const order = await soldAtTheDoor(request, shop, { goods: [handle], quantity: 2 })
    await soonShows(second, programme, (soon) =>
      expect(report).toContainText("Đang giữ cho đơn chưa giao16.000 ₫", soon),
    )
    for (const status of ["confirmed", "packed"]) await order.move(status)
    await order.move("handed_over", { carrier: "Nhà xe" })
    await order.move("delivered")
    await soonShows(second, programme, async (soon) => {
      await expect(report).toContainText("Đã giao16.000 ₫", soon)
      await expect(report).toContainText("Còn lại84.000 ₫", soon)
    })
    const borne = (who: string) => desk.getByRole("row").filter({ hasText: who })
    await expect(borne("Sở Công Thương")).toContainText("10.000 ₫")
    await expect(borne(`#${order.number}`)).toContainText("16.000 ₫")
    await expect(desk.getByRole("table", { name: "Theo người bán" })).toContainText("6.000 ₫")
    await expectClean(second)
  })

  await test.step("what comes back after it was delivered is given back, to the đồng and by its order", async () => {
    const order = await soldAtTheDoor(request, shop, { goods: [handle], quantity: 1 })
    for (const status of ["confirmed", "packed"]) await order.move(status)
    await order.move("handed_over", { carrier: "Nhà xe" })
    await order.move("delivered")
    await soonShows(second, programme, async (soon) => {
      await expect(report).toContainText("Đã giao24.000 ₫", soon)
      await expect(report).toContainText("Còn lại76.000 ₫", soon)
      await expect(report).toContainText("Số đơn2", soon)
    })
    await order.move("returned", undefined, "damaged")
    await soonShows(second, programme, async (soon) => {
      await expect(report).toContainText("Đã giao16.000 ₫", soon)
      await expect(report).toContainText("Còn lại84.000 ₫", soon)
      await expect(report).toContainText("Đã trả lại (hủy, từ chối, hoàn hàng)8.000 ₫", soon)
      await expect(report).toContainText("Số đơn1", soon)
    })
    const cells = (who: string) => desk.getByRole("row").filter({ hasText: who })
    await expect(cells(`#${order.number}`).getByRole("cell").last()).toContainText("8.000 ₫")
    // Who bears what is what is left of it.
    await expect(cells("Sở Công Thương")).toContainText("10.000 ₫")
    await expect(desk.getByRole("table", { name: "Theo người bán" })).toContainText("6.000 ₫")
    await expectClean(second)
  })

  await test.step("stopped for a reason, prices go back", async () => {
    await second.getByText("Dừng chương trình").click()
    await second.getByLabel("Vì sao dừng?").fill("Minh họa: hết hàng")
    await second.getByRole("button", { name: "Dừng ngay" }).click()
    await expect(desk.getByRole("status").filter({ hasText: "Đã dừng." })).toBeVisible()
    await soonShows(page, `/san-pham/${handle}`, async (soon) => {
      await expect(main).toContainText("40.000 ₫", soon)
      await expect(main).not.toContainText("32.000 ₫", soon)
    })
  })
})
