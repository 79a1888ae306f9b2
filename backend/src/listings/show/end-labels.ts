import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DraftFacts } from "@ocop/marketplace/modules/listing-draft"
import type { CertificationLabel } from "@ocop/ocop/workflows"
import { labelsOf } from "./labels"

interface Standing {
  id: string
  certifications: CertificationLabel[]
  facts: DraftFacts
}

/** Goods of which a label has no end, with the certificates of the last version that was shown and spoke of any. */
const WITHOUT_END = `
select s.id, s.certifications, d.facts
from speciality s
cross join lateral (
  select d.facts from listing_draft d
  where d.product_id = s.product_id and d.status = 'approved' and d.shown_at is not null and d.deleted_at is null
    and d.facts -> 'certificates' is not null
  order by d.decided_at desc limit 1) d
where s.deleted_at is null
  and exists (select 1 from jsonb_array_elements(s.certifications) label where label ->> 'expires_on' is null)
order by s.id`

/**
 * Gives the labels of goods that were shown before labels had an end the end of their certificates, as showing them again
 * would. A label stays as it is where its paper never ends, or where it is not its seller's: no version names a paper of it.
 * Run again, it changes nothing more.
 *
 * @returns of how many goods
 */
export async function endLabelsOfBefore(knex: Knex): Promise<number> {
  const { rows } = await knex.raw<{ rows: Standing[] }>(WITHOUT_END)
  let changed = 0
  for (const { id, certifications, facts } of rows) {
    const ends = new Map(labelsOf(facts).map(({ code, expires_on }) => [code, expires_on]))
    const ended = certifications.map((label) => {
      const expires_on = ends.get(label.code)
      return expires_on && !label.expires_on ? { ...label, expires_on } : label
    })
    if (ended.every((label, place) => label === certifications[place])) continue
    // Whoever shows a new version of it meanwhile writes its labels with their ends.
    const { rowCount } = await knex.raw<{ rowCount: number }>(
      `update speciality set certifications = cast(? as jsonb), updated_at = now()
       where id = ? and certifications = cast(? as jsonb)`,
      [JSON.stringify(ended), id, JSON.stringify(certifications)],
    )
    changed += rowCount
  }
  return changed
}
