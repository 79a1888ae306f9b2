import type { Kept } from "./autosave"
import type { SectionName } from "./sections"

/** One section of a draft, on this phone. */
const keyOf = (draft: string, section: SectionName) => `hang.${draft}.${section}`

/** Writes what is not in the shop yet where it outlives the page; null takes it away. A full or closed store loses the copy alone. */
export function keepSection(draft: string, section: SectionName, kept: Kept | null): void {
  store(keyOf(draft, section), kept)
}

/** What an earlier visit could not send. */
export function keptSection(draft: string, section: SectionName): Kept | undefined {
  return stored<Kept>(keyOf(draft, section))
}

/** Writes anything as JSON under a name; null takes it away. @returns whether it is there now */
export function store(name: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(value))
    return true
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}

/** Reads what `store` wrote; undefined for nothing, and for what somebody else wrote there. */
export function stored<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(name)
    return text ? (JSON.parse(text) as T) : undefined
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return undefined
    throw error
  }
}
