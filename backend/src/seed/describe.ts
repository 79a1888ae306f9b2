import type { MedusaContainer } from "@medusajs/framework/types"
import { slugify } from "@ocop/kit/text"
import {
  setProductOriginsWorkflow,
  setSpecialitiesWorkflow,
  type ProductOriginInput,
  type SpecialityInput,
} from "@ocop/ocop/workflows"
import { certificationLabels, marketLabels, publishedSource, seasonMonths } from "./catalogue/facts"
import { unitInEnglish } from "./catalogue/unit-names"
import { measuresOf } from "./catalogue/units"
import { provinces, type CatalogueEntry } from "./data"

/** Says where the products are from and what they are. */
export async function seedDescriptions(
  container: MedusaContainer,
  entries: CatalogueEntry[],
  productIds: Map<string, string>,
): Promise<void> {
  const former = formerCodes()
  const id = (entry: CatalogueEntry) => productIds.get(entry.id) as string
  await setProductOriginsWorkflow(container).run({
    input: { origins: entries.map((entry) => originOf(entry, id(entry), former)) },
  })
  await setSpecialitiesWorkflow(container).run({
    input: { specialities: entries.map((entry) => specialityOf(entry, id(entry))) },
  })
}

function formerCodes(): Map<string, string> {
  return new Map(
    provinces().flatMap(({ merged_from }) => merged_from.map(({ slug, code }) => [slug, code])),
  )
}

function originOf(
  { location }: CatalogueEntry,
  product_id: string,
  former: Map<string, string>,
): ProductOriginInput {
  return {
    product_id,
    province_code: location.new.province_code,
    commune_code: location.new.commune_code,
    former_province_code: former.get(formerSlug(location.old.province)) ?? null,
    former_district: location.old.district,
    former_commune: location.old.commune,
  }
}

/** The catalogue calls Huế by today's name in old addresses too. */
function formerSlug(name: string): string {
  const slug = slugify(name)
  return slug === "hue" ? "thua-thien-hue" : slug
}

export function specialityOf(entry: CatalogueEntry, product_id: string): SpecialityInput {
  const { fragile, ...measures } = measuresOf(entry.unit)
  return {
    product_id,
    set_code: entry.subgroup_code,
    group_slug: entry.group,
    set_slug: entry.subgroup,
    unit_vi: entry.unit,
    unit_en: unitInEnglish(entry.unit),
    cold_chain: entry.cold_chain,
    fragile: entry.fragile || fragile,
    bulky: entry.bulky,
    live: entry.live,
    shippable: entry.shippable,
    season_months: seasonMonths(entry.season),
    shelf_life_days: entry.shelf_life_days,
    alcohol_abv: entry.alcohol_abv,
    age_restricted: entry.age_restricted,
    certifications: certificationLabels(entry.certifications),
    export_markets: marketLabels(entry.export_markets),
    ...measures,
    measures_estimated: true,
    source: publishedSource(entry.source.replace(/^seed:.*/, "seed")),
    illustrated: true,
  }
}
