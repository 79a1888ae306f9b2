import { expect, type Page } from "@playwright/test"
import { pick } from "./pages"
import { phonePhoto } from "./photo"

export const PASSWORD = "một câu dài dễ nhớ"

/** As little as a PDF can be. */
export const PDF = {
  name: "giấy.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
}

const heading = (page: Page, text: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1 })).toHaveText(text)

const next = (page: Page) => page.getByRole("button", { name: "Lưu và tiếp tục" }).click()

/** From the portal's door to an application of one's own, still empty. */
export async function beginApplication(
  page: Page,
  { name, phone }: { name: string; phone: string },
) {
  await page.goto("/ban-hang")
  await page.getByRole("link", { name: "Bán hàng cùng chúng tôi" }).click()
  await page.getByRole("link", { name: "Bắt đầu" }).click()
  await page.getByRole("button", { name: "Tiếp tục" }).click()
  await expect(page.getByTestId("errors")).toContainText("Hãy chọn loại hình")
  await page.getByRole("radio", { name: "Hợp tác xã" }).check()
  await page.getByLabel("Tên cơ sở").fill(name)
  await pick(page, "Tỉnh, thành phố", "bac kan")
  await page.getByRole("button", { name: "Tiếp tục" }).click()
  await page.getByLabel("Họ và tên").fill("Hoàng Thị Nấm")
  await page.getByLabel("E-mail hoặc số điện thoại").fill(phone)
  await page.getByLabel("Mật khẩu").fill("ngắn")
  await page.getByRole("button", { name: "Tạo tài khoản và điền hồ sơ" }).click()
  await expect(page.getByTestId("errors")).toContainText("từ 10")
  await expect(page.getByLabel("Họ và tên")).toHaveValue("Hoàng Thị Nấm")
  await page.getByLabel("Mật khẩu").fill(PASSWORD)
  await page.getByRole("button", { name: "Tạo tài khoản và điền hồ sơ" }).click()
  await heading(page, "Hồ sơ bán hàng")
}

/** Answers every step, each after the one before: the next opens by itself. */
export async function fillSteps(page: Page) {
  await page.getByRole("link", { name: "Làm tiếp: Cơ sở ở đâu?" }).click()
  await pick(page, "Xã, phường, đặc khu")
  await page.getByLabel("Số nhà").fill("Thôn 3")
  await page.getByLabel("Số điện thoại").fill("0912 000 061")
  await next(page)
  await heading(page, "Mã số thuế")
  await page.getByLabel("Mã số thuế").fill("0300588568")
  await next(page)
  await expect(page.getByTestId("errors")).toContainText("kiểm tra từng chữ số")
  await expect(page.getByLabel("Mã số thuế")).toHaveValue("0300588568")
  await page.getByLabel("Mã số thuế").fill("0300588569")
  await next(page)
  await heading(page, "Người đại diện")
  await page.getByLabel("Họ và tên").fill("Hoàng Thị Nấm")
  await page.getByLabel("Chức vụ").fill("Giám đốc")
  await next(page)
  await heading(page, "Danh tính người bán")
  await page.getByLabel("Ngày sinh").fill("1980-02-28")
  await page.getByLabel("Số định danh cá nhân").fill("024080000001")
  await next(page)
  await fillBank(page, "0123456789")
  await heading(page, "Lấy hàng ở đâu?")
  await expect(page.getByLabel("Số nhà")).toHaveValue("Thôn 3")
  await page.getByLabel("Giờ có mặt").fill("7–11 giờ")
  await next(page)
}

export async function fillBank(page: Page, account: string) {
  await heading(page, "Nhận tiền vào đâu?")
  await page.getByLabel("Ngân hàng").selectOption("970436")
  await page.getByLabel("Số tài khoản").fill(account)
  await page.getByLabel("Chủ tài khoản").fill("HTX NAM RUNG")
  await next(page)
}

/** Gives one's word, and shows each paper: by camera, and as a file. */
export async function showProofs(page: Page) {
  await page.getByRole("button", { name: "Tôi đã đọc và đồng ý" }).click()
  await page.getByRole("button", { name: "Đúng, hàng do chúng tôi làm ra" }).click()
  await heading(page, /đăng ký kinh doanh/)
  const send = page.getByRole("button", { name: "Gửi giấy này" })
  await page.getByLabel("Chọn ảnh hoặc PDF").setInputFiles({
    name: "đơn.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("PK\u0003\u0004"),
  })
  await send.click()
  await expect(page.getByRole("main").getByRole("alert")).toContainText("không phải ảnh")
  // Its front by camera, its back from the phone's files.
  const photo = { name: "giấy.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() }
  await page.getByLabel("Chụp ảnh").setInputFiles(photo)
  await expect(page.getByRole("img", { name: "Ảnh sắp gửi 1" })).toBeVisible()
  await page.getByLabel("Chọn thêm ảnh hoặc PDF").setInputFiles(PDF)
  await page.getByRole("button", { name: "Gửi 2 tệp này" }).click()
  await heading(page, /OCOP/)
  await page.getByLabel("Chọn ảnh hoặc PDF").setInputFiles(PDF)
  await send.click()
  await expect(page.getByRole("main").getByRole("alert")).toContainText("ngày hết hạn")
  await page.getByLabel("Có hạn đến ngày").fill("2031-01-31")
  await send.click()
  await heading(page, /an toàn thực phẩm/)
  await page.getByLabel("Chọn ảnh hoặc PDF").setInputFiles(PDF)
  await page.getByLabel("Giấy không ghi ngày hết hạn").check()
  await expect(page.getByLabel("Có hạn đến ngày")).toBeHidden()
  await send.click()
  await heading(page, "Hồ sơ bán hàng")
}

/** What staff find of a requirement on the application's page in Medusa Admin. */
export async function judge(staff: Page, found: "Met" | "Not met", requirement: string) {
  const card = staff.getByRole("region", { name: requirement })
  await card.getByRole("button", { name: `${found}: ${requirement}`, exact: true }).click()
  await expect(card.getByTestId(/-standing$/)).toHaveText(found)
}
