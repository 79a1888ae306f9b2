/** "Hoằng Hóa" → "Hoang Hoa": a Vietnamese name as English texts spell it. */
export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D")
}

/** "Hoà Bình" and "hoa binh" as one: lower case, no marks, đ as d. For matching on the page only. */
export function fold(text: string): string {
  return withoutMarks(text).toLowerCase().trim()
}
