import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { type Door, doors } from "@/lib/portal/doors"
import { enterCode } from "@/lib/portal/security/enter-code"
import { CodeForm } from "./CodeForm"
import { securityWords } from "./words"

/** The second question at a door, after the password. */
export async function EnterCode({ door }: { door: Door }) {
  const t = await getTranslations("security")
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-3xl">{t("codeTitle")}</h1>
      <p className="mt-2 mb-6 text-cham-nhat">{t("codeLead")}</p>
      <CodeForm
        action={enterCode}
        hidden={{ locale: await currentLocale() }}
        label={t("code")}
        hint={t("codeHint")}
        submit={t("enter")}
        words={await securityWords()}
      />
      <LocaleLink href={doors[door].path} className="tap link mt-3">
        {t("backToPassword")}
      </LocaleLink>
    </div>
  )
}
