import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"

/** A page of what was sent in, as a private file. */
export interface SubmittedFile {
  /** Of the file store. */
  id: string
  kind: FileKind
  mime: string
  bytes: number
}

/** What a page belongs to. */
export const FILE_KINDS = ["certificate", "decision"] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** At most so many pages in all. */
export const MOST_FILES = 12

/** A page that a seller sent for one of its products. */
export type KeptFile = SubmittedFile & { seller_id: string; product_id: string }

/** Notes whose a page is, and of which product. */
export async function keepFile(
  trx: EntityManager,
  { id, seller_id, product_id, kind, mime, bytes }: KeptFile,
): Promise<void> {
  await trx.execute(
    "insert into certificate_file (file_id, seller_id, product_id, kind, mime, bytes) values (?, ?, ?, ?, ?, ?)",
    [id, seller_id, product_id, kind, mime, bytes],
  )
}

/** Those of the pages that are the seller's and of that product, in the order in which they were asked for. */
export async function ownFiles(
  trx: EntityManager,
  { seller_id, product_id }: Pick<KeptFile, "seller_id" | "product_id">,
  ids: readonly string[],
): Promise<SubmittedFile[]> {
  return trx.execute<SubmittedFile[]>(
    `select f.file_id as id, f.kind, f.mime, f.bytes from jsonb_array_elements_text(cast(? as jsonb)) with ordinality w(id, n)
     join certificate_file f on f.file_id = w.id and f.seller_id = ? and f.product_id = ? order by w.n`,
    [JSON.stringify([...new Set(ids)]), seller_id, product_id],
  )
}

/** Not named by anything that was handed in. */
const LOOSE = `not exists (select from certificate_submission s where s.product_id = f.product_id
  and s.files @> jsonb_build_array(jsonb_build_object('id', f.file_id)))`

/** Pages that were sent and not handed in yet, the first first. */
export async function looseFiles(
  trx: EntityManager,
  seller_id: string,
): Promise<(SubmittedFile & { product_id: string })[]> {
  return trx.execute<(SubmittedFile & { product_id: string })[]>(
    `select f.file_id as id, f.product_id, f.kind, f.mime, f.bytes from certificate_file f
     where f.seller_id = ? and ${LOOSE} order by f.created_at, f.file_id`,
    [seller_id],
  )
}

/** Forgets a page that was not handed in. @returns whether there was one */
export async function dropFile(
  trx: EntityManager,
  { id, seller_id }: Pick<KeptFile, "id" | "seller_id">,
): Promise<boolean> {
  // Whoever hands it in just now is waited for, and seen by the next statement.
  await trx.execute(
    "select 1 from certificate_file where file_id = ? and seller_id = ? for update",
    [id, seller_id],
  )
  const rows = await trx.execute<unknown[]>(
    `delete from certificate_file f where f.file_id = ? and f.seller_id = ? and ${LOOSE} returning 1`,
    [id, seller_id],
  )
  return rows.length > 0
}

/**
 * Holds the pages that are handed in until the transaction ends, so that nobody leaves one out meanwhile.
 * @throws INVALID_DATA naming files when one is not there any more
 */
export async function holdFiles(
  trx: EntityManager,
  files: readonly SubmittedFile[],
): Promise<void> {
  const rows = await trx.execute<unknown[]>(
    `select 1 from certificate_file where file_id in (select jsonb_array_elements_text(cast(? as jsonb)))
     order by file_id for share`,
    [JSON.stringify(files.map(({ id }) => id))],
  )
  if (rows.length !== files.length)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "files: a page was left out meanwhile; look at them again",
    )
}
