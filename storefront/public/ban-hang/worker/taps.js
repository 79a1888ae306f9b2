/**
 * Taps that wait for a network, as data. Everything here belongs to one person and one seller.
 * @typedef {import("../../../lib/portal/offline/messages").Kept} Kept
 * @typedef {import("../../../lib/portal/offline/messages").Tap} Tap
 * @typedef {import("../../../lib/portal/offline/messages").Told} Told
 *
 * @typedef {object} Store
 * @property {() => Promise<Kept>} read
 * @property {(alter: (kept: Kept) => Kept) => Promise<Kept>} change in one transaction
 * @property {() => Promise<void>} forget leaves nothing behind
 */

/** @type {Kept} */
export const nothing = { owner: null, taps: [], outcomes: [], lost: 0 }

/**
 * One tap an order: of two that nobody heard the later is meant, since the one before may have been its opposite.
 * @param {Kept} kept
 * @param {Tap} tap
 * @returns {Kept}
 */
export function tapped(kept, tap) {
  const ours = ofOwner(kept, tap.owner)
  return {
    ...ours,
    taps: [...ours.taps.filter(({ order }) => order !== tap.order), tap],
    outcomes: ours.outcomes.filter(({ order }) => order !== tap.order),
  }
}

/**
 * The shop answered. A tap that came while this one was on its way stays.
 * @param {Kept} kept
 * @param {Tap} tap
 * @param {Told} told
 * @returns {Kept}
 */
export function answered(kept, { key, order, number, verb }, told) {
  return {
    ...kept,
    taps: kept.taps.filter((tap) => tap.key !== key),
    outcomes: [...kept.outcomes, { key, order, number, verb, ...told }],
  }
}

/**
 * What was kept for somebody else is let go of; that something was lost is said, and not what.
 * @param {Kept} kept
 * @param {string} owner
 * @returns {Kept}
 */
export function ofOwner(kept, owner) {
  return kept.owner === null || kept.owner === owner
    ? { ...kept, owner }
    : { ...ended(kept), owner }
}

/**
 * The session is over.
 * @param {Kept} kept
 * @returns {Kept}
 */
export function ended(kept) {
  return { ...nothing, lost: kept.lost + kept.taps.length }
}

/**
 * A person has read what became of the taps, and that some were lost; or what became of these.
 * @param {Kept} kept
 * @param {true | string[]} [keys]
 * @returns {Kept}
 */
export function looked(kept, keys = true) {
  if (keys === true) return { ...kept, outcomes: [], lost: 0 }
  return { ...kept, outcomes: kept.outcomes.filter(({ key }) => !keys.includes(key)) }
}

/**
 * Tells the shop of each tap, in their order.
 * @param {Store} store
 * @param {(tap: Tap) => Promise<Told | "ended">} post
 * @returns {Promise<boolean>} false: the session is over, and nothing may be kept any more
 * @throws what `post` throws when nobody heard; the tap stays
 */
export async function sendTaps(store, post) {
  for (;;) {
    const [tap] = (await store.read()).taps
    if (!tap) return true
    const told = await post(tap)
    if (told === "ended") return false
    await store.change((kept) => answered(kept, tap, told))
  }
}
