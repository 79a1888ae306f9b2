import { setTimeout as sleep } from "node:timers/promises"
import type { Backend } from "./backend"

/**
 * What is sent more or less often by chance: what follows an order's event, beside the answer (its sellers may see it
 * and are told, what each is owed is posted), and a workflow that asks after itself while it is waited for.
 */
const BY_CHANCE =
  /update seller_order set live_at|as g\(key text, event text|insert into outbox_message|"workflow_execution"/

/** A lane of the outbox asks what there is to deliver. */
const CLAIM = /from outbox_message m\s+where topic/

/** How often each statement was sent, whatever its values. */
function kinds(statements: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sql of statements) {
    const kind = sql.replace(/'[^']*'|\b\d+\b/g, "?")
    if (!BY_CHANCE.test(sql)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

const quiet = new WeakMap<Backend, Promise<Map<string, number>>>()

/** What jobs send by themselves, listened to once. */
function quietOf(shop: Backend): Promise<Map<string, number>> {
  const known = quiet.get(shop) ?? shop.wire.statements(() => sleep(3_000)).then(kinds)
  quiet.set(shop, known)
  return known
}

/** Waits until what the work before left to be done is done: on a slow machine it would fall into every try. */
async function settled(shop: Backend): Promise<void> {
  const [has] = await shop.sql("select to_regclass('outbox_message') is not null as outbox")
  if (!has?.outbox) return
  const waiting = () =>
    shop.sql("select 1 from outbox_message where dead_at is null and available_at <= now() limit 1")
  while ((await waiting()).length > 0) await sleep(100)
}

/**
 * How many statements a piece of work sends, counted on the wire: those that each of the tries sent. Whatever jobs send
 * now and then beside them is in none, or in a quiet shop too; and what it leaves to be done (sellers, letters, the search)
 * waits until it has answered: on a busy machine it would be done before the answer, in each of the tries.
 *
 * @param tries the same work several times, over things of its own
 */
export async function statementsOf(
  shop: Backend,
  tries: readonly (() => Promise<unknown>)[],
): Promise<number> {
  const background = await quietOf(shop)
  const each: Map<string, number>[] = []
  await settled(shop)
  for (const work of tries) {
    const deliveries = shop.wire.holdEvery(CLAIM)
    try {
      each.push(kinds(await shop.wire.statements(work)))
    } finally {
      deliveries.release()
    }
    await settled(shop)
  }
  const [first, ...others] = each
  return [...(first ?? [])].reduce(
    (sum, [kind, count]) =>
      background.has(kind)
        ? sum
        : sum + Math.min(count, ...others.map((other) => other.get(kind) ?? 0)),
    0,
  )
}
