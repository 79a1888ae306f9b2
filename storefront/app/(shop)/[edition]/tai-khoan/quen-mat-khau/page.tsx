import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { shopConfig } from "@/lib/config"
import { AccountForm } from "@/components/account/AccountForm"
import { accountWords } from "@/components/account/words"
import { Card } from "@/components/ui/Card"
import { LocaleLink } from "@/components/ui/LocaleLink"

/** Answers to what was just typed. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account")
  return { title: t("forgotten_title"), robots: { index: false } }
}

/** The way back into an account: by letter, or, without an address to write to, by telephone. */
export default async function ForgottenPage() {
  const t = await getTranslations("account")
  const locale = await currentLocale()
  const { hotline } = shopConfig().operator
  return (
    <div className="column max-w-xl py-6 md:py-10">
      <h1 className="text-3xl">{t("forgotten_title")}</h1>
      <p className="mb-6 mt-2 text-cham-nhat">{t("forgotten_text")}</p>
      <Card>
        <AccountForm
          locale={locale}
          kind="forgotten"
          words={await accountWords(locale, "forgotten")}
        />
      </Card>
      <h2 className="mt-6 text-lg">{t("forgotten_no_email")}</h2>
      <p>
        {hotline ? t("forgotten_call", { hotline }) : t("forgotten_no_hotline")}{" "}
        {t("forgotten_look_up")}
      </p>
      <LocaleLink href="/don-hang" className="tap link">
        {t("look_up")}
      </LocaleLink>
    </div>
  )
}
