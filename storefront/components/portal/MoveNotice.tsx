import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/Notice"
import { LEADS_TO, verbs } from "@/lib/portal/order-life"
import { refusedMove } from "@/lib/portal/outcome"
import type { SellerOrder } from "@/lib/portal/types"

/** The word that is no move. */
const CASH = "cash-received"

/**
 * What became of the last tap. `done` and `refused` come from the address, so that they work without scripts; what the order
 * itself does not bear out is not said.
 */
export async function MoveNotice({
  order,
  done,
  refused,
}: {
  order: SellerOrder
  done: unknown
  refused: unknown
}) {
  const t = await getTranslations("portal.seller")
  const why = refusedMove(refused)
  if (why) {
    return (
      <Notice tone="error" className="mb-4" title={t(`status.${order.status}`)}>
        {t(`refused.${why}`)}
      </Notice>
    )
  }
  const verb = verbs.find((one) => one === done && LEADS_TO[one] === order.status)
  const cashCame = done === CASH && order.cash_received_at !== null
  if (!verb && !cashCame) return null
  return (
    <div role="status" className="mb-4">
      <Notice>{verb ? t(`done.${verb}`) : t("cash.done")}</Notice>
    </div>
  )
}
