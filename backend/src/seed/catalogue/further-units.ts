import type { CatalogueEntry } from "../data"

/** One way in which a product is offered. */
export interface Offer {
  unit: string
  /** đồng, VAT included. */
  price_vnd: number
}

/**
 * The catalogue knows one unit of each product. These are invented ones beside it, for products whose seller is a
 * demonstration, so that a shopper has something to choose; the unit of the catalogue stays the cheapest.
 */
const FURTHER: Readonly<Record<string, readonly Offer[]>> = {
  "muoi-ot-tay-ninh": [
    { unit: "Hũ 250 g", price_vnd: 59_000 },
    { unit: "Hộp 3 hũ × 120 g", price_vnd: 92_000 },
  ],
  "hat-sen-say-dong-thap": [
    { unit: "Túi 250 g", price_vnd: 110_000 },
    { unit: "Túi 500 g", price_vnd: 210_000 },
    { unit: "Hộp 3 hũ × 150 g", price_vnd: 200_000 },
  ],
  "duong-thot-not-an-giang": [{ unit: "Hộp 3 hũ × 500 g", price_vnd: 185_000 }],
}

/** All units that an entry is offered in, that of the catalogue first. */
export function offersOf(
  entry: Pick<CatalogueEntry, "id" | "producer" | "unit" | "price_vnd">,
): Offer[] {
  const own = { unit: entry.unit, price_vnd: entry.price_vnd }
  return entry.producer ? [own] : [own, ...(FURTHER[entry.id] ?? [])]
}
