/** Characters of one text message in the old alphabet of telephones, GSM 03.38. */
export const SMS_LENGTH = 160

/**
 * Letters of ASCII that count for two in that alphabet or are not in it at all, and what is sent for them: with one of the
 * latter a message is sent in another alphabet, of which one message holds 70.
 */
const INSTEAD: Record<string, string> = {
  "[": "(",
  "]": ")",
  "{": "(",
  "}": ")",
  "\\": "/",
  "|": "/",
  "~": "-",
  "`": "'",
  "^": " ",
}

/** What every telephone shows and one message holds: "Đơn mới: 2 hũ mật ong" → "Don moi: 2 hu mat ong". */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/₫/g, "d")
    .replace(/[[\]{}\\|~`^]/g, (letter) => INSTEAD[letter] ?? "")
    .replace(/[^\x21-\x7e]+/g, " ")
    .trim()
}

/**
 * A text message without accents, in one piece.
 *
 * @param wordings of the same, the fullest first: the first that fits is sent. The last has no names or other words of
 *   people, so that it fits however long those are
 * @throws RangeError when none fits; the longest address that a shop may have is bounded so that one does
 */
export function sms(...wordings: [string, ...string[]]): string {
  const fits = wordings.map(plain).find(({ length }) => length <= SMS_LENGTH)
  if (fits === undefined)
    throw new RangeError(`no wording fits into ${SMS_LENGTH} letters: ${wordings.at(-1)}`)
  return fits
}
