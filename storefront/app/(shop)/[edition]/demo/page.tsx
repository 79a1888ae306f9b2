import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { demoAccounts } from "@/lib/demo/accounts"
import { onlyDemo } from "@/lib/demo/guard"
import { listLetters } from "@/lib/demo/mail"
import { formatInstant } from "@/lib/order/times"
import { Doors } from "@/components/demo/Doors"
import { Tour } from "@/components/demo/Tour"
import { LocaleLink } from "@/components/ui/LocaleLink"

/** Who asks decides whether it is there at all. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("demo")
  return { title: t("title"), robots: { index: false, follow: false } }
}

/** The whole shop in half an hour: every door one click away, a way through, and every letter it sent. */
export default async function DemoPage() {
  const dataDir = await onlyDemo()
  const t = await getTranslations("demo")
  const locale = await currentLocale()
  const [accounts, letters] = await Promise.all([demoAccounts(dataDir), listLetters(dataDir)])
  return (
    <div className="column flex flex-col gap-10 py-6 md:py-10">
      <div>
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="mt-2 text-cham-nhat">{t("intro")}</p>
      </div>
      <section aria-labelledby="tour">
        <h2 id="tour" className="mb-3 text-2xl">
          {t("tour")}
        </h2>
        <Tour />
      </section>
      <section aria-labelledby="doors">
        <h2 id="doors" className="mb-3 text-2xl">
          {t("doors")}
        </h2>
        <Doors accounts={accounts} />
      </section>
      <section aria-labelledby="letters">
        <h2 id="letters" className="mb-3 text-2xl">
          {t("letters")}
        </h2>
        {letters.length === 0 ? <p className="text-cham-nhat">{t("no_letters")}</p> : null}
        <ul className="divide-y divide-ke">
          {letters.map(({ name, sent_at, template }) => (
            <li key={name}>
              <LocaleLink href={`/demo/thu/${name}`} className="tap link">
                {t("letter", {
                  // A letter of a kind this page has not heard of is still shown, by its own name.
                  template: t.has(`template.${template}`) ? t(`template.${template}`) : template,
                  date: formatInstant(sent_at, locale),
                })}
              </LocaleLink>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
