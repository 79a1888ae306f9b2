import { expect, test } from "../support/test"

/** The addresses of the sitemap as paths, each with its other languages. */
function readSitemap(xml: string, origin: string): Map<string, Map<string, string>> {
  const entries = [...xml.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = ""]) => {
    const location = /<loc>([^<]+)</.exec(entry)?.[1] ?? ""
    const others = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, language = "", href = ""]) => [language, href.slice(origin.length) || "/"] as const,
    )
    return [location.slice(origin.length) || "/", new Map(others)] as const
  })
  return new Map(entries)
}

test("the sitemap holds every public page in both languages, and no alcohol", async ({
  request,
  shop,
}) => {
  const pages = readSitemap(await (await request.get("/sitemap.xml")).text(), shop.storefront)
  const count = (start: string) => [...pages.keys()].filter((path) => path.startsWith(start)).length
  expect(count("/tinh/")).toBe(34)
  // 6 groups, and 26 sets without the two of spirits and other alcohol.
  expect(count("/nhom/")).toBe(30)
  // 154 without the four spirits. What other journeys put on sale meanwhile has a number of its own in its name.
  const goods = [...pages.keys()].filter((path) => path.startsWith("/san-pham/"))
  expect(goods.filter((path) => !/-\d{5,}/.test(path))).toHaveLength(150)
  expect(count("/nguoi-ban/")).toBeGreaterThan(90)
  for (const path of ["/", "/tinh", "/nhom", "/nguoi-ban", "/kiem-tra", "/quy-che", "/giao-hang"])
    expect(pages.has(path), path).toBe(true)

  for (const [path, languages] of pages) {
    expect(path).not.toMatch(
      /\/ruou-|do-uong-co-con|gio-hang|thanh-toan|tai-khoan|tim-kiem|ban-hang|cong-thuong/,
    )
    const vietnamese = path.replace(/^\/en(?=\/|$)/, "") || "/"
    const english = vietnamese === "/" ? "/en" : `/en${vietnamese}`
    expect(Object.fromEntries(languages), path).toEqual({
      vi: vietnamese,
      en: english,
      "x-default": vietnamese,
    })
    expect(pages.has(vietnamese) && pages.has(english), path).toBe(true)
  }
})

for (const path of ["/", "/tinh/thai-nguyen", "/nhom/thuc-pham", "/san-pham/nuoc-mam-le-gia"]) {
  test(`${path} names its one address, and itself in the other language`, async ({
    request,
    shop,
  }) => {
    for (const [language, own] of [
      ["vi", path],
      ["en", path === "/" ? "/en" : `/en${path}`],
    ]) {
      const html = await (await request.get(`${own}?utm_source=x`)).text()
      const link = (pattern: RegExp) =>
        pattern.exec(html)?.[1]?.slice(shop.storefront.length) || "/"
      expect(html).toContain(`<html lang="${language}"`)
      expect(link(/rel="canonical" href="([^"]+)"/)).toBe(own)
      expect(link(/hrefLang="vi" href="([^"]+)"/i)).toBe(path)
      expect(link(/hrefLang="en" href="([^"]+)"/i)).toBe(path === "/" ? "/en" : `/en${path}`)
      expect(link(/hrefLang="x-default" href="([^"]+)"/i)).toBe(path)
      expect(html).not.toContain('content="noindex')
    }
  })
}

test("an old name of a province is the same page as today's", async ({ request, shop }) => {
  const html = await (await request.get("/tinh/bac-kan")).text()
  expect(html).toContain(`rel="canonical" href="${shop.storefront}/tinh/thai-nguyen"`)
})

test("robots are told what is nobody's search result", async ({ request, shop }) => {
  const robots = await (await request.get("/robots.txt")).text()
  for (const path of ["/api/", "/tim-kiem", "/en/gio-hang", "/thanh-toan", "/don-hang"])
    expect(robots.split("\n")).toContain(`Disallow: ${path}`)
  expect(robots).toContain(`Sitemap: ${shop.storefront}/sitemap.xml`)
  for (const path of ["/tim-kiem?q=mam", "/gio-hang", "/san-pham/ruou-men-la-thanh-tam"])
    expect(await (await request.get(path)).text(), path).toMatch(/name="robots" content="noindex/)
})
