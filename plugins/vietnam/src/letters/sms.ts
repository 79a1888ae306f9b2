/** Characters of one text message in the old alphabet of telephones. */
export const SMS_LENGTH = 160

/** What every telephone shows and one message holds: "Đơn mới: 2 hũ mật ong" → "Don moi: 2 hu mat ong". */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/₫/g, "d")
    .replace(/[^\x21-\x7e]+/g, " ")
    .trim()
}

/**
 * A text message without accents, in one piece where that can be.
 *
 * @param wordings of the same, the fullest first: the first that fits is sent, else the last
 */
export function sms(...wordings: [string, ...string[]]): string {
  const texts = wordings.map(plain)
  return texts.find(({ length }) => length <= SMS_LENGTH) ?? texts.at(-1) ?? ""
}
