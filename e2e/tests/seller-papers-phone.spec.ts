import type { Page } from "@playwright/test"
import { expectClean } from "../support/accessible"
import { signInToAdmin } from "../support/admin"
import { judge, PDF } from "../support/joining"
import { openOwnSeller } from "../support/own-seller"
import { enterSeller } from "../support/selling"
import { expect, test } from "../support/test"

const FOOD_SAFETY = "Certificate of food safety conditions, or the signed commitment"

/** The day so many days from now in Vietnam, YYYY-MM-DD. */
const dayAhead = (days: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(
    Date.now() + days * 86_400_000,
  )

/** Chooses a newer paper, and says until when it holds. */
async function choose(page: Page, name: string) {
  const buffer = Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`)
  await page.getByLabel("Chọn ảnh hoặc PDF").setInputFiles({ ...PDF, name, buffer })
  await page.getByLabel("Có hạn đến ngày").fill("2032-01-31")
  await page.getByRole("button", { name: "Gửi giấy này" }).click()
}

test("an owner renews a paper that ends: refused with a reason, put right, accepted", async ({
  page,
  request,
  browser,
  shop,
}) => {
  const ends = dayAhead(10)
  const vietnamese = ends.split("-").reverse().join("/")
  const seller = await openOwnSeller(request, shop, ends)
  const main = page.getByRole("main")
  const paper = main.getByRole("listitem").filter({ hasText: "an toàn thực phẩm" })
  await test.step("it is told on today's screen, and hands in a newer one", async () => {
    await enterSeller(page, shop, seller.account)
    await expect(main).toContainText(`Hết hạn ngày ${vietnamese}`)
    await page.getByRole("link", { name: "Mở mục Giấy tờ" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Giấy tờ của gian hàng")
    await expectClean(page)
    await page.getByRole("link", { name: "Gửi giấy mới" }).click()
    await expect(main).toContainText(`Giấy sàn đã nhậncó hạn đến ${vietnamese}`)
    await expectClean(page)
    await choose(page, "mới.pdf")
    await expect(paper.first()).toContainText(
      `Sàn đang xem, bạn không cần làm gì. Hết hạn ngày ${vietnamese}.`,
    )
    await expect(page.getByRole("link", { name: "Gửi giấy mới" })).toHaveCount(0)
  })
  const staff = await (await browser.newContext()).newPage()
  await test.step("staff read it beside the one that counts, and refuse it", async () => {
    await signInToAdmin(staff, shop)
    await staff.goto(`${shop.admin}/seller-applications/${seller.id}`)
    const card = staff.getByRole("region", { name: FOOD_SAFETY })
    await expect(card).toContainText("Accepted before; counts until the newer one is accepted")
    await card.getByLabel("Note to the seller about this").fill("Ảnh bị mờ")
    await judge(staff, "Not met", FOOD_SAFETY)
  })
  await test.step("the owner reads why, and puts it right", async () => {
    await page.reload()
    await expect(paper.first()).toContainText(
      `Giấy hoặc thông tin gửi lần trước chưa đạt. Hết hạn ngày ${vietnamese}.Sàn nhắn: Ảnh bị mờ`,
    )
    await expectClean(page)
    await page.getByRole("link", { name: "Gửi giấy mới" }).click()
    await page.getByRole("button", { name: "Bỏ tệp 1" }).click()
    // With its last file it goes, and what was accepted stands alone.
    await expect(page.getByRole("button", { name: "Bỏ tệp 1" })).toHaveCount(0)
    await choose(page, "rõ hơn.pdf")
    await expect(paper.first()).toContainText("Sàn đang xem")
  })
  await test.step("it is accepted, and nothing is due any more", async () => {
    // What staff have before them is not what is shown by now; nor is what they typed of the other said of this one.
    const card = staff.getByRole("region", { name: FOOD_SAFETY })
    await card.getByRole("button", { name: `Met: ${FOOD_SAFETY}`, exact: true }).click()
    await expect(staff.getByText("Files of this paper have just changed").first()).toBeVisible()
    await expect(card.getByLabel("Note to the seller about this")).toHaveValue("")
    await expect(card.getByLabel("Valid until")).toHaveValue("2032-01-31")
    await judge(staff, "Met", FOOD_SAFETY)
    await page.reload()
    await expect(paper).toHaveCount(1)
    await expect(paper).toContainText("Sàn đã duyệt, có hạn đến 31/01/2032")
    await page.goto("/ban-hang")
    await expect(page.getByRole("heading", { name: "Hôm nay" })).toBeVisible()
    await expect(main).not.toContainText("Có giấy tờ cần bạn để ý")
  })
})

test.describe("before scripts are there", () => {
  test.use({ javaScriptEnabled: false })

  test("a newer paper is handed in all the same, also long before the old one ends", async ({
    page,
    request,
    shop,
  }) => {
    const seller = await openOwnSeller(request, shop)
    await enterSeller(page, shop, seller.account)
    await page.getByRole("link", { name: "Tài khoản" }).click()
    await page.getByRole("link", { name: "Giấy tờ của gian hàng" }).click()
    await page.getByRole("link", { name: /an toàn thực phẩm/ }).click()
    await choose(page, "mới.pdf")
    await expect(page.getByRole("main")).toContainText(
      "Sàn đang xem, bạn không cần làm gì. Giấy đã nhận có hạn đến 31/01/2031.",
    )
  })
})
