import { expect, test } from "../../support/test"

const MISSING = [
  "/tinh/khong-co-tinh-nay",
  "/san-pham/khong-co-san-pham-nay",
  "/nguoi-ban/khong-co-ai",
  "/en/tinh/nowhere",
  "/san-pham/%27%3B%20DROP%20TABLE",
  "/tinh/..%2f..%2fetc%2fpasswd",
  "/tinh/a%00b",
  "/en/nguoi-ban/a%00b",
  "/san-pham/%FF",
  "/don-hang/order_01JAAAAAAAAAAAAAAAAAAAAAAA?t=forged",
  "/khong-co-trang-nay",
]

for (const path of MISSING) {
  test(`${path} says that it is not there`, async ({ request }) => {
    const answer = await request.get(path)
    expect(answer.status()).toBe(404)
    const html = await answer.text()
    // In words, with the shop around them, also for who has no scripts.
    expect(html).toMatch(/<h1[^>]*>[^<]{10}/)
    expect(html).toContain("<footer")
    expect(html).not.toMatch(/Internal Server Error|at .*\.js:\d+/)
  })
}

test("a question with a null character finds nothing, and is no fault", async ({ request }) => {
  for (const path of ["/kiem-tra?q=a%00b", "/dat-so-luong-lon?san-pham=a%00b", "/tim-kiem?q=%00"])
    expect((await request.get(path)).status(), path).toBe(200)
})

test("no name of a picture leads out of the folder of pictures", async ({ request, shop }) => {
  const image = (path: string) => `/_next/image?url=${encodeURIComponent(path)}&w=320&q=75`
  for (const path of [
    "/static/..%2fsecrets.json",
    "/static/%2e%2e%2fsecrets.json",
    "/static/pictures/..%5c..%5csecrets.json",
    "/static/pictures%2f..%2f..%2fsecrets.json",
    image("/static/..%2fsecrets.json"),
    image("/static/%2e%2e/secrets.json"),
    image(`${shop.backend}/static/17-mam.jpg`),
    image("//evil.example/static/17-mam.jpg"),
  ]) {
    const answer = await request.get(path)
    expect([400, 404], path).toContain(answer.status())
    expect(await answer.text(), path).not.toContain("ecret")
  }
})

test("a page that is not there says so in words", async ({ page }) => {
  await page.goto("/khong-co-trang-nay")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
})

test("an unknown province comes with names that are near", async ({ request }) => {
  const html = await (await request.get("/tinh/bac-can")).text()
  expect(html).toMatch(/Bắc Kạn|Bắc Ninh/)
})

test("cookies that are not ours are no trouble", async ({ request }) => {
  for (const cookie of [
    "basket=../../admin; ship_to=zz; account=x",
    "basket=cart_01JAAAAAAAAAAAAAAAAAAAAAAA",
    "account=a.b.c",
    `basket=${"a".repeat(3_000)}`,
  ]) {
    for (const path of ["/gio-hang", "/thanh-toan", "/tai-khoan"]) {
      const answer = await request.get(path, { headers: { cookie } })
      expect(answer.status(), `${path} with ${cookie.slice(0, 40)}`).toBe(200)
    }
  }
})

test("the age form sends nobody to another site", async ({ request }) => {
  for (const back of ["https://evil.example", "//evil.example", "/\\evil.example"]) {
    const answer = await request.post("/api/age", {
      form: { answer: "adult", back },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toBe("/")
  }
})

test("communes are asked for by a code", async ({ request }) => {
  for (const province of ["", "thai-nguyen", "19%27", "999"]) {
    const answer = await request.get(`/api/communes?province=${province}`)
    expect(answer.status(), province).toBe(400)
    expect(await answer.text()).toContain("province")
  }
})
