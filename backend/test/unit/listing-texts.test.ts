import { describe, expect, it } from "vitest"
import { type DraftFacts, findingsOf, SECTIONS } from "@ocop/marketplace/modules/listing-draft"
import { SECTION_BODIES } from "../../src/listings/section-bodies"

/** What of a schema is walked; the rest of it is not asked. */
interface Walked {
  safeParse(value: unknown): { success: boolean; data?: unknown }
  def: {
    type: string
    shape?: Record<string, Walked>
    element?: Walked
    innerType?: Walked
    out?: Walked
  }
}

/** Paths of the fields that take free words, items of lists as "0". */
function wordsIn(schema: Walked, words: string, path: string[] = []): string[][] {
  const { shape, element, innerType, out } = schema.def
  if (shape)
    return Object.entries(shape).flatMap(([name, inner]) => wordsIn(inner, words, [...path, name]))
  if (element) return wordsIn(element, words, [...path, "0"])
  const inner = innerType ?? out
  if (inner) return wordsIn(inner, words, path)
  return schema.safeParse(words).success ? [path] : []
}

const holding = ([name, ...rest]: string[], words: string): unknown => {
  if (name === undefined) return words
  const inner = holding(rest, words)
  return name === "0" ? [inner] : { [name]: inner }
}

const CURE = "Chữa bệnh"

/** Of papers, keys and files: the platform's staff read them, shoppers never do. */
const NOT_SHOWN = [
  "variants.units.0.variant_id",
  "keeping.licence_number",
  "keeping.licence_file",
  "certificates.items.0.name",
  "certificates.items.0.number",
  "certificates.items.0.issuer",
  "certificates.items.0.file",
]

describe("the words of a draft", () => {
  const fields = SECTIONS.flatMap((section) =>
    wordsIn(SECTION_BODIES[section] as unknown as Walked, CURE).map((path) => [section, ...path]),
  )

  it("are found wherever a draft takes any", () => {
    expect(fields.map((path) => path.join("."))).toEqual(
      expect.arrayContaining([...NOT_SHOWN, "start.name_vi", "text.unit_en", "text.story_en"]),
    )
  })

  it.each(fields.map((path) => path.join(".")).filter((field) => !NOT_SHOWN.includes(field)))(
    "are read by the rules in %s",
    (field) => {
      const [section, ...rest] = field.split(".")
      const facts = holding(field.split("."), CURE) as DraftFacts
      expect(
        findingsOf({
          facts,
          shared: [],
          stars_on_file: 0,
          shown_shippable: null,
          day: "2026-11-22",
        }),
      ).toMatchObject([{ code: "cure_claim", severity: "refuse", section, field: rest.join(".") }])
    },
  )

  it("name a town as it is called, which claims no star", () => {
    const facts: DraftFacts = { origin: { former_commune: "Thị trấn Ba Sao" } }
    expect(
      findingsOf({ facts, shared: [], stars_on_file: 0, shown_shippable: null, day: "2026-11-22" }),
    ).toEqual([])
  })
})
