import { expectClean } from "../support/accessible"
import { ownPhone } from "../support/pages"
import { enterSeller } from "../support/selling"
import { expect, type Page, test } from "../support/test"

/** The best step of every criterion on the screen, but of those named the first. */
async function tick(page: Page, but: readonly string[] = []): Promise<void> {
  for (const criterion of await page.getByRole("main").getByRole("group").all()) {
    const steps = criterion.getByRole("radio")
    if ((await steps.count()) === 0) continue
    const first = but.includes((await criterion.getAttribute("id")) ?? "")
    await (first ? steps.first() : steps.last()).check()
  }
}

test("a product is scored by its sheet, saved twice, compared and printed", async ({
  page,
  shop,
}) => {
  const name = `Mứt chấm thử ${ownPhone().slice(-6)}`
  const main = page.getByRole("main")
  const heading = (text: string | RegExp) => page.getByRole("heading", { level: 1, name: text })
  const next = page.getByRole("button", { name: "Lưu, sang phần sau" })
  const result = page.getByTestId("result")

  await enterSeller(page, shop, shop.accounts.sellers[1]!)
  await page.goto("/ban-hang/hang")
  await page.getByRole("link", { name: "Tự đánh giá OCOP" }).click()

  await test.step("a sheet is begun by a name and a set; what is missing is said, and the name stays", async () => {
    await main.getByRole("link", { name: "Chấm một sản phẩm" }).click()
    await page.getByLabel("Tên sản phẩm").fill(name)
    await page.getByRole("button", { name: "Mở phiếu" }).click()
    await expect(main.getByRole("alert")).toContainText("Nhóm hàng: hãy điền mục này")
    await expect(page.getByLabel("Tên sản phẩm")).toHaveValue(name)
    await page.getByText("Thực phẩm", { exact: true }).click()
    await page.getByRole("radio", { name: "Chế biến từ rau, củ, quả, hạt" }).check()
    await page.getByRole("button", { name: "Mở phiếu" }).click()
    await expect(heading(/^Phần A/)).toBeVisible()
  })

  await test.step("part by part, with the sum as it is ticked", async () => {
    await expect(page.getByTestId("sum")).toContainText("0/40")
    // The label has no trace code, which four stars ask for.
    await tick(page, ["step.2.3"])
    await expect(page.getByTestId("sum")).toContainText("37/40")
    await expectClean(page)
    await next.click()
    await expect(heading(/^Phần B/)).toBeVisible()
    await tick(page)
    await next.click()
    await expect(heading(/^Phần C/)).toBeVisible()
    await tick(page)
    await next.click()
    await expect(heading("Điều bị loại")).toBeVisible()
    await page.getByRole("button", { name: "Lưu, xem kết quả" }).click()
  })

  await test.step("it says what stands in the way of the next star, and where it is changed", async () => {
    await expect(heading(name)).toBeVisible()
    await expect(result).toContainText("2 sao")
    await expect(result).toContainText("97/100 điểm")
    await expectClean(page)
    await page.getByRole("button", { name: "Lưu thành bản 1" }).click()
    await expect(heading("Bản 1")).toBeVisible()
    await page.getByRole("link", { name }).click()
    await main.getByRole("link", { name: "2.3 Nhãn" }).first().click()
    const label = page.getByRole("group", { name: /^2\.3 Nhãn/ })
    await label.getByRole("radio").last().check()
    await next.click()
    await expect(heading(/^Phần B/)).toBeVisible()
    await page.getByRole("link", { name }).click()
    await expect(result).toContainText("Có thể đạt 5 sao")
    await page.getByRole("button", { name: "Lưu thành bản 2" }).click()
  })

  await test.step("versions are compared, and one is printed on paper of its own", async () => {
    await expect(heading("Bản 2")).toBeVisible()
    await page.getByRole("button", { name: "So sánh" }).click()
    await expect(main).toContainText("Bản 1: 97 điểm → bản 2: 100 điểm")
    await expectClean(page)
    await page.getByRole("link", { name: "In phiếu" }).click()
    await expect(heading("Phiếu tự đánh giá sản phẩm OCOP")).toBeVisible()
    await expectClean(page)
    await page.emulateMedia({ media: "print" })
    await expect(page.getByTestId("printed")).toContainText("Tổng cộng: 100/100 điểm")
    await expect(page.getByTestId("printed").getByRole("rowheader")).toHaveCount(32)
    await expect(page.getByRole("navigation").first()).toBeHidden()
    await expect(page.getByRole("banner")).toBeHidden()
  })
})
