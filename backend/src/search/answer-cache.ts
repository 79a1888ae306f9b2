import type {
  MedusaNextFunction,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { searchEpoch } from "@ocop/search/providers/postgres"
import { ageIsConfirmed } from "./visible"

/** Answers kept, the least recently used forgotten first. */
const MAX_ANSWERS = 500
/** Longest body that is worth keeping as a key. */
const MAX_KEY = 4_000
/** A swap of index versions is no write; an answer of the old version lives no longer than this. */
const KEPT_MS = 15_000

interface Kept {
  epoch: number
  at: number
  text: string
}

const answers = new Map<string, Kept>()

/**
 * Gives the very same search the very same bytes until something in the index changes. It stands behind the check
 * of the publishable key, and its key holds all that an answer depends on: the body, the sales channels, the age.
 */
export function keepAnswers(
  req: MedusaStoreRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const epoch = searchEpoch()
  const channels = req.publishable_key_context?.sales_channel_ids
  if (epoch === undefined || !channels) return next()
  const key = JSON.stringify([req.body, channels, ageIsConfirmed(req)])
  if (key.length > MAX_KEY) return next()
  const kept = answers.get(key)
  if (kept && kept.epoch === epoch && Date.now() - kept.at < KEPT_MS) {
    answers.delete(key)
    answers.set(key, kept)
    res.setHeader("content-type", "application/json; charset=utf-8")
    res.end(kept.text)
    return
  }
  res.json = (body: unknown) => {
    const text = JSON.stringify(body)
    // Kept under the epoch in which it was asked: a change meanwhile makes it old at once.
    if (res.statusCode === 200) {
      answers.delete(key)
      answers.set(key, { epoch, at: Date.now(), text })
      if (answers.size > MAX_ANSWERS) answers.delete(answers.keys().next().value as string)
    }
    res.setHeader("content-type", "application/json; charset=utf-8")
    return res.send(text)
  }
  next()
}
