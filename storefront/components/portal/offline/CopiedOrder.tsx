import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatMoment } from "@/lib/portal/clock"
import { moveOrder } from "@/lib/portal/move-order"
import type { SellerOrder } from "@/lib/portal/types"
import { BigButton } from "../BigButton"
import { DeliveryFacts } from "../DeliveryFacts"
import { OrderedGoods } from "../OrderedGoods"
import { ToCollect } from "../OrderScreen"
import { Payable } from "../Payable"
import { PortalForm } from "../PortalForm"
import { lineTitle, portalFormWords, wayOf } from "../words"
import { OfOrder } from "./OfOrder"
import { Opened } from "./Opened"

/** An order as it was when the network was last there: closed one line, opened all that is needed to pack and send it. */
export async function CopiedOrder({
  order,
  owner,
  selling,
}: {
  order: SellerOrder
  owner: string
  selling: boolean
}) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  const [first, ...others] = order.lines
  return (
    <li className="border border-ke bg-giay">
      <Opened id={order.id}>
        <summary className="flex cursor-pointer items-center gap-3 p-4">
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span role="heading" aria-level={3} className="text-lg font-semibold">
                {t("order", { number: order.display_id })}
              </span>
              <Payable order={order} />
            </span>
            {first ? (
              <span className="block wrap-anywhere">
                {first.quantity} × {lineTitle(first, locale)}
                {others.length > 0 ? (
                  <span className="text-cham-nhat"> {t("more", { count: others.length })}</span>
                ) : null}
              </span>
            ) : null}
          </span>
          <span aria-hidden="true" className="text-2xl text-la-che group-open:rotate-90">
            ›
          </span>
        </summary>
        <div className="flex flex-col gap-4 px-4 pb-4">
          <div>
            <OrderedGoods lines={order.lines} />
            <ToCollect order={order} />
          </div>
          <Way order={order} />
          {order.confirm_by ? (
            <p>{t("offline.answerBy", { moment: formatMoment(order.confirm_by, locale) })}</p>
          ) : null}
          <OfOrder order={order} owner={owner}>
            <NextTap order={order} selling={selling} />
          </OfOrder>
          {order.delivery ? <DeliveryFacts order={order} /> : null}
        </div>
      </Opened>
    </li>
  )
}

/** By whom it is brought, and since when. */
async function Way({ order }: { order: SellerOrder }) {
  const since = order.transitions.at(-1)?.at
  if (order.status !== "handed_over" || !since) return null
  const t = await getTranslations("portal.seller")
  const moment = formatMoment(since, await currentLocale())
  return (
    <p className="wrap-anywhere">{[...(await wayOf(order)), t("since", { moment })].join(" · ")}</p>
  )
}

/** The one tap that needs nothing to be typed, where there is one. */
async function NextTap({ order, selling }: { order: SellerOrder; selling: boolean }) {
  const verb = (["confirm", "pack", "deliver"] as const).find((one) => order.may.includes(one))
  if (!verb || (verb === "confirm" && !selling)) return null
  // Of cash at the door there is more to say than that it is there.
  if (verb === "deliver" && order.payment !== "paid") return null
  const t = await getTranslations("portal.seller.offline.verb")
  return (
    <PortalForm
      action={moveOrder}
      hidden={{ id: order.id, locale: await currentLocale(), verb }}
      words={await portalFormWords()}
      plain
    >
      <BigButton>{t(verb)}</BigButton>
    </PortalForm>
  )
}
