import { ALCOHOL_SETS, type DraftFacts, isShippable, type Place, type Section } from "./facts"

/** A draft as far as it is asked whether it is whole. */
export interface Written {
  facts: DraftFacts
  /** How many there are. */
  pictures: number
}

interface Asked {
  section: Section
  field: string
  /** Asked always, unless told when. */
  when?: (facts: DraftFacts) => boolean
}

const ofAlcohol = ({ start }: DraftFacts) => ALCOHOL_SETS.includes(start?.set_code ?? "")

/** What must be said before a draft is handed in, in the order in which it is asked. */
const ASKED: readonly Asked[] = [
  { section: "start", field: "name_vi" },
  { section: "start", field: "set_code" },
  { section: "start", field: "unit_vi" },
  { section: "start", field: "price", when: isShippable },
  { section: "start", field: "stock", when: isShippable },
  { section: "text", field: "story_vi" },
  { section: "parcel", field: "weight_grams", when: isShippable },
  { section: "origin", field: "province_code" },
  { section: "origin", field: "commune_code" },
  { section: "keeping", field: "alcohol_abv", when: ofAlcohol },
]

/** @returns what is still to be said; empty when the draft may be handed in as far as this goes. Pure. */
export function missingOf({ facts, pictures }: Written): Place[] {
  const fields = ASKED.filter(
    ({ section, field, when }) => (when?.(facts) ?? true) && isEmpty(facts[section], field),
  ).map(({ section, field }): Place => ({ section, field }))
  const [first, ...rest] = fields
  const picture: Place[] = pictures > 0 ? [] : [{ section: "pictures", field: "pictures" }]
  return first?.section === "start" ? [...picture, first, ...rest] : [...fields, ...picture]
}

function isEmpty(facts: object | undefined, field: string): boolean {
  const value = (facts as Record<string, unknown> | undefined)?.[field]
  return value === undefined || value === null || value === ""
}
