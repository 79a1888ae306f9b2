/** The two languages of the shop. */
export type Locale = "vi" | "en"

/** Reads Medusa's locale (`vi-VN`, `en-US`); Vietnamese unless English was asked for, as the law has it for contracts. */
export function shopLocale(medusaLocale: string | null | undefined): Locale {
  return medusaLocale?.toLowerCase().startsWith("en") ? "en" : "vi"
}
