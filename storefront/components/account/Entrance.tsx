import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { Card } from "@/components/ui/Card"
import { Notice } from "@/components/ui/Notice"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { AccountForm } from "./AccountForm"
import { accountWords } from "./words"

/** The page in front of an account: signing in, or making one. */
export async function Entrance({
  kind,
  notice,
}: {
  kind: "sign-in" | "register"
  /** What has just been done. */
  notice?: string
}) {
  const t = await getTranslations("account")
  const locale = await currentLocale()
  const registering = kind === "register"
  return (
    <div className="column max-w-xl py-6 md:py-10">
      <h1 className="text-3xl">{registering ? t("register") : t("sign_in")}</h1>
      <p className="mb-6 mt-2 text-cham-nhat">
        {registering ? t("register_text") : t("sign_in_text")}
      </p>
      {notice ? <Notice className="mb-6">{notice}</Notice> : null}
      <Card>
        <AccountForm locale={locale} kind={kind} words={await accountWords(locale, kind)} />
      </Card>
      <p className="mt-4 flex flex-wrap items-center gap-x-2">
        {registering ? t("have_account") : t("no_account")}
        <LocaleLink
          href={registering ? "/tai-khoan/dang-nhap" : "/tai-khoan/dang-ky"}
          className="tap link font-semibold"
        >
          {registering ? t("sign_in") : t("register")}
        </LocaleLink>
      </p>
      {registering ? null : (
        <p>
          <LocaleLink href="/tai-khoan/quen-mat-khau" className="tap link">
            {t("forgotten")}
          </LocaleLink>
        </p>
      )}
      <p>
        <LocaleLink href="/don-hang" className="tap link">
          {t("look_up")}
        </LocaleLink>
      </p>
    </div>
  )
}
