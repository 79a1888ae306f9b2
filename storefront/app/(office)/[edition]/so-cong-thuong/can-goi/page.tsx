import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CallList } from "@/components/portal/CallList"
import { OfficeScreen } from "@/components/office/OfficeScreen"
import { ProblemList } from "@/components/portal/ProblemList"
import { SignIn } from "@/components/portal/SignIn"
import { Notice } from "@/components/ui/Notice"
import { refusedMove } from "@/lib/portal/outcome"
import { portalRead, portalToken } from "@/lib/portal/session"
import type { OfficeMe, OfficeProblem, UnansweredOrder } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

const DONE = ["call", "confirm", "refuse"] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.office")
  return { title: `${t("calls")} – ${t("door")}` }
}

/** Sellers of the province who have not answered an order. `vua` names what was just done here, `loi` why it was not. */
export default async function OfficeCalls({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { vua, loi } = await searchParams
  const token = await portalToken("office")
  if (!token) return <SignIn door="office" />
  const [me, { seller_orders }, { problems }] = await Promise.all([
    portalRead<OfficeMe>("office", "/office/me", token),
    portalRead<{ seller_orders: UnansweredOrder[] }>(
      "office",
      "/office/seller-orders/unanswered",
      token,
    ),
    portalRead<{ problems: OfficeProblem[] }>("office", "/office/seller-orders/problems", token),
  ])
  const office = await getTranslations("portal.office")
  const t = await getTranslations("portal.office.call")
  const refused = await getTranslations("portal.seller.refused")
  const why = refusedMove(loi)
  const done = DONE.find((one) => one === vua)
  return (
    <OfficeScreen me={me} at="calls" title={office("calls")}>
      {why ? (
        <Notice tone="error" className="mb-4">
          {refused(why)}
        </Notice>
      ) : done ? (
        <div role="status" className="mb-4">
          <Notice>{t(`done.${done}`)}</Notice>
        </div>
      ) : null}
      <CallList orders={seller_orders} />
      <ProblemList problems={problems} />
    </OfficeScreen>
  )
}
