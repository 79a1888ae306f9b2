/** A code as Medusa takes it. */
export interface GivenCode {
  method: "totp" | "recovery_code"
  code: string
}

/** A code as it is typed: six digits of the app, or one of the codes that were written down for a lost phone. */
export function readCode(typed: string): GivenCode | undefined {
  const bare = typed.replace(/\s/g, "")
  if (/^\d{6}$/.test(bare)) return { method: "totp", code: bare }
  const written = bare.toLowerCase().replaceAll("-", "")
  // As they are written down: eight groups of four.
  return /^[\da-f]{32}$/.test(written)
    ? { method: "recovery_code", code: written.replace(/(.{4})(?=.)/g, "$1-") }
    : undefined
}

/** "ABCD EFGH …", as it is typed from one screen into another. */
export const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ")
