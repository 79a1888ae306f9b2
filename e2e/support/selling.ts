import { type APIRequestContext, type APIResponse, expect, type Page } from "@playwright/test"
import { storeApi } from "./api"
import { addToBasket, fillBuyer, placeOrder, words } from "./pages"
import type { Account, Ready } from "./ready"

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

/** Who buys of it. */
export const BUYER = "Lê Thị Người Mua"

/** Orders goods of the first demonstration seller. @returns the order's number */
export async function order(page: Page, shop: Ready, phone: string): Promise<string> {
  await addToBasket(page, await ownGood(page.request, shop))
  await page.goto("/thanh-toan")
  await fillBuyer(page, { phone, name: BUYER, province: "ha noi" })
  await page.getByRole("button", { name: words.vi.continue }).click()
  await placeOrder(page, "cod")
  return /\d+/.exec(await page.getByRole("heading", { level: 1 }).innerText())?.[0] ?? ""
}

/** Signs in, as the first demonstration seller unless told otherwise, and stands before what there is to do today. */
export async function enterSeller(
  page: Page,
  shop: Ready,
  { email, password }: Account = shop.accounts.sellers[0]!,
): Promise<void> {
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

/** Somebody else of the seller's answers by the letter of an order, on another phone: not to be sent. */
export function refuseByLink(page: Page, shop: Ready, link: string): Promise<APIResponse> {
  const key = new URL(link, shop.storefront).pathname.split("/").at(-1) ?? ""
  return storeApi(page.request, shop).post(`/store/confirmations/${key}`, {
    decision: "refuse",
    reason: "damaged",
  })
}

/** The moves of a seller order as the shop wrote them down, asked as who is signed in. */
export async function movesOf(page: Page, shop: Ready, id: string): Promise<string[]> {
  const cookies = await page.context().cookies()
  const token = cookies.find(({ name }) => name === "seller_token")?.value ?? ""
  const answer = await page.request.get(`${shop.backend}/seller/orders/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { order } = (await answer.json()) as { order: { transitions: { to: string }[] } }
  return order.transitions.map(({ to }) => to)
}

/** Paths of the answers that the portal's worker keeps, and the name of its database where there is one. */
export function keptHere(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("kept:"))
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? "")
    return [
      ...requests.flat().map(({ url }) => new URL(url).pathname),
      ...databases.filter((name) => name === "ban-hang"),
    ]
  })
}
