import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { LocaleLink } from "@/components/ui/LocaleLink"

/** Steps that lead somewhere, and where. */
const WAY: [step: string, href?: string][] = [
  ["search", "/tim-kiem?q=nuoc+mam"],
  ["place", "/tinh/bac-kan"],
  ["badge", "/san-pham/mam-nem-seagull"],
  ["basket", "/nguoi-ban/minh-hoa-bac-ninh"],
  ["province", "/gio-hang"],
  ["gift", "/thanh-toan"],
  ["mail", "/demo#letters"],
  ["admin", "/demo#doors"],
  ["seller", "/demo#doors"],
]

/** What to look at, in an order that makes sense, in about ten minutes. */
export async function Tour() {
  const t = await getTranslations("demo")
  const locale = await currentLocale()
  const other = localePath(locale === "vi" ? "en" : "vi", "/")
  const link = (href: string) => {
    const TourLink = (text: ReactNode) => (
      <LocaleLink href={href} className="link">
        {text}
      </LocaleLink>
    )
    return TourLink
  }
  return (
    <ol className="list-decimal space-y-2 pl-6">
      {WAY.map(([step, href]) => (
        <li key={step}>{t.rich(`steps.${step}`, { l: href ? link(href) : (text) => text })}</li>
      ))}
      <li>
        {t.rich("steps.english", {
          l: (text) => (
            <a href={other} className="link">
              {text}
            </a>
          ),
        })}
      </li>
    </ol>
  )
}
