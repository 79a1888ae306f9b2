import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import { closeShop } from "@/lib/portal/owner-actions"
import { sellerPaths } from "@/lib/portal/paths"
import { portalRead } from "@/lib/portal/session"
import type { SellerUnfinished } from "@/lib/portal/types"
import { OwnerForm } from "./OwnerForm"
import { ownerFormWords } from "./words"

/** What closing means and what stands in its way; without anything in its way, the form that closes. */
export async function CloseShop({
  token,
  refused,
}: {
  token: string
  /** Whether it was just asked for, and something came in between. */
  refused: boolean
}) {
  const t = await getTranslations("portal.seller.close")
  const locale = await currentLocale()
  const { orders, balance } = await portalRead<SellerUnfinished>("seller", "/seller/close", token)
  const owed = balance.available + balance.pending
  const tone = refused ? "error" : "info"
  return (
    <div className="flex flex-col gap-4">
      <p>{t("means")}</p>
      {/* What comes of open orders is nobody's yet. */}
      {owed > 0 && orders === 0 ? <p>{t("owed", { amount: formatDong(owed, locale) })}</p> : null}
      {orders > 0 ? (
        <Notice tone={tone} title={t("openOrders", { count: orders })}>
          <p>{t("openOrdersHint")}</p>
          <LocaleLink href={sellerPaths.orders} className="tap link">
            {t("toOrders")}
          </LocaleLink>
        </Notice>
      ) : null}
      {balance.available < 0 ? (
        <Notice tone={tone} title={t("owes", { amount: formatDong(-balance.available, locale) })}>
          {t("owesHint")}
        </Notice>
      ) : null}
      {orders === 0 && balance.available >= 0 ? (
        <OwnerForm
          action={closeShop}
          final
          locale={locale}
          words={await ownerFormWords(t("submit"))}
          fields={[
            { name: "reason", label: t("reason"), kind: "lines" },
            { name: "password", label: t("password"), hint: t("passwordHint"), kind: "password" },
          ]}
        />
      ) : null}
    </div>
  )
}
