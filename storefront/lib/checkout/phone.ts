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
