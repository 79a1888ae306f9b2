/** A stream of numbers from a seed (mulberry32): the same data and queries on every machine and in every run. */
export class Random {
  #state

  /** @param {number} seed any whole number */
  constructor(seed) {
    this.#state = seed | 0
  }

  /** @returns {number} from 0, below 1 */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** @param {number} below @returns {number} a whole number from 0 */
  below(below) {
    return Math.floor(this.next() * below)
  }

  /** @template T @param {readonly T[]} list @returns {T} any of them */
  pick(list) {
    return list[this.below(list.length)]
  }

  /** @template T @param {readonly T[]} list @returns {T} one of them, the first ones more often, as goods are in a shop */
  pickSkewed(list) {
    return list[Math.min(list.length - 1, Math.floor(list.length * this.next() ** 1.7))]
  }

  /** @param {number} share from 0 to 1 @returns {boolean} true in that share of cases */
  chance(share) {
    return this.next() < share
  }
}
