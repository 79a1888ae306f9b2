/**
 * The shape of a tax code: ten digits for a legal entity, ten and three for its dependent unit
 * ("0312345678-001"), or the twelve digits of a household's holder (since July 2025). The check digit is
 * the shop's to check, when the form is sent.
 */
const TAX_CODE = /^(?:\d{10}(?:-\d{3})?|\d{12})$/

/** The code as it is printed on an invoice, or `undefined` when no tax code has this shape. */
export function taxCode(typed: string): string | undefined {
  const bare = typed.replace(/[\s.]/g, "").replace(/^(\d{10})(\d{3})$/, "$1-$2")
  return TAX_CODE.test(bare) ? bare : undefined
}
