import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { SellerScreen, WhereOrdersAre } from "@/components/portal/SellerScreen"
import { Notice } from "@/components/ui/Notice"
import { mayDraft, mayList } from "@/lib/portal/listing/screen"
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
  drafts = false,
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
  /** Whether it is about drafts, which are written before the shop is open, too. */
  drafts?: boolean
  wide?: boolean
  children: ReactNode
}) {
  const t = await getTranslations("listing")
  const deed = DEEDS.find((one) => one === done)
  const may = drafts ? mayDraft(me) : mayList(me)
  const screen = (
    <>
      <WhyNot me={me} />
      {may || !changes ? children : null}
    </>
  )
  return (
    <SellerScreen me={me} at="goods" title={title} back={back} wide={wide}>
      {deed ? (
        <div role="status" className="mb-4">
          <Notice>{t(`done.${deed}`)}</Notice>
        </div>
      ) : null}
      {drafts ? screen : <WhereOrdersAre me={me}>{screen}</WhereOrdersAre>}
    </SellerScreen>
  )
}

/** What the seller cannot do at the moment, and what it can. */
async function WhyNot({ me }: { me: SellerMe }) {
  const t = await getTranslations("listing.notSelling")
  const { status } = me.seller
  if (status === "active") return null
  return <Notice className="mb-4">{t(mayDraft(me) ? "drafting" : status)}</Notice>
}
