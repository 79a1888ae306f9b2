import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import { awaitsCash, mayBeBrought } from "@/lib/portal/cash"
import { moveOrder } from "@/lib/portal/move-order"
import { hasEnded } from "@/lib/portal/order-life"
import type { SellerOrder } from "@/lib/portal/types"
import { AnswerOrder } from "./AnswerOrder"

import { BigButton } from "./BigButton"
import { CashForm } from "./CashForm"
import { Deadline } from "./Deadline"
import { DeliverForm } from "./DeliverForm"
import { HandOverForm } from "./HandOverForm"
import { OfOrder } from "./offline/OfOrder"
import { OrderPapers } from "./OrderPapers"
import { PortalForm } from "./PortalForm"
import { RefuseForm } from "./RefuseForm"
import { portalFormWords } from "./words"

/** What to do with an order now: one thing, with one button. */
export async function NextStep({
  order,
  owner,
  selling,
}: {
  order: SellerOrder
  /** Whose taps these are (`tapOwner`). */
  owner: string
  selling: boolean
}) {
  const t = await getTranslations("portal.seller")
  const { status, may } = order
  const step =
    status === "confirmed" && order.payment === "awaiting"
      ? "unpaid"
      : awaitsCash(order)
        ? "cash"
        : status
  // Of an order of which the buyer reports something, nobody says that there is nothing left to do.
  const isReported = status === "delivered" && order.problem?.closed_at === null
  return (
    <section
      aria-labelledby="next"
      data-testid="next"
      className="border-2 border-la-che bg-giay p-4 md:p-6"
    >
      <h2 id="next" className="text-xl">
        {hasEnded(status) ? t(`status.${status}`) : t(`next.${step}.title`)}
      </h2>
      {hasEnded(status) ? <p>{t(`ended.${status}`)}</p> : null}
      {t.has(`next.${step}.text`) && !isReported ? <p>{t(`next.${step}.text`)}</p> : null}
      {order.confirm_by ? <Deadline at={order.confirm_by} /> : null}
      <div className="mt-4 flex flex-col gap-3 empty:hidden">
        <OfOrder order={order} owner={owner}>
          <Act order={order} mayAccept={selling && may.includes("confirm")} />
        </OfOrder>
        {/* No move of the order: it is not kept without a network. */}
        <OrderCash order={order} />
      </div>
    </section>
  )
}

async function Act({
  order,
  mayAccept,
}: {
  order: SellerOrder
  mayAccept: boolean
}): Promise<ReactNode> {
  const t = await getTranslations("portal.seller")
  const words = await portalFormWords()
  const { may } = order
  const locale = await currentLocale()
  const hidden = { id: order.id, locale }
  switch (order.status) {
    case "placed":
      return (
        <AnswerOrder
          action={moveOrder}
          hidden={hidden}
          lines={order.lines}
          mayAccept={mayAccept}
          noteId="note"
        />
      )
    case "confirmed":
      return (
        <>
          {may.includes("pack") ? (
            <>
              <OrderPapers order={order} />
              <PortalForm
                action={moveOrder}
                hidden={{ ...hidden, verb: "pack" }}
                words={words}
                plain
              >
                <BigButton>{t("next.confirmed.act")}</BigButton>
              </PortalForm>
            </>
          ) : null}
          {may.includes("refuse") ? (
            <Aside label={t("answer.cannotSend")}>
              <RefuseForm
                action={moveOrder}
                verb="refuse"
                hidden={hidden}
                submit={t("answer.refuseAll")}
                noteId="note"
              />
            </Aside>
          ) : null}
        </>
      )
    case "packed":
      return (
        <>
          <HandOverForm hidden={hidden} collects={order.payment === "due_on_delivery"} />
          <OrderPapers order={order} />
        </>
      )
    case "handed_over":
      return (
        <>
          <DeliverForm order={order} hidden={hidden} />
          <Aside label={t("return.open")}>
            <RefuseForm
              action={moveOrder}
              verb="return"
              hidden={hidden}
              submit={t("return.act")}
              noteId="note"
            />
          </Aside>
        </>
      )
    default:
      return null
  }
}

/** That the cash came: what is next where the seller waits for it, and out of the way where a carrier was to hand it on. */
async function OrderCash({ order }: { order: SellerOrder }) {
  const t = await getTranslations("portal.seller.cash")
  if (awaitsCash(order)) {
    const amount = formatDong(order.total, await currentLocale())
    return (
      <CashForm id={order.id} back="order">
        {t("came", { amount })}
      </CashForm>
    )
  }
  if (!mayBeBrought(order)) return null
  const carrier = order.hand_over?.carrier ?? ""
  return (
    <Aside label={t("broughtOpen")}>
      <p className="mb-3">{t("broughtMeans", { carrier })}</p>
      <CashForm id={order.id} back="order" variant="secondary">
        {t("brought")}
      </CashForm>
    </Aside>
  )
}

/** What is seldom done: there, and out of the way. */
function Aside({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details>
      <summary className="tap link">{label}</summary>
      <div className="mt-2 border-l-4 border-ke pl-4">{children}</div>
    </details>
  )
}
