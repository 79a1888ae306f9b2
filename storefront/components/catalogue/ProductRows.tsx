import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { ProductCard } from "@/lib/api/types"
import { cardWords } from "@/lib/words"
import { CardAway } from "./CardAway"
import { CardOffer } from "./CardOffer"
import { PlaceLine } from "./PlaceLine"
import { ProductPicture } from "./ProductPicture"
import { Stamp } from "./Stamp"

/** Two or three products side by side as wide sheets, where a grid would look half empty. */
export async function ProductRows({ items }: { items: { card: ProductCard; note?: string }[] }) {
  const locale = await currentLocale()
  return (
    <ul className="grid gap-3 md:grid-cols-2 md:gap-5">
      {items.map(({ card, note }) => (
        <li
          key={card.id}
          className="group relative grid grid-cols-[8rem_minmax(0,1fr)] border border-ke bg-giay hover:border-la-che md:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <ProductPicture src={card.thumbnail} sizes="(width < 48rem) 8rem, 12rem" />
          <div className="flex flex-col gap-1 p-4">
            {note ? <p className="text-sm font-semibold">{note}</p> : null}
            <div className="flex items-start justify-between gap-3">
              <h3 className="text-lg leading-snug md:text-xl">
                <LocaleLink
                  href={`/san-pham/${card.handle}`}
                  className="decoration-1 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
                >
                  {cardWords(card, locale).title}
                </LocaleLink>
              </h3>
              <Stamp stars={card.stars} badge={card.badge} expiresOn={card.expires_on} size={48} />
            </div>
            <p className="text-sm">
              <PlaceLine card={card} />
            </p>
            <p className="text-sm text-cham-nhat">{cardWords(card, locale).seller}</p>
            <p className="mt-auto flex flex-wrap items-baseline gap-x-3">
              <CardOffer card={card} />
            </p>
            <CardAway card={card} />
          </div>
        </li>
      ))}
    </ul>
  )
}
