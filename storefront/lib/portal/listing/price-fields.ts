import { numberTyped } from "./numbers"
import type { FormState } from "./state"

/** The field of a unit's price: `price` of every day, `sale` of some. */
export const priceField = (kind: "price" | "sale", variant: string) => `${kind}.${variant}`

/** The prices that a form says, by unit; those left empty are left alone. */
export function priceVariants(
  form: FormData,
  kind: "price" | "sale",
): { variant_id: string; price: number | string }[] {
  return [...form].flatMap(([name, value]) => {
    if (!name.startsWith(`${kind}.`) || typeof value !== "string") return []
    const price = numberTyped(value)
    return price === undefined ? [] : [{ variant_id: name.slice(kind.length + 1), price }]
  })
}

/** What days of a reduced price are called in its form. */
const DAYS: Record<string, string> = { starts_at: "starts_on", ends_at: "ends_on" }

/** Refusals of prices, which the backend names by their place, at the fields that they were typed into. */
export function atPriceFields(
  errors: FormState["errors"],
  kind: "price" | "sale",
  prices: readonly { variant_id: string }[],
): FormState["errors"] {
  return errors.map(({ field = "", text }) => {
    const variant = prices[Number(/^prices\.(\d+)\./.exec(field)?.[1])]?.variant_id
    const name = variant ? priceField(kind, variant) : (DAYS[field] ?? field)
    // What is wrong with all of them stands alone.
    return name === "prices" || name === "" ? { text } : { field: name, text }
  })
}
