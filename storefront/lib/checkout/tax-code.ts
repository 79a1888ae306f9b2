/**
 * A Vietnamese tax code: ten digits for a legal entity, ten and three for its dependent unit
 * ("0312345678-001"), or the twelve digits of a personal identity number, which took the place of
 * personal tax codes in July 2025.
 */
const TAX_CODE = /^(?:\d{10}(?:-\d{3})?|\d{12})$/

/** The code without blanks, or `undefined` when no tax code has this shape. */
export function taxCode(typed: string): string | undefined {
  const bare = typed.replace(/[\s.]/g, "").replace(/^(\d{10})(\d{3})$/, "$1-$2")
  return TAX_CODE.test(bare) ? bare : undefined
}
