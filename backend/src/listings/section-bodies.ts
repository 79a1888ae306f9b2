import { z } from "@medusajs/framework/zod"
import { isDay } from "@ocop/kit/days"
import { PLAIN_TEXT, ONE_LINE } from "@ocop/kit/text"
import {
  CERTIFICATE_KINDS,
  type DraftFacts,
  type Section,
} from "@ocop/marketplace/modules/listing-draft"

/** The dearest and the most that anybody means: what is above is a slip of the thumb. */
const HIGHEST_PRICE = 1_000_000_000
const MOST_STOCK = 1_000_000
/** A lorry of a tonne, and ten metres. */
const HEAVIEST = 1_000_000
const LONGEST_MM = 10_000
const MOST_UNITS = 10
const MOST_CERTIFICATES = 20

/** Empty is not filled in yet. */
const blank = (typed: unknown) => (typed === "" ? null : typed)

const line = (longest: number) =>
  z
    .string({ error: "invalid" })
    .trim()
    .max(longest, { error: "too_long" })
    .regex(ONE_LINE, { error: "invalid" })

/** A name has letters in it, whatever else. */
const name = (longest: number) => line(longest).regex(/\p{L}/u, { error: "letters" })
const words = z
  .string({ error: "invalid" })
  .trim()
  .max(5_000, { error: "too_long" })
  .regex(PLAIN_TEXT, { error: "invalid" })

const whole = (least: number, most: number, error: string) =>
  z.int({ error }).min(least, { error }).max(most, { error })

const dong = whole(0, HIGHEST_PRICE, "dong")
const stock = whole(0, MOST_STOCK, "count")
const grams = whole(1, HEAVIEST, "measure")
const millimetres = whole(1, LONGEST_MM, "measure")
const day = z.string({ error: "date" }).refine(isDay, { error: "date" })
const flag = z.boolean({ error: "invalid" })
const file = line(200)
const code = (pattern: RegExp) =>
  z.string({ error: "invalid" }).regex(pattern, { error: "invalid" })

/** A field that may be left for later. */
const later = <Type extends z.ZodType>(type: Type) => z.preprocess(blank, type.nullish())

/** Days from an order to its hand-over, and the fewest that are sold at once. */
export const preparationDays = whole(0, 365, "count")
export const minQuantity = whole(1, 10_000, "quantity")
/** A price at which something is sold. */
export const price = whole(1, HIGHEST_PRICE, "dong")
/** How many there are. */
export const counted = stock

const unit = z.strictObject({
  variant_id: line(100).nullish(),
  unit_vi: name(60),
  unit_en: later(line(60)),
  price: dong,
  stock,
  weight_grams: grams,
})

const certificate = z.strictObject({
  kind: z.enum(CERTIFICATE_KINDS, { error: "invalid" }),
  name: later(line(100)),
  number: later(line(100)),
  issuer: later(line(200)),
  issued_on: later(day),
  expires_on: later(day),
  stars: later(whole(3, 5, "invalid")),
  file: later(file),
})

/** What each section of a draft may hold; a field that is left out or null is still to be filled in. */
export const SECTION_BODIES = {
  start: z.strictObject({
    name_vi: later(name(150)),
    set_code: later(code(/^QD26-(?:0[1-9]|1\d|2[0-6])$/)),
    unit_vi: later(name(60)),
    price: later(dong),
    stock: later(stock),
  }),
  text: z.strictObject({
    name_en: later(name(150)),
    unit_en: later(line(60)),
    story_vi: later(words),
    story_en: later(words),
  }),
  variants: z.strictObject({
    units: z.array(unit, { error: "invalid" }).max(MOST_UNITS).nullish(),
  }),
  parcel: z.strictObject({
    weight_grams: later(grams),
    length_mm: later(millimetres),
    width_mm: later(millimetres),
    height_mm: later(millimetres),
    cold_chain: later(flag),
    fragile: later(flag),
    bulky: later(flag),
  }),
  origin: z.strictObject({
    province_code: later(code(/^\d{2}$/)),
    commune_code: later(code(/^\d{5}$/)),
    former_province_code: later(code(/^\d{2}$/)),
    former_district: later(line(100)),
    former_commune: later(line(100)),
  }),
  keeping: z.strictObject({
    season_months: z
      .array(whole(1, 12, "invalid"), { error: "invalid" })
      .max(12, { error: "invalid" })
      .nullish(),
    shelf_life_days: later(whole(1, 36_500, "measure")),
    alcohol_abv: later(
      z.number({ error: "strength" }).min(0, { error: "strength" }).max(100, { error: "strength" }),
    ),
    licence_number: later(line(100)),
    licence_file: later(file),
  }),
  certificates: z.strictObject({
    items: z.array(certificate, { error: "invalid" }).max(MOST_CERTIFICATES).nullish(),
  }),
  terms: z.strictObject({
    preparation_days: later(preparationDays),
    min_quantity: later(minQuantity),
  }),
} satisfies { [Name in Section]: z.ZodType<DraftFacts[Name]> }

/** Body of PUT /seller/drafts/:id/sections/:section: the version that its writer has read, and the whole section. */
export const sectionEnvelope = z.strictObject({
  version: whole(0, 1_000_000_000, "invalid"),
  facts: z.record(z.string(), z.unknown(), { error: "invalid" }),
})
