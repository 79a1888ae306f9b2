import { createHash } from "node:crypto"
import { dong } from "@ocop/kit/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { LedgerEntry, Posting } from "./entries"

/**
 * Writes postings on the transaction of what they tell of, with one statement, so that the one is never without the
 * other. A posting whose key stands already is not written again.
 *
 * @returns keys of those that were new
 * @throws NotDong for an amount that is no whole đồng; UNEXPECTED_STATE when a key stands with other amounts: two
 *   happenings under one name. A posting that does not sum to zero ends the transaction when it commits.
 */
export async function post(
  trx: Knex.Transaction,
  postings: readonly Posting[],
): Promise<Set<string>> {
  const rows = postings
    .filter(({ entries }) => entries.length > 0)
    .map((posting) => ({ ...posting, digest: digestOf(posting) }))
  if (rows.length === 0) return new Set()
  const { rows: fresh } = await trx.raw<{ rows: { key: string }[] }>(POST, [JSON.stringify(rows)])
  const keys = new Set(fresh.map(({ key }) => key))
  const repeated = rows.filter(({ key }) => !keys.has(key))
  if (repeated.length > 0) await assertSame(trx, repeated)
  return keys
}

// The unique key decides who was first: the second of two writers waits here until the first is done, and writes nothing.
const POST = `
with given as (
  select * from jsonb_to_recordset(cast(? as jsonb)) as g(key text, event text, digest text, seller_id text,
    seller_order_id text, actor text, note text, entries jsonb)),
fresh as (
  insert into ledger_posting (key, event, digest, seller_id, seller_order_id, actor, note)
  select key, event, digest, seller_id, seller_order_id, actor, note from given
  on conflict (key) do nothing
  returning id, key),
entries as (
  insert into ledger_entry (posting_id, account, kind, amount, bearer, seller_id, seller_order_id)
  select f.id, e.account, e.kind, e.amount, e.bearer, g.seller_id, g.seller_order_id
    from fresh f join given g using (key)
    cross join jsonb_to_recordset(g.entries) as e(account text, kind text, amount bigint, bearer text))
select key from fresh`

/**
 * Takes a posting back that should not have been, by its opposite; once, and nothing when there is none of that key.
 * @param key of the posting
 */
export async function reverse(trx: Knex.Transaction, key: string): Promise<void> {
  const [posting] = await trx("ledger_posting")
    .select<{ id: string; seller_id: string; seller_order_id: string | null }[]>(
      "id",
      "seller_id",
      "seller_order_id",
    )
    .where({ key })
  if (!posting) return
  const entries = await trx("ledger_entry")
    .select<(Omit<LedgerEntry, "amount" | "bearer"> & { amount: string; bearer: string | null })[]>(
      "account",
      "kind",
      "amount",
      "bearer",
    )
    .where({ posting_id: posting.id })
    .orderBy("id")
  const { seller_id, seller_order_id } = posting
  await post(trx, [
    {
      key: `restoration:${key}`,
      event: "restoration",
      seller_id,
      seller_order_id,
      entries: entries.map(({ account, kind, amount, bearer }) => ({
        account,
        kind,
        amount: -Number(amount),
        ...(bearer ? { bearer } : {}),
      })),
    },
  ])
}

async function assertSame(
  trx: Knex.Transaction,
  repeated: readonly { key: string; digest: string }[],
): Promise<void> {
  const stands = await trx("ledger_posting")
    .select<{ key: string; digest: string }[]>("key", "digest")
    .whereIn(
      "key",
      repeated.map(({ key }) => key),
    )
  const digests = new Map(stands.map(({ key, digest }) => [key, digest]))
  for (const { key, digest } of repeated) {
    if (digests.get(key) === digest) continue
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Ledger: ${key} was posted before, with other amounts`,
    )
  }
}

/** The amounts of a posting, for the comparison with what stands under its key. */
export function digestOf({ seller_id, entries }: Posting): string {
  const lines = entries
    .map(
      ({ account, kind, bearer, amount }) =>
        `${account} ${kind} ${bearer ?? ""} ${String(dong(amount))}`,
    )
    .sort()
  return createHash("sha256")
    .update([seller_id, ...lines].join("\n"))
    .digest("base64url")
}
