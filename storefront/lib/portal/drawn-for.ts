/** The field of a form that says for which seller its screen was drawn. */
export const DRAWN_FOR = "drawn_for"

/** The seller that a form's screen was drawn for; undefined of a form that says none. */
export function drawnFor(form: FormData): string | undefined {
  const seller = form.get(DRAWN_FOR)
  return typeof seller === "string" && /^\w{1,64}$/.test(seller) ? seller : undefined
}

/**
 * By it the backend does nothing to the seller that somebody changed over to meanwhile, in another tab or on another phone
 * (409, `other_seller`).
 */
export const drawnForHeader = (seller: string | undefined): Record<string, string> =>
  seller ? { "x-seller-id": seller } : {}
