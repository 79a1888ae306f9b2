import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import type { Draft } from "@/lib/portal/listing/types"

/** What a rule says of a draft, or of one of its screens, each in the reader's words. */
export async function Findings({ draft, section }: { draft: Draft; section?: string }) {
  const t = await getTranslations("listing.draft")
  const locale = await currentLocale()
  const found = draft.findings.filter((one) => !section || one.section === section)
  return (["refuse", "look"] as const).map((severity) => {
    const these = found.filter((one) => one.severity === severity)
    if (these.length === 0) return null
    return (
      <Notice
        key={severity}
        tone={severity === "refuse" ? "error" : "info"}
        title={t(severity)}
        className="mb-3"
      >
        <ul className="list-disc pl-5">
          {these.map((one, index) => (
            <li key={`${one.code}-${index}`}>{one[locale]}</li>
          ))}
        </ul>
      </Notice>
    )
  })
}
