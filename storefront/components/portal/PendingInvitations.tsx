import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { currentLocale } from "@/i18n/current"
import { spokenPhone } from "@/lib/checkout/phone"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { revokeInvitation } from "@/lib/portal/members"
import type { InvitationPage } from "@/lib/portal/types"
import { BigButton } from "./BigButton"
import { PortalForm } from "./PortalForm"
import { portalFormWords } from "./words"

/** Who was invited and has not come; a number's link is handed over by the owner, whom the person knows. */
export async function PendingInvitations({
  invitations,
}: {
  invitations: InvitationPage["invitations"]
}) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  const words = await portalFormWords()
  return (
    <section aria-labelledby="pending">
      <h2 id="pending" className="mb-2 text-xl">
        {t("members.pending")}
      </h2>
      <ul className="border-b border-ke">
        {invitations.map(({ id, email, phone, role, expires_at, link }) => (
          <li key={id} className="flex flex-col gap-2 border-t border-ke py-3">
            <p className="text-lg wrap-anywhere">{email ?? (phone ? spokenPhone(phone) : "")}</p>
            <p className="text-sm text-cham-nhat">
              {t(`role.${role}`)} ·{" "}
              {t("members.expires", {
                day: formatDay(todayInVietnam(new Date(expires_at)), locale),
              })}
            </p>
            {link && phone ? (
              <>
                <p>{t("members.byLink")}</p>
                <p className="border border-ke bg-giay p-2 text-sm wrap-anywhere">{link}</p>
                <a
                  href={`sms:${phone}?body=${encodeURIComponent(t("members.smsText", { link }))}`}
                  className={buttonClass("secondary", "min-h-12 w-full")}
                >
                  {t("members.sms")}
                </a>
              </>
            ) : (
              <p>{t("members.byLetter")}</p>
            )}
            <PortalForm action={revokeInvitation} hidden={{ id, locale }} words={words}>
              <BigButton variant="secondary">{t("members.revoke")}</BigButton>
            </PortalForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
