import { getTranslations } from "next-intl/server"
import { TextField } from "@/components/ui/Field"
import { currentLocale } from "@/i18n/current"
import { spokenPhone } from "@/lib/checkout/phone"
import { inviteMember, removeMember } from "@/lib/portal/members"
import { portalRead } from "@/lib/portal/session"
import type { InvitationPage, SellerMe, SellerMemberPage } from "@/lib/portal/types"
import { BigButton } from "./BigButton"
import { Choices } from "./Choices"
import { PendingInvitations } from "./PendingInvitations"
import { PortalForm } from "./PortalForm"
import { portalFormWords } from "./words"

type Member = SellerMemberPage["members"][number]

/** Who acts for the seller; owners invite others and let them go. */
export async function Members({ me, token }: { me: SellerMe; token: string }) {
  const t = await getTranslations("portal.seller.members")
  const owner = me.member.role === "owner" && me.seller.status !== "closed"
  const [{ members }, { invitations }] = await Promise.all([
    portalRead<SellerMemberPage>("seller", "/seller/members", token),
    owner
      ? portalRead<InvitationPage>("seller", "/seller/invitations", token)
      : { invitations: [] },
  ])
  return (
    <div className="flex flex-col gap-8">
      <ul className="border-b border-ke">
        {members.map((member) => (
          <MemberRow key={member.id} member={member} me={me.member.id} mayRemove={owner} />
        ))}
      </ul>
      {invitations.length > 0 ? <PendingInvitations invitations={invitations} /> : null}
      {owner && me.seller.status === "active" ? (
        <InviteForm key={invitations.map(({ id }) => id).join()} />
      ) : (
        <p className="text-cham-nhat">{t("ownersOnly")}</p>
      )}
    </div>
  )
}

async function MemberRow({
  member,
  me,
  mayRemove,
}: {
  member: Member
  me: string
  mayRemove: boolean
}) {
  const t = await getTranslations("portal.seller")
  const { id, name, email, phone, role } = member
  return (
    <li className="border-t border-ke py-3">
      <p className="text-lg">
        {name}
        {id === me ? <span className="text-cham-nhat"> ({t("members.you")})</span> : null}
      </p>
      <p className="text-sm text-cham-nhat wrap-anywhere">
        {[t(`role.${role}`), email, phone ? spokenPhone(phone) : null].filter(Boolean).join(" · ")}
      </p>
      {mayRemove && id !== me ? (
        <details>
          <summary className="tap link">{t("members.remove")}</summary>
          <div className="mt-2 border-l-4 border-ke pl-4">
            <p className="mb-3">{t("members.removeSure", { name })}</p>
            <PortalForm
              action={removeMember}
              hidden={{ id, locale: await currentLocale() }}
              words={await portalFormWords()}
            >
              <BigButton variant="secondary">{t("members.removeYes")}</BigButton>
            </PortalForm>
          </div>
        </details>
      ) : null}
    </li>
  )
}

async function InviteForm() {
  const t = await getTranslations("portal.seller.members")
  const portal = await getTranslations("portal")
  return (
    <section aria-labelledby="invite">
      <h2 id="invite" className="text-xl">
        {t("invite")}
      </h2>
      <p className="mb-4 text-cham-nhat">{t("inviteHint")}</p>
      <PortalForm
        action={inviteMember}
        hidden={{ locale: await currentLocale() }}
        words={await portalFormWords()}
      >
        <div className="flex flex-col gap-4">
          <TextField
            id="login"
            label={portal("login")}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            required
          />
          <Choices
            name="role"
            legend={t("roleOf")}
            choices={(["staff", "owner"] as const).map((role) => ({
              value: role,
              label: t(`roleChoice.${role}`),
            }))}
          />
          <BigButton>{t("send")}</BigButton>
        </div>
      </PortalForm>
    </section>
  )
}
