import "server-only"

/**
 * What the operator sets when the shop runs; read at use, so that one build serves any shop.
 * Blank details are shown as blank: an invented company or hotline would be a lie on a legal page.
 */
export interface ShopConfig {
  /** Trade name: SHOP_NAME. */
  name: string
  /** Public address without a slash at its end: PUBLIC_URL. */
  publicUrl: string
  operator: {
    /** OPERATOR_NAME, OPERATOR_ADDRESS, OPERATOR_TAX_CODE, OPERATOR_EMAIL. */
    name?: string
    address?: string
    taxCode?: string
    email?: string
    /** OPERATOR_HOTLINE, as people dial it. */
    hotline?: string
  }
  /** Stripe's key for browsers, STRIPE_PUBLISHABLE_KEY; without it no card is offered. */
  stripeKey?: string
  /** Demo data is on show, and every page says so: unless SHOP_DEMO=0, or the shop began empty (OCOP_SEED). */
  demo: boolean
  /** Browsers keep a page for when there is no network: unless OFFLINE_PAGE=0, which also removes it where it is kept. */
  offlinePage: boolean
}

export function shopConfig(): ShopConfig {
  const env = process.env
  return {
    name: env.SHOP_NAME || "Đúng Gốc",
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT ?? "8000"}`).replace(/\/+$/, ""),
    operator: {
      name: env.OPERATOR_NAME || undefined,
      address: env.OPERATOR_ADDRESS || undefined,
      taxCode: env.OPERATOR_TAX_CODE || undefined,
      email: env.OPERATOR_EMAIL || undefined,
      hotline: env.OPERATOR_HOTLINE || undefined,
    },
    // A secret key that was put here by mistake would be shown to everybody.
    stripeKey: env.STRIPE_PUBLISHABLE_KEY?.startsWith("pk_")
      ? env.STRIPE_PUBLISHABLE_KEY
      : undefined,
    demo: env.SHOP_DEMO ? env.SHOP_DEMO !== "0" : env.OCOP_SEED !== "empty",
    offlinePage: env.OFFLINE_PAGE !== "0",
  }
}
