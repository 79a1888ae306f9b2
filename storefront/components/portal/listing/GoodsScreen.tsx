import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { SellerScreen, WhereOrdersAre } from "@/components/portal/SellerScreen"
import { Notice } from "@/components/ui/Notice"
import { mayList } from "@/lib/portal/listing/screen"
import type { SellerMe } from "@/lib/portal/types"

const DEEDS = [
  "submit",
  "take-back",
  "discard",
  "price",
  "sale",
  "sale_end",
  "terms",
  "hide",
  "show",
  "closed",
  "open",
  "paper",
  "removed",
] as const

/** A screen of the seller's goods: the way back, what was just done, and for who may not list, why. */
export async function GoodsScreen({
  me,
  title,
  back,
  done,
  changes = true,
  wide,
  children,
}: {
  me: SellerMe
  title: string
  back?: { href: string; label: string }
  /** From the address: what was just done. */
  done?: unknown
  /** Whether the screen is for changing something, and so for who may. */
  changes?: boolean
  wide?: boolean
  children: ReactNode
}) {
  const t = await getTranslations("listing")
  const deed = DEEDS.find((one) => one === done)
  const selling = mayList(me)
  return (
    <SellerScreen me={me} at="goods" title={title} back={back} wide={wide}>
      {deed ? (
        <div role="status" className="mb-4">
          <Notice>{t(`done.${deed}`)}</Notice>
        </div>
      ) : null}
      <WhereOrdersAre me={me}>
        {selling ? null : (
          <Notice className="mb-4">
            {t(`notSelling.${me.seller.status === "closed" ? "closed" : "suspended"}`)}
          </Notice>
        )}
        {selling || !changes ? children : null}
      </WhereOrdersAre>
    </SellerScreen>
  )
}
