import type { ProductCard as Card } from "@/lib/api/types"
import { cx } from "@/lib/class"
import { ProductCard } from "./ProductCard"

/** Cards in a grid: two on a phone, three beside a column of filters, four on a wide page. */
export function ProductGrid({
  cards,
  wide = true,
  level,
  eager = 0,
}: {
  cards: Card[]
  wide?: boolean
  level?: 2 | 3
  eager?: number
}) {
  return (
    <ul className={cx("grid grid-cols-2 gap-3 md:grid-cols-3 md:gap-5", wide && "lg:grid-cols-4")}>
      {cards.map((card, index) => (
        <li key={card.id}>
          <ProductCard card={card} level={level} eager={index < eager} />
        </li>
      ))}
    </ul>
  )
}
