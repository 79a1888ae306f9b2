import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { spokenPhone } from "@/lib/checkout/phone"
import { isLetIn } from "@/lib/portal/apply/tasks"
import { certificatePaths } from "@/lib/portal/certificates/paths"
import { goodsTablePaths, securityPath, sellerPaths } from "@/lib/portal/paths"
import { isStanding, seesMoney } from "@/lib/portal/seller"
import { switchSeller } from "@/lib/portal/switch-seller"
import type { SellerMe } from "@/lib/portal/types"
import { nameOf } from "@/lib/words"
import { BigButton } from "./BigButton"
import { ChannelsForm } from "./ChannelsForm"
import { PortalForm } from "./PortalForm"
import { SignOut } from "./SignOut"
import { WaysOut } from "./WaysOut"
import { portalFormWords } from "./words"

/** Who is signed in, for which seller, the others that they may act for, and the ways out. */
export async function SellerAccount({ me }: { me: SellerMe }) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  const words = await portalFormWords()
  const { member, seller, sellers } = me
  return (
    <div className="flex flex-col gap-8">
      <section>
        <p className="text-lg font-semibold">{member.name}</p>
        <p className="text-cham-nhat wrap-anywhere">
          {[member.email, member.phone ? spokenPhone(member.phone) : null]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </section>
      <section aria-labelledby="sellers">
        <h2 id="sellers" className="mb-2 text-xl">
          {t("sellers")}
        </h2>
        <ul className="border-b border-ke">
          {sellers.map((one) => (
            <li key={one.id} className="border-t border-ke py-3">
              <p className="text-lg">{nameOf(one, locale)}</p>
              <p className="text-sm text-cham-nhat">
                {[roleIn(t, one.role), t(`sellerStatus.${one.status}`)].join(" · ")}
              </p>
              {one.id === seller.id ? (
                <p className="mt-1 font-semibold text-la-che">{t("current")}</p>
              ) : (
                <PortalForm
                  action={switchSeller}
                  hidden={{ seller_id: one.id, locale }}
                  words={words}
                  className="mt-2"
                >
                  <BigButton variant="secondary">
                    {t("switchTo", { name: nameOf(one, locale) })}
                  </BigButton>
                </PortalForm>
              )}
            </li>
          ))}
        </ul>
      </section>
      <ChannelsForm member={member} />
      <div className="flex flex-col gap-3">
        {isStanding(seller) ? (
          <LocaleLink
            href={sellerPaths.members}
            className={buttonClass("secondary", "min-h-12 w-full")}
          >
            {t("members.title")}
          </LocaleLink>
        ) : null}
        {isStanding(seller) ? (
          <LocaleLink
            href={goodsTablePaths.screen}
            className={buttonClass("secondary", "min-h-12 w-full")}
          >
            {t("table.title")}
          </LocaleLink>
        ) : null}
        {isStanding(seller) ? (
          <LocaleLink
            href={certificatePaths.list}
            className={buttonClass("secondary", "min-h-12 w-full")}
          >
            {(await getTranslations("certificate"))("title")}
          </LocaleLink>
        ) : null}
        {isStanding(seller) ? (
          <LocaleLink
            href={sellerPaths.programmes}
            className={buttonClass("secondary", "min-h-12 w-full")}
          >
            {(await getTranslations("promo.seller"))("title")}
          </LocaleLink>
        ) : null}
        <LocaleLink
          href={sellerPaths.assess}
          className={buttonClass("secondary", "min-h-12 w-full")}
        >
          {(await getTranslations("assess"))("title")}
        </LocaleLink>
        <LocaleLink
          href={securityPath("seller")}
          className={buttonClass("secondary", "min-h-12 w-full")}
        >
          {(await getTranslations("security"))("link")}
        </LocaleLink>
      </div>
      {seesMoney(me) && isStanding(seller) ? (
        <section aria-labelledby="owners" className="flex flex-col gap-3">
          <h2 id="owners" className="text-xl">
            {t("owner.title")}
          </h2>
          <LocaleLink
            href={sellerPaths.bank}
            className={buttonClass("secondary", "min-h-12 w-full")}
          >
            {t("bank.title")}
          </LocaleLink>
          {isLetIn(seller) ? (
            <LocaleLink
              href={sellerPaths.application}
              className={buttonClass("secondary", "min-h-12 w-full")}
            >
              {(await getTranslations("apply.due"))("title")}
            </LocaleLink>
          ) : null}
          {seller.status === "closed" ? null : (
            <LocaleLink href={sellerPaths.close} className="tap link">
              {t("close.title")}
            </LocaleLink>
          )}
        </section>
      ) : null}
      <div>
        <SignOut door="seller" />
        <WaysOut className="mt-2 flex md:hidden" />
      </div>
    </div>
  )
}

type Translate = Awaited<ReturnType<typeof getTranslations<"portal.seller">>>

const roleIn = (t: Translate, role: string) => (t.has(`role.${role}`) ? t(`role.${role}`) : role)
