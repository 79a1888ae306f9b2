import { getTranslations } from "next-intl/server"
import { PlaceLine } from "@/components/catalogue/PlaceLine"
import { ProductPicture } from "@/components/catalogue/ProductPicture"
import { Stamp } from "@/components/catalogue/Stamp"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { ProductCard } from "@/lib/api/types"
import { formatDay } from "@/lib/dates"
import { cardWords } from "@/lib/words"

/** One real product, labelled like a specimen: the place, the maker and the star that the headline promises. */
export async function Specimen({ card }: { card: ProductCard }) {
  const locale = await currentLocale()
  const t = await getTranslations("home.specimen")
  return (
    <article className="relative grid grid-cols-[8.5rem_minmax(0,1fr)] border border-cham bg-giay lg:block">
      <div className="relative border-r border-ke lg:border-b lg:border-r-0">
        <ProductPicture src={card.thumbnail} sizes="(width < 64rem) 9rem, 24rem" eager />
        <span className="pointer-events-none absolute right-2 top-2 hidden lg:block">
          <Stamp stars={card.stars} badge={card.badge} expiresOn={null} decision={null} size={72} />
        </span>
      </div>
      <div className="p-4">
        <h2 className="text-xl leading-snug">
          <LocaleLink
            href={`/san-pham/${card.handle}`}
            className="decoration-1 underline-offset-4 after:absolute after:inset-0 hover:underline"
          >
            {cardWords(card, locale).title}
          </LocaleLink>
        </h2>
        <dl className="mt-2 grid gap-x-3 text-sm lg:grid-cols-[5.5rem_minmax(0,1fr)] lg:gap-y-1">
          <dt className="text-cham-nhat">{t("place")}</dt>
          <dd>
            <PlaceLine card={card} />
          </dd>
          <dt className="text-cham-nhat">{t("maker")}</dt>
          <dd>{cardWords(card, locale).seller}</dd>
          {card.expires_on ? (
            <>
              <dt className="text-cham-nhat">{t("star")}</dt>
              <dd>{t("until", { stars: card.stars, day: formatDay(card.expires_on, locale) })}</dd>
            </>
          ) : null}
        </dl>
      </div>
    </article>
  )
}
