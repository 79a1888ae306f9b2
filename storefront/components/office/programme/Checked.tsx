import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { Finding, Findings } from "@/lib/portal/office-programmes/types"

/** What law and house say of a programme as it stands, each with the rule that says so. */
export async function Checked({ findings: { refusals, notices } }: { findings: Findings }) {
  const t = await getTranslations("officeProgramme")
  // A price that was raised is read before what goes for every programme.
  const ordered = [...notices].sort((a, b) => weight(a) - weight(b))
  return (
    <section aria-labelledby="check" className="mb-8 max-w-3xl">
      <h2 id="check" className="mb-2 text-xl">
        {t("check.title")}
      </h2>
      {refusals.length === 0 ? (
        <p className="mb-3 border-l-4 border-la-che bg-la-che-nhat px-4 py-3 font-semibold">
          {t("check.none")}
        </p>
      ) : (
        <>
          <h3 className="font-semibold">{t("check.refusals", { count: refusals.length })}</h3>
          <Said findings={refusals} className="border-l-4 border-gac bg-gac-nhat px-4" />
        </>
      )}
      {ordered.length > 0 ? (
        <>
          <h3 className="font-semibold">{t("check.notices")}</h3>
          <Said findings={ordered} className="border-b border-ke" />
        </>
      ) : null}
    </section>
  )
}

const weight = ({ rule }: Finding) =>
  rule === "price_raised" || rule === "not_agreed" ? 0 : rule === "contests" ? 2 : 1

async function Said({ findings, className }: { findings: readonly Finding[]; className: string }) {
  const t = await getTranslations("officeProgramme.check")
  const locale = await currentLocale()
  return (
    <ul className={`mt-1 mb-4 ${className}`}>
      {findings.map((finding, index) => (
        <li key={index} className="border-t border-ke py-3 first:border-t-0 wrap-anywhere">
          <p>{begun(finding[locale])}</p>
          <p className="text-sm text-cham-nhat">
            {finding.kind === "law" ? t("law", { source: finding.source }) : t("house")}
          </p>
        </li>
      ))}
    </ul>
  )
}

const begun = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)
