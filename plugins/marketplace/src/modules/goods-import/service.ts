import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { enqueue } from "@ocop/kit/outbox"

/** Outbox topic of a table of goods that its seller confirmed. The key is the import's id. */
export const GOODS_IMPORT_CONFIRMED = "goods_import.confirmed"

export type RowPlan = "add" | "change" | "same" | "refuse"

/** A row as it was planned. `planned` is the application's own. */
export interface ImportRow<Planned = unknown> {
  row: number
  plan: RowPlan
  planned: Planned
}

/** A row as it stands. */
export interface StandingRow<Planned = unknown> extends ImportRow<Planned> {
  /** null while it waits, and of rows that change nothing. */
  outcome: "done" | "refused" | null
  /** Why it was refused when it was to be done: what stood in its way since it was planned. */
  fault: string | null
}

/** A table of goods that a seller sent. */
export interface GoodsImport<Planned = unknown> {
  id: string
  member_id: string
  /** Columns that nothing was read of. */
  unknown_columns: string[]
  confirmed_at: Date | null
  created_at: Date
  rows: StandingRow<Planned>[]
}

/** Tables that are looked at and never confirmed are forgotten, so that a better one can be sent. */
const KEPT_DAYS = 7

/** Tables of goods: what each row would do, whether its seller confirmed it, and how far it is. */
export default class GoodsImportModuleService {
  private readonly knex: Knex

  constructor({ __pg_connection__ }: { __pg_connection__: Knex }) {
    this.knex = __pg_connection__
  }

  /**
   * Keeps a plan. The same file is planned anew until it was confirmed, and never a second time after that.
   * @param digest of the file
   * @returns its id
   */
  async plan(input: {
    seller_id: string
    member_id: string
    digest: string
    unknown_columns: readonly string[]
    rows: readonly ImportRow[]
  }): Promise<string> {
    const { seller_id, member_id, digest, unknown_columns, rows } = input
    return this.knex.transaction(async (trx) => {
      await trx("goods_import")
        .where({ seller_id })
        .whereNull("confirmed_at")
        .andWhere((old) =>
          old.where({ digest }).orWhereRaw(`created_at < now() - interval '${KEPT_DAYS} days'`),
        )
        .delete()
      const id = generateEntityId(undefined, "gim")
      const [fresh] = await trx("goods_import")
        .insert({
          id,
          seller_id,
          member_id,
          digest,
          unknown_columns: JSON.stringify(unknown_columns),
        })
        .onConflict(["seller_id", "digest"])
        .ignore()
        .returning<{ id: string }[]>("id")
      if (!fresh) {
        const stands = await trx("goods_import")
          .where({ seller_id, digest })
          .first<{ id: string }>("id")
        return stands.id
      }
      await trx.raw(
        `insert into goods_import_row (import_id, row, plan, planned)
         select ?, r.row, r.plan, r.planned
         from jsonb_to_recordset(cast(? as jsonb)) as r(row integer, plan text, planned jsonb)`,
        [id, JSON.stringify(rows)],
      )
      return id
    })
  }

  /** @throws NOT_FOUND naming id: another seller's is as none */
  async read<Planned>(id: string, seller_id: string): Promise<GoodsImport<Planned>> {
    const found = await this.knex("goods_import")
      .where({ id, seller_id })
      .first<Omit<GoodsImport, "rows"> | undefined>(
        "id",
        "member_id",
        "unknown_columns",
        "confirmed_at",
        "created_at",
      )
    if (!found)
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `id: no table ${id.slice(0, 80)}`)
    const rows = await this.knex("goods_import_row")
      .where({ import_id: id })
      .orderBy("row")
      .select<StandingRow<Planned>[]>("row", "plan", "planned", "outcome", "fault")
    return { ...found, rows }
  }

  /**
   * Confirms a table, once: what it plans is done from then on.
   * @throws NOT_FOUND naming id
   */
  async confirm(id: string, seller_id: string): Promise<void> {
    await this.knex.transaction(async (trx) => {
      const [fresh] = await trx("goods_import")
        .where({ id, seller_id })
        .whereNull("confirmed_at")
        .update({ confirmed_at: trx.fn.now() })
        .returning<{ id: string }[]>("id")
      if (fresh) await enqueue(trx, [{ topic: GOODS_IMPORT_CONFIRMED, key: id, payload: {} }])
      else await this.read(id, seller_id)
    })
  }

  /** What a confirmed table still has to do, the first rows first. */
  async waiting<Planned>(
    id: string,
    most: number,
  ): Promise<{ seller_id: string; member_id: string; rows: ImportRow<Planned>[] } | null> {
    const found = await this.knex("goods_import")
      .where({ id })
      .whereNotNull("confirmed_at")
      .first<{ seller_id: string; member_id: string } | undefined>("seller_id", "member_id")
    if (!found) return null
    const rows = await this.knex("goods_import_row")
      .where({ import_id: id })
      .whereNull("outcome")
      .whereIn("plan", ["add", "change"])
      .orderBy("row")
      .limit(most)
      .select<ImportRow<Planned>[]>("row", "plan", "planned")
    return { ...found, rows }
  }

  /**
   * Writes down what became of a row, and of those whose work is done with it (`planned.done_by`).
   * @param fault why it was refused; null when it was done
   */
  async settle(id: string, row: number, fault: string | null): Promise<void> {
    await this.knex("goods_import_row")
      .where({ import_id: id })
      .whereIn("plan", ["add", "change"])
      .andWhere((one) => one.where({ row }).orWhereRaw("(planned ->> 'done_by')::int = ?", [row]))
      .update({ outcome: fault === null ? "done" : "refused", fault })
  }
}
