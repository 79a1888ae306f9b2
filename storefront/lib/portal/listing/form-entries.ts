import { DRAWN_FOR } from "../drawn-for"
import type { Entry } from "./facts"

/** What a form says besides the seller's words: which draft, which section, and what to do after. */
const OURS = new Set([
  "locale",
  "id",
  "section",
  "version",
  "go",
  "scripted",
  "client_key",
  "drop",
  DRAWN_FOR,
])

/** The seller's words in a form. A further unit that was taken out (`drop`) is left out of them. */
export function entriesIn(form: FormData): Entry[] {
  const dropped = form.get("drop")
  const gone = typeof dropped === "string" ? `units.${dropped}.` : undefined
  return [...form].flatMap(([name, value]): Entry[] => {
    // React names its own fields with a $.
    if (typeof value !== "string" || OURS.has(name) || name.startsWith("$")) return []
    return gone && name.startsWith(gone) ? [] : [[name, value]]
  })
}

/** The form that a page of its own accord sends: the seller's words, and what it says besides. */
export function formOf(entries: readonly Entry[], ours: Record<string, string | number>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(ours)) form.set(name, String(value))
  form.set("scripted", "1")
  for (const [name, value] of entries) form.append(name, value)
  return form
}
