import type { Kept } from "./autosave"
import type { SectionName } from "./sections"

/** Everything here is one person's, acting for one seller (`tapOwner`): a telephone may have several. */
const placeOf = (owner: string) => `hang.${owner}.`

/** Where goods wait that have no draft yet. */
export const startName = (owner: string) => `${placeOf(owner)}moi`

/** Where a count of the shelf waits. */
export const stockName = (owner: string) => `${placeOf(owner)}kho`

/** One section of a draft, on this phone. */
const keyOf = (owner: string, draft: string, section: SectionName) =>
  `${placeOf(owner)}nhap.${draft}.${section}`

/** Writes what is not in the shop yet where it outlives the page; null takes it away. A full or closed store loses the copy alone. */
export function keepSection(
  owner: string,
  draft: string,
  section: SectionName,
  kept: Kept | null,
): void {
  store(keyOf(owner, draft, section), kept)
}

/** What an earlier visit could not send. */
export function keptSection(owner: string, draft: string, section: SectionName): Kept | undefined {
  return stored<Kept>(keyOf(owner, draft, section))
}

const END = "het"
const endName = (owner: string) => `${placeOf(owner)}${END}`

/** Writes down until when the session lasts (ms) under which something may be kept. */
export const keepEnd = (owner: string, end: number) => void store(endName(owner), end)

/** When the last session ended under which an owner kept something; undefined of one that nobody wrote down. */
export function keptEnd(owner: string): number | undefined {
  const end = stored<unknown>(endName(owner))
  return typeof end === "number" ? end : undefined
}

/** Names of what is written here, and whose it is; an earlier version's is nobody's. */
function written(): { name: string; owner: string; what: string }[] {
  try {
    return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "")
      .filter((name) => name.startsWith("hang."))
      .map((name) => {
        const [, person, seller, what] = name.split(".")
        return { name, owner: what ? `${person}.${seller}` : "", what: what ?? "" }
      })
  } catch (error) {
    // A closed store keeps nothing.
    if (error instanceof DOMException) return []
    throw error
  }
}

/** @returns whether anything that was written here waits for the shop */
export const isWritten = (): boolean => written().some(({ what }) => what !== END)

/** Lets go of what was written here, save by owners whose may stay. */
export function forgetWritten(stays: (owner: string) => boolean): void {
  for (const { name, owner } of written()) if (!stays(owner)) localStorage.removeItem(name)
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
