/**
 * What the card's page may load, and nothing else: the shop's own, and Stripe's as its guide lists it
 * (https://docs.stripe.com/security/guide#content-security-policy). Scripts that stand in the page run by the nonce of
 * this one answer, which the framework writes on its own; one that somebody else got into the page has none. Styles may
 * stand in it: Stripe.js and the framework write some, and they read no card.
 *
 * @param nonce new for each answer
 */
export function cardPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' https://js.stripe.com https://*.js.stripe.com`,
    "frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
    "connect-src 'self' https://api.stripe.com",
    "img-src 'self' data: https://*.stripe.com",
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self' blob:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ")
}
