import { expect, type Page } from "@playwright/test"
import { expectClean } from "./accessible"
import { pick } from "./pages"
import { phonePhoto } from "./photo"

/** Said of goods that are listed here. `price` in đồng. */
export interface Goods {
  name: string
  price: number
  stock: number
  /** As a good shop tells it. */
  story: string
}

const next = (page: Page) => page.getByRole("button", { name: "Lưu và tiếp tục" }).click()

/** From the portal to a draft: a photo, a name, a set, a unit, a price, a stock. A slip and a closed browser cost nothing. */
export async function startDraft(page: Page, { name, price, stock }: Goods) {
  await page.getByRole("link", { name: "Hàng", exact: true }).click()
  await page.getByRole("link", { name: "Đăng hàng mới" }).click()
  await page.locator("input[type=file]").setInputFiles([
    { name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() },
    { name: "không phải ảnh.jpg", mimeType: "image/jpeg", buffer: Buffer.from("%PDF-1.7") },
  ])
  await expect(page.getByRole("main").getByRole("alert")).toContainText("không phải ảnh.jpg")
  await page.getByLabel("Tên món hàng").fill(name)
  await page.getByText("Thực phẩm", { exact: true }).click()
  await page.getByText("Chế biến từ gạo, ngũ cốc").click()
  await page.getByLabel("Bán theo").fill("gói 500 g")
  await page.getByLabel("Giá bán").fill(`${price},5`)
  await page.getByLabel("Đang có bao nhiêu").fill(String(stock))
  await expectClean(page)
  await page.getByRole("button", { name: "Tạo bản nháp" }).click()
  await expect(page.getByTestId("errors")).toContainText("Giá")
  await page.reload()
  await expect(page.getByLabel("Tên món hàng")).toHaveValue(name)
  await page.getByLabel("Giá bán").fill(String(price))
  await page.getByRole("button", { name: "Tạo bản nháp" }).click()
  await expect(page.getByTestId("next")).toContainText("Còn 3 mục")
  await expectClean(page)
}

/** Tells the draft's story without a network, on the screen that opens next; it is saved by itself once there is one. */
export async function tellStory(page: Page, story: string) {
  await page.getByRole("link", { name: "Làm tiếp: Chuyện món này" }).click()
  const field = page.getByLabel("Kể về món này")
  await expect(field).toBeVisible()
  const saved = page.getByTestId("saved")
  await page.context().setOffline(true)
  await field.fill(story)
  await expect(saved).toContainText("Mất mạng. Đã giữ trên máy này")
  await page.context().setOffline(false)
  await expect(saved).toContainText("Đã lưu")
}

/** What is still missing: parcel and origin, a screen each; then the preview, and the draft as a whole. */
export async function completeDraft(page: Page, { name, story }: Goods) {
  await page.getByLabel("Cân nặng cả bao bì").fill("600")
  await expectClean(page)
  await next(page)
  await pick(page, "Tỉnh, thành phố", "thai nguyen")
  await pick(page, "Xã, phường, đặc khu", "con minh")
  await expectClean(page)
  await next(page)
  await expect(page.getByRole("heading", { name })).toBeVisible()
  await page.getByRole("link", { name: "Xem như người mua thấy" }).click()
  await expect(page.getByRole("main")).toContainText(story)
  await expect(page.getByRole("main")).toContainText("Côn Minh")
  await page.goBack()
}

/** Hands in a draft that is open and complete, by one tap. */
export async function handInDraft(page: Page) {
  await page.getByRole("button", { name: "Gửi duyệt" }).click()
  await expect(page.getByRole("main")).toContainText("Đã gửi, chờ sàn duyệt")
  await expectClean(page)
}
