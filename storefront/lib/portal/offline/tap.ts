import { missingIn, takenLines } from "../answer-form"
import { type Verb, verbs } from "../order-life"
import type { MoveState } from "../outcome"
import { DRAWN_FOR } from "../drawn-for"
import { hearKept } from "./kept-here"
import type { Tap } from "./messages"
import { tellWorker } from "./tell-worker"

/** What a form needs to be kept without a network: the portal's path in its language, and whose tap it is on which order. */
export interface Keeps {
  door: string
  owner: string
  /** As people call the order. */
  number: string
}

/**
 * Hands a tap that nobody heard to the worker, which sends it even when the page is closed.
 * @param form an order's: id, verb, and what the verb says
 * @returns what to say beside the button
 */
export async function keepTap(keeps: Keeps, form: FormData): Promise<MoveState> {
  const verb = verbs.find((one) => one === form.get("verb"))
  const order = form.get("id")
  if (!verb || typeof order !== "string") return { problem: "offline" }
  const missing = missingIn(verb, {
    reason: form.get("reason")?.toString(),
    lines: takenLines(form),
  })
  if (missing) return { problem: missing }
  return (await keptBy(keeps, order, verb, form)) ? { problem: "kept" } : { problem: "offline" }
}

/** @returns whether a tap says nothing but what it is: another of the same verb says the same */
export const isPlain = ({ entries }: Pick<Tap, "entries">): boolean =>
  entries.every(([name]) => SILENT.includes(name))

/** What each form of an order says of itself. */
const SILENT = ["locale", "back", DRAWN_FOR]

async function keptBy({ door, ...tap }: Keeps, order: string, verb: Verb, form: FormData) {
  const entries = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && name !== "id" && name !== "verb" ? [[name, value]] : [],
  )
  const kept = await tellWorker(door, {
    tap: { ...tap, key: crypto.randomUUID(), order, verb, entries },
  })
  if (kept) hearKept(kept)
  return kept !== undefined
}
