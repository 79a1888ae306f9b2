/** Outbox topic of a programme whose prices change, delivered at that moment; the key is its id. */
export const PROGRAMME_PRICES = "search.programme"
