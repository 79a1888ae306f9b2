import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import { answerByLink } from "@/lib/portal/answer-by-link"
import { hasEnded } from "@/lib/portal/order-life"
import { refusedMove } from "@/lib/portal/outcome"
import { sellerPaths } from "@/lib/portal/paths"
import type { Confirmation as Shown } from "@/lib/portal/types"
import { AnswerOrder } from "./AnswerOrder"
import { Deadline } from "./Deadline"
import { OrderedGoods } from "./OrderedGoods"

/**
 * A new order as the holder of its letter sees it: what and how many, what it comes to, until when, and two answers. Once it
 * was answered: what the answer was.
 */
export async function Confirmation({
  confirmation,
  token,
  done,
  refused,
}: {
  confirmation: Shown
  token: string
  /** From the address: what was just pressed here, and why it was not noted. */
  done: unknown
  refused: unknown
}) {
  const t = await getTranslations("portal")
  const locale = await currentLocale()
  const { status, may } = confirmation
  const open = status === "placed"
  const why = refusedMove(refused)
  return (
    <>
      <p className="text-cham-nhat">{confirmation.seller_name}</p>
      <h1 className="text-2xl">{t("confirm.order", { number: confirmation.display_id })}</h1>
      {why ? (
        <Notice tone="error" className="mt-3">
          {t(`seller.refused.${why}`)}
        </Notice>
      ) : overruled(done, status) ? (
        <Notice tone="error" className="mt-3">
          {t("confirm.late")}
        </Notice>
      ) : null}
      {open ? null : <Result status={status} payment={confirmation.payment} />}
      {open ? <Deadline at={confirmation.confirm_by} className="mt-1" /> : null}
      <h2 className="mt-4 mb-1 text-lg">{t("confirm.goods")}</h2>
      <OrderedGoods lines={confirmation.lines} />
      <p className="flex justify-between gap-4 py-3 text-lg">
        <span>{t("confirm.total")}</span>
        <strong className="tabular-nums">{formatDong(confirmation.total, locale)}</strong>
      </p>
      {open ? (
        <p className="mb-4 border-t border-ke pt-3">
          {t(`seller.payment.${confirmation.payment}`)}
        </p>
      ) : null}
      {open && !may.includes("accept") ? (
        <Notice className="mb-4">{t("confirm.closed")}</Notice>
      ) : null}
      {open && may.length > 0 ? (
        <>
          <AnswerOrder
            action={answerByLink}
            hidden={{ token, locale }}
            lines={confirmation.lines}
            mayAccept={may.includes("accept")}
          />
          {may.includes("accept") ? (
            <p className="mt-4 text-sm text-cham-nhat">{t("confirm.promise")}</p>
          ) : null}
        </>
      ) : open || hasEnded(status) ? null : (
        <ButtonLink href={sellerPaths.today} className="min-h-14 w-full text-lg">
          {t("confirm.toPortal")}
        </ButtonLink>
      )}
    </>
  )
}

/** What the answer was, as large as the buttons were, and what comes next: nothing is packed before its transfer came. */
async function Result({
  status,
  payment,
}: {
  status: Exclude<Shown["status"], "placed">
  payment: Shown["payment"]
}) {
  const t = await getTranslations("portal.confirm")
  const gone = hasEnded(status)
  const after = status === "confirmed" && payment === "awaiting" ? "unpaid" : status
  return (
    <div
      role="status"
      className={`mt-4 border-l-4 px-4 py-4 ${gone ? "border-vien bg-suong" : "border-la-che bg-la-che-nhat"}`}
    >
      <p className="name text-2xl font-bold">{t(`result.${status}`)}</p>
      <p className="mt-1">{t(`after.${after}`)}</p>
    </div>
  )
}

/** @returns whether what was pressed here is not what stands: somebody had answered before */
function overruled(done: unknown, status: Shown["status"]): boolean {
  if (done === "confirm") return hasEnded(status)
  return done === "refuse" && status !== "refused" && status !== "placed"
}
