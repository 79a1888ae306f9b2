import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { basketToOrder } from "@/lib/basket/load"
import { readDelivery } from "@/lib/basket/parcels"
import { waysToPay } from "@/lib/checkout/payment"
import { recordIn } from "@/lib/checkout/record"
import { ShopDown } from "@/components/basket/ShopDown"
import { parcelViews, rateWords } from "@/components/basket/view-model"
import { Payable } from "@/components/checkout/Payable"
import { ReviewDetails } from "@/components/checkout/ReviewDetails"
import { ReviewForm } from "@/components/checkout/ReviewForm"
import { ReviewGoods } from "@/components/checkout/ReviewGoods"
import { reviewWords } from "@/components/checkout/review-words"
import { Steps } from "@/components/checkout/Steps"
import { Notice } from "@/components/ui/Notice"

/** Everybody checks out a basket of their own. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checkout")
  return { title: t("review_title"), robots: { index: false } }
}

/**
 * The last step: everything once more, how to pay, what to agree to, and the order. `cach` is the way to pay that is chosen
 * already; `doi` says that the card was not charged, since the basket is not what it was.
 */
export default async function ReviewPage({
  searchParams,
}: {
  searchParams: Promise<{ cach?: string | string[]; doi?: string | string[] }>
}) {
  const { cach, doi } = await searchParams
  const t = await getTranslations("checkout")
  return (
    <div className="column py-6 md:py-10">
      <Steps at="review" />
      <h1 className="text-3xl">{t("review_title")}</h1>
      <p className="mb-6 mt-1 text-cham-nhat">{t("review_text")}</p>
      <Contents chosen={cach} changed={doi === "1"} />
    </div>
  )
}

async function Contents({ chosen, changed }: { chosen: unknown; changed: boolean }) {
  const edition = await currentEdition()
  const { locale } = edition
  try {
    const { basket, cart } = await basketToOrder(edition)
    const record = recordIn(cart)
    const [delivery, ways] = await Promise.all([
      readDelivery(cart.id, edition),
      waysToPay(cart, edition),
    ])
    if (!record || !delivery || cart.shipping_methods.length === 0) {
      redirect(localePath(locale, "/thanh-toan"))
    }
    const alcohol = basket.lines.some((line) => line.ageRestricted)
    return (
      <div className="beside-[26rem]">
        <div className="flex min-w-0 flex-col gap-4 md:gap-6">
          {changed ? <CardNotCharged /> : null}
          <ReviewGoods
            locale={locale}
            basket={basket}
            parcels={await parcelViews(delivery, basket.charge, locale)}
          />
          <ReviewDetails record={record} address={cart.shipping_address} />
        </div>
        <ReviewForm
          locale={locale}
          total={cart.total}
          chosen={ways.length === 1 ? ways[0] : ways.find((way) => way === chosen)}
          words={await reviewWords({
            locale,
            currency: cart.currency_code,
            total: cart.total,
            ways,
            gift: Boolean(record.gift),
            alcohol,
          })}
        >
          <Payable locale={locale} cart={cart} parcels={delivery.parcels} />
          {basket.charge.currency === "vnd" ? null : (
            <p className="text-sm text-cham-nhat">{await rateWords(basket.charge, locale)}</p>
          )}
        </ReviewForm>
      </div>
    )
  } catch (error) {
    if (isApiError(error, "unreachable") || isApiError(error, "limited")) return <ShopDown />
    throw error
  }
}

async function CardNotCharged() {
  const t = await getTranslations("card")
  return (
    <Notice title={t("changed_title")}>
      <p>{t("changed")}</p>
    </Notice>
  )
}
