import { getTranslations } from "next-intl/server"
import { PlaceLine } from "@/components/catalogue/PlaceLine"
import { Stamp } from "@/components/catalogue/Stamp"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { FoundCertificates } from "@/lib/api/check"
import type { ProductCard } from "@/lib/api/types"
import { formatDay } from "@/lib/dates"
import { reportFormPath } from "@/lib/report/fields"
import { cardWords } from "@/lib/words"
import { CertificateLine } from "./CertificateLine"

/** What is known of each certificate, in one line each; goods that these words find and the register does not stand as their cards say. */
export async function CheckResults({
  q,
  found: { by, certificates, cards },
}: {
  q: string
  found: FoundCertificates & { cards: ProductCard[] }
}) {
  const t = await getTranslations("check")
  const count = certificates.length || cards.length
  if (count === 0) {
    return (
      <div className="mt-8 max-w-2xl">
        <EmptyState title={DECISION.test(q) ? t("noDecision", { q }) : t("nothing", { q })}>
          <p>{t("nothingHint")}</p>
          <ReportLink q={q} />
        </EmptyState>
      </div>
    )
  }
  return (
    <section aria-labelledby="ket-qua" className="mt-8">
      <h2 id="ket-qua" className="mb-2 text-2xl">
        {t(by === "decision" ? "underDecision" : "results", { q, count })}
      </h2>
      <ul>
        {certificates.map((certificate, index) => (
          <CertificateLine key={index} certificate={certificate} />
        ))}
        {cards.map((card) => (
          <Good key={card.id} card={card} />
        ))}
      </ul>
      <ReportLink q={q} />
    </section>
  )
}

/** Where a star that is not right is told of. */
async function ReportLink({ q }: { q: string }) {
  const t = await getTranslations("report")
  return (
    <LocaleLink href={reportFormPath({ about: q })} rel="nofollow" className="tap link">
      {t("linkCheck")}
    </LocaleLink>
  )
}

/** A decision's number as offices write it: "2361/QĐ-BNNMT". */
const DECISION = /^\d{1,6}\s*\/\s*Q[ĐD]/iu

/** A good of these words of which the register finds no certificate: what is known of it is on its card. */
async function Good({ card }: { card: ProductCard }) {
  const locale = await currentLocale()
  const t = await getTranslations("check")
  const { title, seller } = cardWords(card, locale)
  const { badge, stars, decision_number, expires_on } = card
  const facts = {
    stars,
    decision: decision_number ?? "",
    day: expires_on ? formatDay(expires_on, locale) : "",
  }
  return (
    <li className="flex items-center gap-4 border-t border-ke py-4">
      <span className="flex w-20 shrink-0 justify-center">
        {badge === "none" ? (
          <span
            aria-hidden="true"
            className="size-16 rounded-full border border-dashed border-vien"
          />
        ) : (
          <Stamp stars={stars} badge={badge} expiresOn={expires_on} size={64} />
        )}
      </span>
      <div className="min-w-0">
        <h3 className="text-lg">
          <LocaleLink href={`/san-pham/${card.handle}#chung-nhan`} className="tap link">
            {title}
          </LocaleLink>
        </h3>
        <p className="text-sm text-cham-nhat">
          {seller} · <PlaceLine card={card} />
        </p>
        <p>
          {badge === "none"
            ? t("unknown")
            : badge === "outline"
              ? t("standing.reported", facts)
              : decision_number
                ? t("standing.valid", facts)
                : t("validUnnumbered", facts)}
        </p>
      </div>
    </li>
  )
}
