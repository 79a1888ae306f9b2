import { expect, test } from "../../support/test"

/** What people, scripts and cats on keyboards put into a search field. */
const QUERIES: Record<string, string> = {
  "5,000 characters": "nước mắm ".repeat(556).slice(0, 5_000),
  "5,000 letters without a blank": "ă".repeat(5_000),
  SQL: "'; DROP TABLE product; --",
  "a quote and a backslash": "'\\\"%_",
  "a text search operator": "mắm & ! | <-> ( : *",
  emoji: "🍯🐝🇻🇳",
  "one letter": "m",
  "only blanks": "   ",
  "a null character": "mắm\u0000mắm",
  markup: "<script>alert(1)</script>",
  "right to left": "\u202Eמזון",
}

for (const [name, q] of Object.entries(QUERIES)) {
  test(`a search for ${name} is answered by the API`, async ({ request, shop }) => {
    const answer = await request.post(`${shop.backend}/store/search`, {
      headers: { "x-publishable-api-key": shop.publishableKey },
      data: { entity: "product", filters: { q }, pagination: { take: 10 } },
    })
    expect([200, 400]).toContain(answer.status())
    const body = await answer.text()
    expect(body).not.toMatch(/syntax error|at .*\.js:\d+|stack/i)
    if (answer.status() === 200) {
      expect(answer.headers()["x-search-engine"]).toBeTruthy()
      const { results } = JSON.parse(body) as { results: { hits: unknown[] }[] }
      expect(results).toHaveLength(1)
      expect(results[0]?.hits.length).toBeLessThanOrEqual(10)
    }
  })

  test(`a search for ${name} is answered by the page`, async ({ request }) => {
    const answer = await request.get(`/tim-kiem?${new URLSearchParams({ q })}`)
    expect(answer.status()).toBeLessThan(500)
    expect(await answer.text()).not.toContain("<script>alert(1)</script>")
  })

  test(`suggestions for ${name} are answered`, async ({ request, shop }) => {
    const answer = await request.get(
      `${shop.backend}/store/suggest?${new URLSearchParams({ q, locale: "vi" })}`,
      { headers: { "x-publishable-api-key": shop.publishableKey } },
    )
    expect(answer.status()).toBeLessThan(500)
  })
}

test("a search body of another shape is refused, naming the field", async ({ request, shop }) => {
  for (const data of [
    { entity: "product", filters: { q: 7 }, pagination: { take: 10 }, nonsense: true },
    { entity: "product", pagination: { take: 100_000 } },
    { entity: "product", pagination: { take: -1 } },
  ]) {
    const answer = await request.post(`${shop.backend}/store/search`, {
      headers: { "x-publishable-api-key": shop.publishableKey },
      data,
    })
    expect(answer.status(), JSON.stringify(data)).toBe(400)
    expect(((await answer.json()) as { message: string }).message).toMatch(/[Ff]ield/)
  }
})
