import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { cx } from "@/lib/class"
import { sellerPaths } from "@/lib/portal/paths"
import { isStanding, seesMoney } from "@/lib/portal/seller"
import { tapOwner } from "@/lib/portal/offline/owner"
import type { SellerMe } from "@/lib/portal/types"
import { nameOf } from "@/lib/words"
import { DrawnFor } from "./DrawnFor"
import { Offline } from "./offline/Offline"
import { SellerNav, type SellerPlace } from "./SellerNav"

/** A screen of the portal for who is signed in: for which seller, what it is about, and the way to the other screens. */
export async function SellerScreen({
  me,
  at,
  title,
  back,
  beside,
  wide = false,
  children,
}: {
  me: SellerMe
  at: SellerPlace
  title: string
  /** The way back, where there is one. */
  back?: { href: string; label: string }
  /** What stands beside it. */
  beside?: ReactNode
  /** As wide as the shop: it shows a page of the shop's. */
  wide?: boolean
  children: ReactNode
}) {
  const { seller } = me
  return (
    <div className={cx("mx-auto pb-20 md:pb-0", !wide && "max-w-3xl")}>
      <SellerNav at={at} places={placesOf(me)} />
      {back ? (
        <div className="mb-1 flex items-center justify-between gap-4 print:hidden">
          <LocaleLink href={back.href} className="tap link">
            ‹ {back.label}
          </LocaleLink>
          {beside}
        </div>
      ) : (
        <p className="text-sm text-cham-nhat">{nameOf(seller, await currentLocale())}</p>
      )}
      <h1 className="mb-3 text-3xl">{title}</h1>
      <SellerState me={me} />
      <Offline at="screen" owner={tapOwner(me)} />
      <DrawnFor seller={seller.id} owner={tapOwner(me)}>
        {children}
      </DrawnFor>
    </div>
  )
}

/** Where this member may go. */
function placesOf(me: SellerMe): SellerPlace[] {
  if (!isStanding(me.seller)) return ["application", "goods", "account"]
  return seesMoney(me)
    ? ["today", "orders", "goods", "money", "account"]
    : ["today", "orders", "goods", "account"]
}

/** What a seller should know of its own standing before anything else. */
async function SellerState({ me: { seller } }: { me: SellerMe }) {
  const t = await getTranslations("portal.seller.state")
  if (seller.status !== "suspended" && seller.status !== "closed") return null
  return <Notice className="mb-5">{t(seller.status)}</Notice>
}

/** Children for whoever may have orders; the others read how far their application is. */
export async function WhereOrdersAre({ me, children }: { me: SellerMe; children: ReactNode }) {
  if (isStanding(me.seller)) return children
  const t = await getTranslations("portal.seller.notYet")
  return (
    <EmptyState
      title={t("title")}
      actions={<ButtonLink href={sellerPaths.application}>{t("open")}</ButtonLink>}
    >
      <p>{t(me.seller.status)}</p>
    </EmptyState>
  )
}
