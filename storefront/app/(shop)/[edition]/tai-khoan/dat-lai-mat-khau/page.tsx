import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { AccountForm } from "@/components/account/AccountForm"
import { accountWords } from "@/components/account/words"
import { keyInAddress } from "@/lib/seo"
import { Card } from "@/components/ui/Card"
import { LocaleLink } from "@/components/ui/LocaleLink"

/** Answers to what was just typed. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account")
  return { title: t("reset_title"), ...keyInAddress }
}

/** Sets a new password, for whoever holds the letter: `t` is its token. */
export default async function ResetPage({
  searchParams,
}: {
  searchParams: Promise<{ t?: string | string[] }>
}) {
  const t = await getTranslations("account")
  const locale = await currentLocale()
  const { t: token } = await searchParams
  if (typeof token !== "string") redirect(localePath(locale, "/tai-khoan/quen-mat-khau"))
  return (
    <div className="column max-w-xl py-6 md:py-10">
      <h1 className="text-3xl">{t("reset_title")}</h1>
      <p className="mb-6 mt-2 text-cham-nhat">{t("reset_text")}</p>
      <Card>
        <AccountForm
          locale={locale}
          kind="reset"
          token={token}
          words={await accountWords(locale, "reset")}
        />
      </Card>
      <p className="mt-4">
        <LocaleLink href="/tai-khoan/quen-mat-khau" className="tap link">
          {t("forgotten")}
        </LocaleLink>
      </p>
    </div>
  )
}
