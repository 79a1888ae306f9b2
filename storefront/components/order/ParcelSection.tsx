import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { othersCome, type ParcelAct, parcelWords } from "@/lib/order/parcel-acts"
import { lineNames, type Order, type SellerOrder } from "@/lib/order/view"
import { type Currency, formatAmount } from "@/lib/money"
import { thumbnailSource } from "@/lib/pictures"
import { nameOf } from "@/lib/words"
import { GoodsList } from "@/components/checkout/GoodsList"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { ParcelActions, type ParcelActWords } from "./ParcelActions"
import { ParcelProblem } from "./ParcelProblem"
import { ParcelProgress } from "./ParcelProgress"
import { sayStatus } from "./words"

interface Props {
  part: SellerOrder
  order: Pick<Order, "id" | "placed_at" | "currency_code" | "seller_orders">
  /** Of the order's signed link. */
  token: string
  /** What the shopper has just done about this parcel. */
  done?: ParcelAct
}

/** What one seller sends, how far it is, and what its shopper can do about it. */
export async function ParcelSection({ part, order, token, done }: Props) {
  const currency: Currency = order.currency_code
  const t = await getTranslations("order")
  const locale = await currentLocale()
  const name = nameOf(part.seller, locale)
  return (
    <section
      aria-label={`${t("seller_order", { number: part.number })}, ${name}`}
      data-testid="seller-order"
      id={part.id}
      className="scroll-mt-4 rounded-md border border-ke bg-giay"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ke px-4 py-2 md:px-6">
        <h3 className="text-lg">
          <LocaleLink href={`/nguoi-ban/${part.seller.handle}`} className="tap hover:underline">
            {name}
          </LocaleLink>
        </h3>
        <p className="font-semibold">{await sayStatus(part.status, locale)}</p>
        <p className="w-full text-sm text-cham-nhat">
          {[t("seller_order", { number: part.number }), part.seller.address]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </header>
      <div className="px-4 py-2 md:px-6">
        <GoodsList
          locale={locale}
          currency={currency}
          lines={part.lines.map((line, index) => ({
            id: `${part.number}-${index}`,
            ...lineNames(line, locale),
            quantity: line.quantity,
            note:
              line.ordered_quantity === null
                ? undefined
                : t("fewer", { sent: line.quantity, ordered: line.ordered_quantity }),
            unitPrice: line.unit_price,
            thumbnail: line.thumbnail ? thumbnailSource(line.thumbnail) : undefined,
          }))}
        />
      </div>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-ke bg-nen px-4 py-3 text-sm md:px-6">
        <dt>{t("delivery")}</dt>
        <dd className="text-right tabular-nums">
          {formatAmount(part.delivery_total, locale, currency)}
        </dd>
        {part.discount_total > 0 ? (
          <>
            <dt>{t("discount")}</dt>
            <dd className="text-right tabular-nums">
              −{formatAmount(part.discount_total, locale, currency)}
            </dd>
          </>
        ) : null}
        <dt className="font-semibold">{t("total")}</dt>
        <dd className="text-right font-semibold tabular-nums">
          {formatAmount(part.total, locale, currency)}
        </dd>
      </dl>
      <ParcelProgress part={part} placedAt={order.placed_at} />
      {part.problem ? <ParcelProblem problem={part.problem} /> : null}
      {done ? <Notice className="mx-4 mb-3 md:mx-6">{t(`act.done.${done}`)}</Notice> : null}
      <ParcelActions
        locale={locale}
        order={order.id}
        token={token}
        parcel={part.id}
        may={part.may}
        words={{
          ...(t.raw("act") as ParcelActWords),
          ...(part.problem && !part.problem.closed_at ? { problem: t("act.problem_more") } : {}),
          cancel_text: [
            t(`act.${parcelWords(part).cancel}`),
            ...(othersCome(order.seller_orders, part) ? [t("act.cancel_others")] : []),
          ].join(" "),
        }}
      />
    </section>
  )
}
