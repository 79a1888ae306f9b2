import { getTranslations } from "next-intl/server"
import { CardProgramme } from "@/components/programme/CardProgramme"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { ProductCard as Card } from "@/lib/api/types"
import { cardWords } from "@/lib/words"
import { CardAway } from "./CardAway"
import { CardOffer } from "./CardOffer"
import { CardStamp } from "./CardStamp"
import { PlaceLine } from "./PlaceLine"
import { ProductPicture } from "./ProductPicture"

/**
 * One product in a list: picture, badge, name, place, seller, unit, price. The whole sheet is
 * the link's target, the name alone is the link's words.
 */
export async function ProductCard({
  card,
  eager = false,
  level = 3,
}: {
  card: Card
  eager?: boolean
  level?: 2 | 3
}) {
  const locale = await currentLocale()
  const t = await getTranslations("common.card")
  const words = cardWords(card, locale)
  const Heading = `h${level}` as const
  return (
    <article className="group relative flex h-full flex-col border border-ke bg-giay transition-colors hover:border-la-che">
      <div className="relative">
        <ProductPicture src={card.thumbnail} sizes="(width < 48rem) 50vw, 18rem" eager={eager} />
        <CardStamp card={card} />
      </div>
      <div className="flex flex-1 flex-col gap-1 p-3 md:p-4">
        <Heading className="font-name text-lg font-bold leading-snug">
          <LocaleLink
            href={`/san-pham/${card.handle}`}
            className="decoration-1 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
          >
            {words.title}
          </LocaleLink>
        </Heading>
        <p className="text-sm">
          <PlaceLine card={card} />
        </p>
        <p className="text-sm text-cham-nhat">{words.seller}</p>
        <CardProgramme card={card} />
        <div className="mt-auto flex flex-wrap items-baseline justify-between gap-x-3 pt-2">
          <CardOffer card={card} />
        </div>
        <CardAway card={card} />
        {card.shippable && !card.in_stock ? (
          <p className="text-sm font-semibold">{t("soldOut")}</p>
        ) : null}
      </div>
    </article>
  )
}
