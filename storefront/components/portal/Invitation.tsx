import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { spokenPhone } from "@/lib/checkout/phone"
import { joinSeller } from "@/lib/portal/join"
import { sellerPaths } from "@/lib/portal/paths"
import type { Invitation as Shown } from "@/lib/portal/types"
import { nameOf } from "@/lib/words"
import { JoinForm } from "./JoinForm"
import { joinWords } from "./join-words"

/** Whose shop somebody is invited to, under which name they will sign in, and the form that joins. */
export async function Invitation({ invitation, token }: { invitation: Shown; token: string }) {
  const t = await getTranslations("portal.invitation")
  const locale = await currentLocale()
  const seller = nameOf(invitation.seller, locale)
  const login = invitation.email ?? (invitation.phone ? spokenPhone(invitation.phone) : "")
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-2xl">{t("title", { seller })}</h1>
      {invitation.status === "accepted" ? (
        <>
          <Notice className="mt-4">{t("used", { login })}</Notice>
          <ButtonLink href={sellerPaths.today} className="mt-5 min-h-14 w-full text-lg">
            {t("signIn")}
          </ButtonLink>
        </>
      ) : (
        <>
          <p className="mt-2">{t(`roleText.${invitation.role}`)}</p>
          <p className="mt-2 mb-5 wrap-anywhere">{t("login", { login })}</p>
          <JoinForm
            action={joinSeller}
            locale={locale}
            token={token}
            known={invitation.has_account}
            words={await joinWords(invitation.has_account)}
          />
        </>
      )}
    </div>
  )
}
