import { getTranslations } from "next-intl/server"
import { JoinForm } from "@/components/portal/JoinForm"
import { joinWords } from "@/components/portal/join-words"
import { buttonClass } from "@/components/ui/Button"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { shopConfig } from "@/lib/config"
import { formatMoment } from "@/lib/portal/clock"
import { joinOffice } from "@/lib/portal/join-office"
import type { DeadLink } from "@/lib/portal/office-invitation"
import { officePaths } from "@/lib/portal/office-paths"
import type { OfficeInvitation as Shown } from "@/lib/portal/types"

/** To which office somebody is invited and as what, under which name they will sign in, and the form that joins. */
export async function OfficeInvitation({
  invitation,
  token,
}: {
  invitation: Shown
  token: string
}) {
  const t = await getTranslations("portal.officeInvitation")
  const locale = await currentLocale()
  const { office, email, role, status, expires_at, has_account, name } = invitation
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-2xl">{t("title", { office: office.name })}</h1>
      {status === "accepted" ? (
        <>
          <Notice className="mt-4">{t("used", { login: email })}</Notice>
          <ButtonLink href={officePaths.today} className="mt-5 min-h-14 w-full text-lg">
            {t("signIn")}
          </ButtonLink>
        </>
      ) : (
        <>
          <p className="mt-2">{t(`roleText.${role}`)}</p>
          <p className="mt-2 wrap-anywhere">{t("login", { login: email })}</p>
          <p className="mt-2">{t("factor")}</p>
          <p className="mt-2 mb-5 text-sm text-cham-nhat">
            {t("until", { moment: formatMoment(expires_at, locale) })}
          </p>
          <JoinForm
            action={joinOffice}
            locale={locale}
            token={token}
            name={name}
            known={has_account}
            words={await joinWords(has_account)}
          />
        </>
      )}
    </div>
  )
}

/** Why a link to an office opens nothing, and the ways that are left. */
export async function DeadOfficeLink({ why }: { why: DeadLink }) {
  const t = await getTranslations("portal.officeInvitation.dead")
  const confirm = await getTranslations("portal.confirm")
  const { hotline } = shopConfig().operator
  return (
    <div className="mx-auto max-w-lg">
      <h1 className="text-2xl">{t(`${why}.title`)}</h1>
      <p className="mt-2">{t(`${why}.text`)}</p>
      <div className="mt-5 flex flex-col gap-3">
        <ButtonLink href={officePaths.today} className="min-h-14 w-full text-lg">
          {t("toDoor")}
        </ButtonLink>
        {hotline ? (
          <a
            href={`tel:${hotline.replace(/[^\d+]/g, "")}`}
            className={buttonClass("secondary", "min-h-14 w-full text-lg")}
          >
            {confirm("call", { hotline })}
          </a>
        ) : null}
      </div>
    </div>
  )
}
