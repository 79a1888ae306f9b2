/**
 * Vietnamese telephone numbers as people type them.
 *
 * Mobile numbers have ten digits and begin with 03, 05, 07, 08 or 09 (since the renumbering of 2018);
 * land lines begin with 02 and have eleven. Dots, blanks, brackets and dashes are habits of writing,
 * not part of the number, and +84 or 84 stands for the leading nought.
 */
const MOBILE = /^0[35789]\d{8}$/
const LANDLINE = /^02\d{9}$/
const INTERNATIONAL = /^(?:\+|00)?84(?=\d{9,10}$)/

/** The number in national form ("0912345678"), or `undefined` when it cannot be a Vietnamese number. */
export function vietnamesePhone(typed: string): string | undefined {
  const bare = typed.replace(/[\s.\-()]/g, "")
  const national = bare.replace(INTERNATIONAL, "0").replace(/^00(?=[235789])/, "0")
  return MOBILE.test(national) || LANDLINE.test(national) ? national : undefined
}

/** "+84912345678" → "0912 345 678": in national form, grouped the way it is read aloud. */
export function spokenPhone(stored: string): string {
  return (vietnamesePhone(stored) ?? stored).replace(/^(\d{4})(\d{3})(\d+)$/, "$1 $2 $3")
}

/** What E.164 allows after a country's code; which numbers a country really has is the shop's to check. */
const FOREIGN = /^\+(?!84)[1-9]\d{6,14}$/

/**
 * A number of any country: a Vietnamese one in national form, every other as "+14155552671"; `undefined` when it cannot be one,
 * or when it lacks its country's code.
 */
export function internationalPhone(typed: string): string | undefined {
  const bare = typed
    .replace("(0)", "")
    .replace(/[\s.\-()]/g, "")
    .replace(/^00/, "+")
  return vietnamesePhone(typed) ?? (FOREIGN.test(bare) ? bare : undefined)
}
