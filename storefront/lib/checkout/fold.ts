/** Marks that Vietnamese puts on letters, which people leave out when they type in a hurry. */
const MARKS = /[\u0300-\u036f]/g

/** "Hoà Bình" and "hoa binh" as one: lower case, no marks, đ as d. For matching on the page only. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").replace(/[đĐ]/g, "d").toLowerCase().trim()
}

/** Every word typed begins a word of the name: "tra quyt" and "q tra" both find "Trà Quýt". */
export function matches(folded: string, typed: string): boolean {
  const words = folded.split(/[\s,()-]+/)
  return fold(typed)
    .split(/[\s,()-]+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)))
}
