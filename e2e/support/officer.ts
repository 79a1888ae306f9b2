import { type APIRequestContext, expect, type Page } from "@playwright/test"
import { lettered } from "./letters"
import { ownPhone } from "./pages"
import type { Ready } from "./ready"
import { asStaff } from "./staff"
import { totp } from "./totp"

/** Invites a head of a province's office as staff do, and lets them in with both steps. The page stands at the desk then. */
export async function enterAsHead(
  page: Page,
  request: APIRequestContext,
  shop: Ready,
  province: string,
): Promise<void> {
  const email = `truong-${ownPhone()}@example.com`
  const password = "một câu dài dễ nhớ"
  const staff = await asStaff(request, shop)
  await staff.inviteOfficer(province, { name: "Trưởng phòng", email, role: "head" })
  await page.goto(await lettered(email, /href="([^"]+\/so-cong-thuong\/loi-moi\/[^"]+)"/))
  await page.getByLabel("Mật khẩu").fill(password)
  await page.getByRole("button", { name: "Nhận lời mời" }).click()
  await page.getByLabel(/bạn dùng để đăng nhập/).fill(email)
  await page.getByRole("button", { name: "Bật đăng nhập hai lớp" }).click()
  const secret = await page.getByRole("code").innerText()
  await page.getByLabel(/Mã 6 số/).fill(totp(secret))
  await page.getByLabel("Mật khẩu của bạn").fill(password)
  await page.getByRole("button", { name: "Bật", exact: true }).click()
  await page.getByRole("link", { name: "Tôi đã ghi lại" }).click()
  await page.getByRole("link", { name: "Hôm nay" }).click()
  await expect(page.getByRole("heading", { name: "Hôm nay" })).toBeVisible()
}
