import type {
  MedusaNextFunction,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import type { SearchTypes } from "@medusajs/framework/types"
import { type Answered, searchEpoch } from "@ocop/search/providers/resilient"
import { answeredBy, nameEngine } from "./engine-header"
import { ageIsConfirmed } from "./visible"

/** Answers kept, the least recently used forgotten first. */
const MAX_ANSWERS = 500
/** Longest body that is worth keeping as a key. */
const MAX_KEY = 4_000
/** A swap of index versions is no write; an answer of the old version lives no longer than this. */
const KEPT_MS = 15_000
/** The second engine is a little behind the epoch, which moves with the first. */
const KEPT_OF_COPY_MS = 1_000

interface Kept {
  epoch: number
  until: number
  text: string
  answered: Answered
}

const answers = new Map<string, Kept>()

type Results = { results?: SearchTypes.SearchResult[] }

/**
 * Names the engine, and gives the very same search the very same bytes until something in the index changes. It stands
 * behind the check of the publishable key, and its key holds all that an answer depends on: the body, the sales
 * channels, the age.
 */
export function keepAnswers(
  req: MedusaStoreRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const epoch = searchEpoch()
  const channels = req.publishable_key_context?.sales_channel_ids
  const key = JSON.stringify([req.body, channels, ageIsConfirmed(req)])
  const mayKeep = epoch !== undefined && channels !== undefined && key.length <= MAX_KEY
  const kept = mayKeep ? answers.get(key) : undefined
  if (kept && kept.epoch === epoch && Date.now() < kept.until) {
    answers.delete(key)
    answers.set(key, kept)
    nameEngine(res, kept.answered)
    res.setHeader("content-type", "application/json; charset=utf-8")
    res.end(kept.text)
    return
  }
  res.json = (body: unknown) => {
    const { results = [] } = (body ?? {}) as Results
    const answered = answeredBy(results)
    nameEngine(res, answered)
    const text = JSON.stringify(body, (name, value: unknown) =>
      name === "provider_metadata" ? undefined : value,
    )
    // Kept under the epoch in which it was asked: a change meanwhile makes it old at once.
    if (mayKeep && res.statusCode === 200) {
      const most = answered.engine === "postgres" && !answered.degraded ? KEPT_MS : KEPT_OF_COPY_MS
      answers.delete(key)
      answers.set(key, { epoch, until: Date.now() + most, text, answered })
      if (answers.size > MAX_ANSWERS) answers.delete(answers.keys().next().value as string)
    }
    res.setHeader("content-type", "application/json; charset=utf-8")
    return res.send(text)
  }
  next()
}
