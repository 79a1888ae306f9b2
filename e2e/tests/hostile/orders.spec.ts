import { storeApi } from "../../support/api"
import { expect, test } from "../../support/test"

test("one answer for every miss of the look-up", async ({ request, shop }) => {
  const api = storeApi(request, shop)
  const ask = async (number: number, phone: string) => {
    const answer = await api.post("/store/orders/look-up", { number, phone })
    return { status: answer.status(), body: await answer.text() }
  }
  const nobody = await ask(999_999_999, "0912345678")
  const other = await ask(1, "0912345679")
  expect(nobody.status).toBeGreaterThanOrEqual(400)
  expect(other).toEqual(nobody)
})

test("an order does not open without its signature, nor with another's", async ({
  request,
  shop,
}) => {
  const api = storeApi(request, shop)
  for (const token of [
    "",
    "x",
    "b3JkZXI.b3JkZXJfMDE.zzzzzz.AAAA",
    "../../admin",
    "a".repeat(5_000),
  ]) {
    const answer = await api.get(
      `/store/orders/order_01JAAAAAAAAAAAAAAAAAAAAAAA/status?token=${encodeURIComponent(token)}`,
    )
    expect(answer.status(), token.slice(0, 20)).toBeGreaterThanOrEqual(400)
    expect(answer.status(), token.slice(0, 20)).toBeLessThan(500)
  }
})

test("doors of others stay shut", async ({ request, shop }) => {
  for (const path of [
    "/seller/me",
    "/seller/orders",
    "/office/me",
    "/office/certificates",
    "/admin/orders",
  ]) {
    expect((await request.get(`${shop.backend}${path}`)).status(), path).toBe(401)
  }
})

test("a shopper's token opens no other door", async ({ request, shop }) => {
  const { email, password } = shop.accounts.shopper
  const signIn = await request.post(`${shop.backend}/auth/customer/emailpass`, {
    data: { email, password },
  })
  expect(signIn.status()).toBe(200)
  const { token } = (await signIn.json()) as { token: string }
  for (const path of ["/seller/orders", "/office/me", "/admin/orders"]) {
    const answer = await request.get(`${shop.backend}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect([401, 403], path).toContain(answer.status())
  }
})
