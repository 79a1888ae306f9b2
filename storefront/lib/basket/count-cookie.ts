/** Holds the number of units in the basket; readable by the page, since it is no secret. */
export const COUNT_COOKIE = "basket_count"
/** Fired on `window` when the cookie may have changed. */
export const COUNT_EVENT = "basket:changed"

/** Reads the count out of `document.cookie`; nought when it says nothing sensible. */
export function countIn(cookie: string): number {
  const value = /(?:^|;\s*)basket_count=(\d{1,5})(?:;|$)/.exec(cookie)?.[1]
  return value ? Number(value) : 0
}
