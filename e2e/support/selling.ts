import { type APIRequestContext, expect, type Page } from "@playwright/test"
import { storeApi } from "./api"
import type { Ready } from "./ready"

/** Something the first demonstration seller sends, and whose people can sign in. */
export async function ownGood(request: APIRequestContext, shop: Ready): Promise<string> {
  const handle = shop.accounts.sellers[0]!.email.split("@")[0]
  const answer = await storeApi(request, shop).post("/store/search", {
    entity: "product",
    filters: { seller_handle: handle, shippable: true, age_restricted: false },
    pagination: { take: 1 },
  })
  const { results } = (await answer.json()) as {
    results: { hits: { document: { handle: string } }[] }[]
  }
  const good = results[0]?.hits[0]?.document.handle
  if (!good) throw new Error(`${handle} sends nothing`)
  return good
}

/** Signs in as the first demonstration seller, and stands before what there is to do today. */
export async function enterSeller(page: Page, shop: Ready): Promise<void> {
  const { email, password } = shop.accounts.sellers[0]!
  await page.goto("/ban-hang")
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Mật khẩu").fill(password)
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await expect(page.getByRole("heading", { name: "Hôm nay" })).toBeVisible()
}

/** The address in the letter that tells a seller of an order, as the demo shows its letters. */
export async function newOrderLink(page: Page, number: string): Promise<string> {
  let link: string | undefined
  await expect(async () => {
    await page.goto("/demo")
    const letters = page.getByRole("link", { name: "Cho người bán: đơn hàng mới" })
    for (const letter of await letters.all()) {
      const html = await (await page.request.get((await letter.getAttribute("href")) ?? "")).text()
      if (!html.includes(`Đơn hàng mới ${number}-`)) continue
      link = /href="([^"]*\/xac-nhan\/[^"]+)"/.exec(html)?.[1]
      break
    }
    expect(link).toBeTruthy()
  }).toPass()
  return link!
}
