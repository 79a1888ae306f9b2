import { readFileSync } from "node:fs"
import { join } from "node:path"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { StarStamp } from "../../components/brand/StarStamp"
import { stampName } from "../../components/brand/stamp-words"

const sprite = readFileSync(join(__dirname, "../../public/star-stamps.svg"), "utf8")
/** What a stamp is drawn of, with all that its part of the sprite refers to. */
const drawing = (id: string): string => {
  const [part] = new RegExp(`<g id="${id}">.*?</g>|<path id="${id}"[^>]*>`).exec(sprite) ?? []
  if (!part) throw new Error(`${id} is not drawn`)
  return part.replace(/<use href="#([\w-]+)"/g, (_, other: string) => drawing(other))
}
const drawn = (html: string) => drawing(/star-stamps\.svg#([\w-]+)"/.exec(html)?.[1] ?? "")

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
    expect(drawn(outline)).toContain("stroke-dasharray")
    expect(drawn(struck)).not.toContain("stroke-dasharray")
  })

  it("draws only rim and numeral at 24 px, and the day from 72 px", () => {
    const small = renderToStaticMarkup(<StarStamp {...solid} size={24} />)
    expect(small + drawn(small)).not.toMatch(/<text|<circle|id="ocop"/)
    expect(drawn(renderToStaticMarkup(<StarStamp {...solid} size={56} />))).toMatch(
      /<circle.*id="ocop"/,
    )
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

  it("is drawn for every rank, once, with a closed rim inside its square", () => {
    for (const stars of [1, 2, 3, 4, 5])
      for (const badge of ["solid", "outline"] as const)
        for (const size of [24, 56, 96]) {
          const html = renderToStaticMarkup(
            <StarStamp {...solid} stars={stars} badge={badge} size={size} />,
          )
          expect(drawn(html)).toContain(`id="n${stars}"`)
          // What a card carries is a reference: two dozen stand in a list.
          expect(html.length).toBeLessThan(size < 72 ? 400 : 900)
        }
    const rim = / d="([^"]+)"/.exec(drawing("solid"))?.[1] ?? ""
    const points = [...rim.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=A|Z)/g)].map((m) => [
      Number(m[1]),
      Number(m[2]),
    ])
    expect(points).toHaveLength(29)
    for (const [x, y] of points) expect(Math.hypot(x! - 48, y! - 48)).toBeCloseTo(43.5, 0)
  })
})
