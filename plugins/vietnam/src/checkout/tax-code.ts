/** Weights of the first nine digits of a tax code; the tenth is 10 minus the sum modulo 11. */
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** Begins with the code of the place of registration, 001 to 096. */
const IDENTITY_NUMBER = /^0(?:0[1-9]|[1-9]\d)\d{9}$/

const SHAPE = /^(\d{10})(?:-?(\d{3}))?$/

/**
 * Reads the tax code of a company (10 digits), of its branch (13, written 0301234567-001), or of a household business,
 * which has used its holder's personal identity number (12) since July 2025.
 *
 * Shape: Circular 86/2024/TT-BTC on tax registration. It says that the tenth digit checks the others but not how; the
 * weights are those in common use, and hold for every real code in the tests. An identity number has no check digit.
 *
 * @returns the code as it is printed on an invoice, or null when its shape or check digit is wrong
 */
export function taxCode(typed: string): string | null {
  const bare = typed.replace(/[\s.]/g, "")
  if (IDENTITY_NUMBER.test(bare)) {
    return bare
  }
  const match = SHAPE.exec(bare)
  const code = match?.[1]
  if (!code) {
    return null
  }
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(code[place]), 0)
  if (10 - (sum % 11) !== Number(code[9])) {
    return null
  }
  const branch = match[2]
  // 000 would be the company itself.
  if (branch === "000") {
    return null
  }
  return branch ? `${code}-${branch}` : code
}
