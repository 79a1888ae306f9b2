import { drain } from "../../../kit/src/outbox-drain"
import { MIRROR_TOPIC } from "../../src/providers/resilient/mirror-state"
import type { ProcessMirror } from "../../src/providers/resilient/process-mirror"
import type { Good } from "./shop"
import type { TestDatabase } from "./database"

/** Thirty goods, half of them honey. */
export const goods: Good[] = Array.from({ length: 30 }, (_, i) => ({
  id: `good_${String(i).padStart(2, "0")}`,
  title: i % 2 ? "Mật ong bạc hà" : "Chè Tân Cương",
  description: `Thứ ${i}`,
  price: 1_000 * i,
}))

/** What a worker does in two seconds: sends the copy what changed, and looks after it. */
export async function work(
  { knex }: TestDatabase,
  { mirror }: ProcessMirror,
  onFailure: (topic: string, key: string, error: unknown) => void,
): Promise<void> {
  const handler = {
    topic: MIRROR_TOPIC,
    coalesce: true,
    batch: 100,
    handle: (messages: readonly { key: string }[]) => mirror.send(messages.map(({ key }) => key)),
  }
  await drain(knex as never, [handler], onFailure)
  await mirror.tend()
}
