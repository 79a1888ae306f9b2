import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { cx } from "@/lib/class"
import type { DecisionLine } from "@/lib/portal/decisions/types"
import { registeredPath } from "@/lib/portal/office-paths"

/** One line of a decision: what it enters, which product it is of, what is worth a look, and why it is refused. */
export async function DecisionLineRow({ line }: { line: DecisionLine }) {
  const t = await getTranslations("decision")
  const words = await getTranslations("certificate")
  const locale = await currentLocale()
  const isBad = line.plan === "refuse" || line.outcome === "refused"
  const isDoubtful = line.pointed_out.length > 0 || line.commune_unknown
  return (
    <li
      className={cx(
        "border-l-4 bg-giay p-3",
        isBad ? "border-gac" : isDoubtful ? "border-vien" : "border-la-che",
      )}
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold wrap-anywhere">
          {t("row", { row: line.row })}{" "}
          {line.certificate_id ? (
            <LocaleLink href={registeredPath(line.certificate_id)} className="link">
              {line.name}
            </LocaleLink>
          ) : (
            line.name || t("noName")
          )}
        </span>
        <span className="text-sm text-cham-nhat">
          {line.outcome === "done" ? t("done") : isBad ? t("plan.refuse") : t(`plan.${line.plan}`)}
        </span>
      </p>
      <p className="wrap-anywhere">
        {[
          line.holder,
          line.stars === null ? null : words("stars", { stars: line.stars }),
          line.score === null
            ? null
            : t("score", { score: line.score.toLocaleString(locale === "vi" ? "vi-VN" : "en-US") }),
          line.stars_before !== null && line.stars !== null && line.stars_before !== line.stars
            ? t("starsBefore", { stars: line.stars_before })
            : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {isBad ? (
        <ul className="font-semibold text-gac">
          {line.refused.map((sentence) => (
            <li key={sentence} className="wrap-anywhere">
              {sentence}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-cham-nhat wrap-anywhere">
          {line.product ? (
            <>
              {t("sold", { seller: line.product.seller })}{" "}
              <LocaleLink href={`/san-pham/${line.product.handle}`} className="link">
                {line.product.title}
              </LocaleLink>
            </>
          ) : (
            t("unsold")
          )}
        </p>
      )}
      {isDoubtful && !isBad ? (
        <ul className="mt-1 border-l-4 border-gac bg-gac-nhat px-3 py-1 text-sm">
          {line.pointed_out.map((point) => (
            <li key={point}>{words(`office.point.${point}`)}</li>
          ))}
          {line.commune_unknown ? <li>{t("communeUnknown")}</li> : null}
        </ul>
      ) : null}
    </li>
  )
}
