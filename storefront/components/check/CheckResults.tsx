import { getTranslations } from "next-intl/server"
import { PlaceLine } from "@/components/catalogue/PlaceLine"
import { Stamp } from "@/components/catalogue/Stamp"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { ProductCard } from "@/lib/api/types"
import { formatDay } from "@/lib/dates"
import { cardWords } from "@/lib/words"

/** What is known of each certificate, in one line each: stands, reported, or not known. */
export async function CheckResults({
  q,
  cards,
  exact,
}: {
  q: string
  cards: ProductCard[]
  exact: boolean
}) {
  const locale = await currentLocale()
  const t = await getTranslations("check")
  if (cards.length === 0) {
    return (
      <div className="mt-8 max-w-2xl">
        <EmptyState title={exact ? t("noDecision", { q }) : t("nothing", { q })}>
          <p>{t("nothingHint")}</p>
        </EmptyState>
      </div>
    )
  }
  return (
    <section aria-labelledby="ket-qua" className="mt-8">
      <h2 id="ket-qua" className="mb-2 text-2xl">
        {t(exact ? "underDecision" : "results", { q, count: cards.length })}
      </h2>
      <ul>
        {cards.map((card) => (
          <li key={card.id} className="flex items-center gap-4 border-t border-ke py-4">
            <span className="flex w-20 shrink-0 justify-center">
              <Stamp stars={card.stars} badge={card.badge} expiresOn={card.expires_on} size={64} />
              {card.badge === "none" ? (
                <span
                  aria-hidden="true"
                  className="size-16 rounded-full border border-dashed border-vien"
                />
              ) : null}
            </span>
            <div className="min-w-0">
              <h3 className="text-lg">
                <LocaleLink href={`/san-pham/${card.handle}#chung-nhan`} className="tap link">
                  {cardWords(card, locale).title}
                </LocaleLink>
              </h3>
              <p className="text-sm text-cham-nhat">
                {cardWords(card, locale).seller} · <PlaceLine card={card} />
              </p>
              <p>
                {card.badge === "solid"
                  ? t(card.decision_number ? "valid" : "validUnnumbered", {
                      stars: card.stars,
                      decision: card.decision_number ?? "",
                      day: card.expires_on ? formatDay(card.expires_on, locale) : "",
                    })
                  : card.badge === "outline"
                    ? t("reported", { stars: card.stars })
                    : t("unknown")}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
