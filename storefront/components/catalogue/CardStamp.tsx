import type { ProductCard } from "@/lib/api/types"
import { Stamp } from "./Stamp"

/** The badge on a card's picture. */
export function CardStamp({ card }: { card: ProductCard }) {
  return (
    <span className="pointer-events-none absolute right-2 top-2">
      <Stamp stars={card.stars} badge={card.badge} expiresOn={card.expires_on} size={56} />
    </span>
  )
}
