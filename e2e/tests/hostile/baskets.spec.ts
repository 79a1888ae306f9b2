import { storeApi } from "../../support/api"
import { expect, test } from "../../support/test"

const PRODUCT = "nuoc-mam-le-gia"

test("a price sent by the client changes nothing", async ({ request, shop }) => {
  const api = storeApi(request, shop)
  const product = await api.product(PRODUCT)
  const cart = await api.cart()
  for (const extra of [
    { unit_price: 1 },
    { metadata: { unit_price: 1 } },
    { is_tax_inclusive: false },
  ]) {
    await api.post(`/store/carts/${cart.id}/line-items`, {
      variant_id: product.variant_id,
      quantity: 1,
      ...extra,
    })
  }
  const after = (await (await api.get(`/store/carts/${cart.id}`)).json()) as {
    cart: { items: { unit_price: number }[] }
  }
  for (const item of after.cart.items) expect(item.unit_price).toBe(product.price)
})

test("quantities that are none are refused", async ({ request, shop }) => {
  const api = storeApi(request, shop)
  const { variant_id } = await api.product(PRODUCT)
  const cart = await api.cart()
  for (const quantity of [0, -1, "many", null]) {
    const answer = await api.post(`/store/carts/${cart.id}/line-items`, { variant_id, quantity })
    expect(answer.status(), String(quantity)).toBe(400)
    expect(await answer.text()).toMatch(/quantity/)
  }
})

test("more than there is cannot be put into a basket", async ({ request, shop }) => {
  const api = storeApi(request, shop)
  const { variant_id } = await api.product(PRODUCT)
  const cart = await api.cart()
  const answer = await api.post(`/store/carts/${cart.id}/line-items`, {
    variant_id,
    quantity: 1_000_000,
  })
  expect(answer.status()).toBe(400)
})

test("a basket that is not there is a 404, and so is one with an odd name", async ({
  request,
  shop,
}) => {
  const api = storeApi(request, shop)
  for (const id of ["cart_01JAAAAAAAAAAAAAAAAAAAAAAA", "%27%20OR%201%3D1", "..%2f..%2fadmin"]) {
    expect((await api.get(`/store/carts/${id}`)).status(), id).toBeGreaterThanOrEqual(400)
    expect((await api.get(`/store/carts/${id}`)).status(), id).toBeLessThan(500)
  }
})

test("details of a checkout are checked one by one, and named", async ({ request, shop }) => {
  const api = storeApi(request, shop)
  const cart = await api.cart()
  const answer = await api.put(`/store/carts/${cart.id}/checkout-details`, {
    buyer: { name: "", phone: "12", email: "x" },
    invoice: { name: "A", tax_code: "1", address: "" },
    surprise: true,
  })
  expect(answer.status()).toBe(400)
  const { fields } = (await answer.json()) as { fields: { field: string }[] }
  expect(fields.map(({ field }) => field)).toEqual(
    expect.arrayContaining([
      "buyer.name",
      "buyer.phone",
      "buyer.email",
      "invoice.tax_code",
      "invoice.address",
    ]),
  )
})

test("a checkout written into the basket's metadata by hand does not pass for one", async ({
  request,
  shop,
}) => {
  const api = storeApi(request, shop)
  const product = await api.product(PRODUCT)
  const cart = await api.cart()
  await api.add(cart.id, product.variant_id)
  await api.post(`/store/carts/${cart.id}`, {
    metadata: {
      checkout: { buyer: { name: "<b>x</b>", phone: "nonsense" }, consents: { terms: true } },
    },
  })
  const after = (await (await api.get(`/store/carts/${cart.id}`)).json()) as {
    cart: { metadata: { checkout?: { buyer?: { phone?: string } } } | null }
  }
  expect(after.cart.metadata?.checkout?.buyer?.phone).not.toBe("nonsense")
})

test("an order without delivery or payment is not placed", async ({ request, shop }) => {
  const api = storeApi(request, shop)
  const product = await api.product(PRODUCT)
  const cart = await api.cart()
  await api.add(cart.id, product.variant_id)
  const answer = await api.post(`/store/carts/${cart.id}/complete`, {})
  expect(answer.status()).toBeGreaterThanOrEqual(400)
  expect(answer.status()).toBeLessThan(500)
})
