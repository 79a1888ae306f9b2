import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { writtenMeanwhile } from "./feed/meanwhile"

/** Products whose documents are built and written together. */
export const BATCH = 1_000

/** The ids of all products behind `after`, in their order, page by page. */
export async function* pagesOf(
  knex: Knex,
  after: string,
  only?: readonly string[],
): AsyncGenerator<string[]> {
  for (;;) {
    const page = knex("product")
      .whereNull("deleted_at")
      .where("id", ">", after)
      .orderBy("id")
      .limit(BATCH)
    if (only) page.whereIn("id", [...only])
    const ids: string[] = await page.pluck("id")
    const last = ids.at(-1)
    if (!last) return
    after = last
    yield ids
  }
}

/**
 * The ids of products that were changed since a moment, deleted ones too: those that the feed wrote while a version
 * was being filled, whatever changed of them, and those whose own row says so.
 */
export async function changedSince(
  knex: Knex,
  since: Date,
  only?: readonly string[],
): Promise<string[][]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    "select id from product where updated_at >= ? or deleted_at >= ?",
    [since, since],
  )
  const changed = new Set([...(await writtenMeanwhile(knex)), ...rows.map(({ id }) => id)])
  const wanted = only ? only.filter((id) => changed.has(id)) : [...changed]
  return Array.from({ length: Math.ceil(wanted.length / BATCH) }, (_, i) =>
    wanted.slice(i * BATCH, (i + 1) * BATCH),
  )
}
