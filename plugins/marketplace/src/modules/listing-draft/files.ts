import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { DraftFacts } from "./facts"

/** A paper that was kept as a private file, and whose it is. */
export interface OwnFile {
  file_id: string
  seller_id: string
}

/** Notes whose a paper is: a draft names it by its id, and shows it to staff as its seller's. */
export async function keepFile(trx: EntityManager, { file_id, seller_id }: OwnFile): Promise<void> {
  await trx.execute(
    "insert into listing_draft_file (file_id, seller_id) values (?, ?) on conflict do nothing",
    [file_id, seller_id],
  )
}

/** The papers that facts of a draft name, by the field that names them. */
export function filesIn({ keeping, certificates }: DraftFacts): { field: string; id: string }[] {
  const licence = keeping?.licence_file
  return [
    ...(licence ? [{ field: "licence_file", id: licence }] : []),
    ...(certificates?.items ?? []).flatMap(({ file }, index) =>
      file ? [{ field: `items.${index}.file`, id: file }] : [],
    ),
  ]
}

/** Those of the papers that are the seller's. */
export async function ownFiles(
  trx: EntityManager,
  seller_id: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await trx.execute<{ file_id: string }[]>(
    `select file_id from listing_draft_file
      where seller_id = ? and file_id in (select jsonb_array_elements_text(cast(? as jsonb)))`,
    [seller_id, JSON.stringify(ids)],
  )
  return new Set(rows.map(({ file_id }) => file_id))
}
