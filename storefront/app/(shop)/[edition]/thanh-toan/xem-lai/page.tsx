import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { currentCart, loadBasket } from "@/lib/basket/load"
import { readDelivery } from "@/lib/basket/parcels"
import { recordIn } from "@/lib/checkout/record"
import { formatDong } from "@/lib/money"
import { ShopDown } from "@/components/basket/ShopDown"
import { parcelViews } from "@/components/basket/view-model"
import { ReviewDetails } from "@/components/checkout/ReviewDetails"
import { ReviewForm } from "@/components/checkout/ReviewForm"
import { ReviewGoods } from "@/components/checkout/ReviewGoods"
import { reviewWords } from "@/components/checkout/review-words"
import { Steps } from "@/components/checkout/Steps"

/** Everybody checks out a basket of their own. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checkout")
  return { title: t("review_title"), robots: { index: false } }
}

/** The last step: everything once more, how to pay, what to agree to, and the order. */
export default async function ReviewPage() {
  const t = await getTranslations("checkout")
  return (
    <div className="column py-6 md:py-10">
      <Steps at="review" />
      <h1 className="text-3xl">{t("review_title")}</h1>
      <p className="mb-6 mt-1 text-cham-nhat">{t("review_text")}</p>
      <Contents />
    </div>
  )
}

async function Contents() {
  const edition = await currentEdition()
  const { locale } = edition
  const t = await getTranslations("checkout")
  try {
    const [basket, cart] = await Promise.all([
      loadBasket(edition),
      currentCart(locale, edition.adult),
    ])
    if (
      !cart ||
      !basket ||
      basket.lines.length === 0 ||
      basket.lines.some((l) => l.changes.length)
    ) {
      redirect(localePath(locale, "/gio-hang"))
    }
    const record = recordIn(cart)
    const delivery = await readDelivery(cart.id, edition)
    if (!record || !delivery || cart.shipping_methods.length === 0) {
      redirect(localePath(locale, "/thanh-toan"))
    }
    const alcohol = basket.lines.some((line) => line.ageRestricted)
    const rows: [string, number][] = [
      [t("goods"), cart.item_total],
      [t("delivery", { count: delivery.parcels.length }), cart.shipping_total],
    ]
    return (
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_26rem] lg:gap-10">
        <div className="flex min-w-0 flex-col gap-4 md:gap-6">
          <ReviewGoods
            locale={locale}
            basket={basket}
            parcels={await parcelViews(delivery, locale)}
          />
          <ReviewDetails record={record} address={cart.shipping_address} />
        </div>
        <ReviewForm
          locale={locale}
          total={cart.total}
          words={await reviewWords({
            locale,
            total: cart.total,
            gift: Boolean(record.gift),
            alcohol,
          })}
        >
          <dl className="grid grid-cols-[1fr_auto] gap-y-1">
            {rows.map(([label, amount]) => (
              <div key={label} className="contents">
                <dt>{label}</dt>
                <dd className="pl-4 text-right tabular-nums">{formatDong(amount, locale)}</dd>
              </div>
            ))}
            {cart.discount_total > 0 ? (
              <>
                <dt>{t("discount")}</dt>
                <dd className="pl-4 text-right tabular-nums">
                  −{formatDong(cart.discount_total, locale)}
                </dd>
              </>
            ) : null}
            <dt className="mt-1 border-t border-ke pt-2 text-lg font-semibold">{t("payable")}</dt>
            <dd
              data-testid="payable"
              className="mt-1 border-t border-ke pt-2 pl-4 text-right text-lg font-semibold tabular-nums text-gac"
            >
              {formatDong(cart.total, locale)}
            </dd>
          </dl>
          <p className="mt-1 text-sm text-cham-nhat">{t("vat")}</p>
        </ReviewForm>
      </div>
    )
  } catch (error) {
    if (isApiError(error, "unreachable") || isApiError(error, "limited")) return <ShopDown />
    throw error
  }
}
