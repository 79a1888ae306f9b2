import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { NUMERALS, scallops } from "../../components/brand/stamp-shape"
import { StarStamp } from "../../components/brand/StarStamp"
import { stampName } from "../../components/brand/stamp-words"

const solid = { stars: 5, badge: "solid", expiresOn: "2028-06-26", locale: "vi" } as const

describe("the star stamp", () => {
  it("says its whole meaning to who cannot see it", () => {
    expect(stampName(5, "solid", "2028-06-26", "vi")).toBe(
      "OCOP 5 sao, còn hiệu lực đến 26/06/2028",
    )
    expect(stampName(5, "solid", "2028-06-26", "en")).toBe("OCOP 5 stars, valid until 26 June 2028")
    expect(renderToStaticMarkup(<StarStamp {...solid} />)).toContain(
      'role="img" aria-label="OCOP 5 sao, còn hiệu lực đến 26/06/2028"',
    )
  })

  it("never calls a reported rank valid", () => {
    for (const locale of ["vi", "en"] as const) {
      const html = renderToStaticMarkup(
        <StarStamp stars={4} badge="outline" expiresOn="2028-06-26" locale={locale} size={96} />,
      )
      expect(html).not.toMatch(/hiệu lực|valid|2028/)
    }
  })

  it("shows nothing where nothing can be vouched for", () => {
    expect(renderToStaticMarkup(<StarStamp {...solid} badge="none" />)).toBe("")
    expect(renderToStaticMarkup(<StarStamp {...solid} stars={0} />)).toBe("")
  })

  it("keeps nghệ for the solid seal, and tells the outline apart without colour", () => {
    const struck = renderToStaticMarkup(<StarStamp {...solid} />)
    const outline = renderToStaticMarkup(<StarStamp {...solid} badge="outline" />)
    expect(struck).toContain("--color-nghe")
    expect(outline).not.toContain("--color-nghe")
    expect(outline).toContain("stroke-dasharray")
  })

  it("draws only rim and numeral at 24 px, and the day from 72 px", () => {
    expect(renderToStaticMarkup(<StarStamp {...solid} size={24} />)).not.toMatch(/<text|<circle/)
    expect(renderToStaticMarkup(<StarStamp {...solid} size={96} />)).toContain("đến 26/06/2028")
    expect(renderToStaticMarkup(<StarStamp {...solid} size={56} />)).not.toContain(
      "đến 26/06/2028</span>",
    )
  })

  it("is a link with the same name when there is somewhere to read the decision", () => {
    const html = renderToStaticMarkup(
      <StarStamp
        {...solid}
        href="/kiem-tra?q=12"
        decision={{ number: "12/QĐ-UBND", issuer: "UBND tỉnh" }}
      />,
    )
    expect(html).toMatch(
      /^<a href="\/kiem-tra\?q=12" aria-label="OCOP 5 sao, còn hiệu lực đến 26\/06\/2028" title="12\/QĐ-UBND · UBND tỉnh"/,
    )
  })

  it("has a numeral for every rank and a closed rim inside its square", () => {
    for (const stars of [3, 4, 5]) expect(NUMERALS[stars]).toMatch(/^M.*Z$/)
    const points = [...scallops(28, 43.5).matchAll(/(-?[\d.]+) (-?[\d.]+)(?=A|Z)/g)].map((m) => [
      Number(m[1]),
      Number(m[2]),
    ])
    expect(points).toHaveLength(29)
    for (const [x, y] of points) expect(Math.hypot(x! - 48, y! - 48)).toBeCloseTo(43.5, 0)
  })
})
