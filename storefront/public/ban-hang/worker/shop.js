/**
 * What the worker asks of the shop: heard in time, or not at all. A network that is there and dead would otherwise be waited
 * for as long as the browser likes, minutes, and all else with it, since the worker does one thing after another.
 * @typedef {import("../../../lib/portal/offline/messages").Tap} Tap
 */

/** As long as a page's own tap may be unheard (lib/portal/unheard.ts). */
export const UNHEARD_MS = 20_000
/** A page or a paper: the shop itself waits 20 s for a paper that is being drawn. */
export const NO_PAGE_MS = 30_000

/**
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<Response>}
 * @throws when nobody answered in time, also in the middle of an answer
 */
export const ask = (path, init) => fetch(path, { ...init, signal: AbortSignal.timeout(UNHEARD_MS) })

/**
 * Tells the shop of a tap. One that was heard, and whose answer was not, may be told again: no move is made twice.
 * @param {string} door path of the portal, in a language
 * @param {Tap} tap
 * @returns {Promise<import("./taps.js").Told | "ended">}
 * @throws when nobody heard, or the shop is not well
 */
export async function tellTap(door, tap) {
  const answer = await ask(`${door}/don/gui-lai`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(tap),
  })
  if (answer.status === 401) return "ended"
  if (answer.status === 400) return { refused: "invalid" }
  if (!answer.ok) throw new Error(`The shop answered ${answer.status}`)
  return answer.json()
}

/**
 * @template T
 * @param {Promise<T>} answer
 * @param {number} ms
 * @returns {Promise<T>}
 * @throws when it did not come in time; it may come all the same
 */
export function inTime(answer, ms) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`No answer in ${ms} ms`)), ms)
    answer.then(resolve, reject).finally(() => clearTimeout(late))
  })
}
