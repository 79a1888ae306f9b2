import type { MedusaContainer } from "@medusajs/framework/types"
import { tone } from "@ocop/kit/text"
import { type DraftFacts, filesIn, type Section } from "@ocop/marketplace/modules/listing-draft"
import type { Refusal } from "@ocop/vietnam/checkout/index"
import { placeRefusals } from "../sellers/places"
import { drafts, type OwnedDraft } from "./draft"

/**
 * What is wrong with a section that its own fields do not show: a commune of another province, two units of one name, a
 * paper that is another seller's.
 */
export async function sectionRefusals(
  container: MedusaContainer,
  draft: Pick<OwnedDraft, "facts" | "product_id" | "seller_id">,
  section: Section,
  facts: DraftFacts[Section],
): Promise<Refusal[]> {
  if (section === "origin")
    return originRefusals(container, facts as NonNullable<DraftFacts["origin"]>)
  if (section === "start" || section === "variants")
    return unitRefusals(draft, { ...draft.facts, [section]: facts })
  if (section === "keeping" || section === "certificates")
    return fileRefusals(container, draft.seller_id, { [section]: facts })
  return []
}

async function fileRefusals(
  container: MedusaContainer,
  seller_id: string,
  facts: DraftFacts,
): Promise<Refusal[]> {
  const named = filesIn(facts)
  const ids = named.map(({ id }) => id)
  const own = await drafts(container).ownFiles(seller_id, ids)
  return named.flatMap(({ field, id }) => (own.has(id) ? [] : [{ field, code: "invalid" }]))
}

/** Of where goods are from: a commune that is in another province, or without one. */
export async function originRefusals(
  container: MedusaContainer,
  { province_code, commune_code }: NonNullable<DraftFacts["origin"]>,
): Promise<Refusal[]> {
  // A commune is chosen after its province.
  if (commune_code && !province_code) return [{ field: "province_code", code: "required" }]
  return placeRefusals(container, { province_code, commune_code })
}

/**
 * Units are told apart by their names, and what is on sale stays: somebody may have ordered it. Of a product that is shown,
 * the further units are those of its other variants, and new ones.
 */
function unitRefusals(
  { facts: standing, product_id }: Pick<OwnedDraft, "facts" | "product_id">,
  facts: DraftFacts,
): Refusal[] {
  const units = facts.variants?.units ?? []
  const names = [facts.start?.unit_vi, ...units.map(({ unit_vi }) => unit_vi)]
    .filter((name) => typeof name === "string")
    .map((name) => tone(name))
  if (new Set(names).size < names.length) return [{ field: "units", code: "units" }]
  const known = new Set(
    (standing.variants?.units ?? []).flatMap(({ variant_id }) => variant_id ?? []),
  )
  const named = units.flatMap(({ variant_id }) => variant_id ?? [])
  const foreign = named.some((id) => !known.has(id)) || new Set(named).size < named.length
  const left = product_id !== null && [...known].some((id) => !named.includes(id))
  return foreign || left ? [{ field: "units", code: "units" }] : []
}
