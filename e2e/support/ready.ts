/** The facts a running shop prints on its READY line. */
export interface Ready {
  storefront: string
  backend: string
  admin: string
  publishableKey: string
  search: "postgres" | "meilisearch"
  accounts: {
    admin: Account
    sellers: (Account & { seller: string })[]
    offices: (Account & { province: string })[]
    shopper: Account
  }
}

export interface Account {
  email: string
  password: string
}

/**
 * The shop under test. `npm test` opens one and says so in OCOP_READY; a run by hand without it opens
 * one of its own in global set-up.
 */
export function ready(): Ready {
  const facts = process.env.OCOP_READY
  if (!facts) throw new Error("OCOP_READY is not set: global set-up did not open a shop")
  return JSON.parse(facts) as Ready
}
