/**
 * The lines to print for figures that are not what was promised.
 * @param {{ what: string, is: number, atLeast?: number, atMost?: number }[]} promises
 * @returns {string[]} one for each broken promise; a figure that is no number keeps none
 */
export function broken(promises) {
  return promises.flatMap(({ what, is, atLeast = -Infinity, atMost = Infinity }) => {
    if (is >= atLeast && is <= atMost) {
      return []
    }
    const promised = atLeast === -Infinity ? `at most ${atMost}` : `at least ${atLeast}`
    return [`${what} is ${is}, promised is ${promised}`]
  })
}
