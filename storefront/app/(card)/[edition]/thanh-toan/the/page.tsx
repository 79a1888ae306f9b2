import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { type Edition, localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { groupBySeller } from "@/lib/basket/arrange"
import { becameOrder, currentCart, loadBasket } from "@/lib/basket/load"
import { readDelivery } from "@/lib/basket/parcels"
import { cardSecret, waysToPay } from "@/lib/checkout/payment"
import { recordIn } from "@/lib/checkout/record"
import { shopConfig } from "@/lib/config"
import { placedPath } from "@/lib/order/placed"
import { ShopDown } from "@/components/basket/ShopDown"
import { CardPayment } from "@/components/card/CardPayment"
import { OtherWays } from "@/components/card/OtherWays"
import { cardWords } from "@/components/card/words"
import { GoodsList } from "@/components/checkout/GoodsList"
import { Payable } from "@/components/checkout/Payable"
import { Steps } from "@/components/checkout/Steps"
import { Notice } from "@/components/ui/Notice"

/** Somebody's own payment. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("card")
  // A bank sends people back here with the payment's secret in the address.
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" }
}

/**
 * Where a card is entered: the only page that loads anything from Stripe. A bank sends payers back here, with what it decided
 * as `redirect_status`; whether the money is there is asked of Stripe, by the backend.
 */
export default async function CardPage({
  searchParams,
}: {
  searchParams: Promise<{ redirect_status?: string | string[] }>
}) {
  const t = await getTranslations("card")
  const { redirect_status } = await searchParams
  return (
    <div className="column py-6 md:py-10">
      <Steps at="card" />
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mb-6 mt-1 text-cham-nhat">{t("text")}</p>
      <Contents returned={redirect_status === "succeeded"} />
    </div>
  )
}

async function Contents({ returned }: { returned: boolean }) {
  const edition = await currentEdition()
  const { locale } = edition
  const t = await getTranslations("card")
  try {
    const { cart, basket, secret, key, gift } = await payable(edition, returned)
    const [delivery, ways, words] = await Promise.all([
      readDelivery(cart.id, edition),
      waysToPay(cart, edition),
      cardWords(locale, cart.total, cart.currency_code),
    ])
    const others = ways.flatMap((way) => (way === "card" || (way === "cod" && gift) ? [] : [way]))
    const review = localePath(locale, "/thanh-toan/xem-lai")
    return (
      <div className="beside-[26rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <noscript>
            <style>{".needs-script{display:none}"}</style>
            <Notice title={t("failed_title")}>
              <p>{t("no_script")}</p>
              <div className="mt-3 flex flex-col gap-2 sm:flex-row sm:flex-wrap">
                <OtherWays locale={locale} ways={others} />
              </div>
            </Notice>
          </noscript>
          <CardPayment
            locale={locale}
            publishableKey={key}
            clientSecret={secret}
            total={cart.total}
            returned={returned}
            words={words}
            paths={{
              self: localePath(locale, "/thanh-toan/the"),
              basket: localePath(locale, "/gio-hang"),
            }}
            otherWays={<OtherWays locale={locale} ways={others} />}
          />
          <a href={review} className="tap link self-start">
            {t(others.length > 0 ? "change_way" : "review")}
          </a>
        </div>
        <section
          aria-labelledby="summary"
          className="rounded-md border border-ke bg-giay p-4 md:p-6"
        >
          <h2 id="summary" className="mb-2 text-xl">
            {t("summary")}
          </h2>
          {groupBySeller(basket.lines).map(({ seller, lines }) => (
            <GoodsList
              key={seller.id}
              locale={locale}
              currency={cart.currency_code}
              title={seller.name}
              lines={lines}
            />
          ))}
          <div className="mt-2 border-t border-ke pt-3">
            <Payable locale={locale} cart={cart} parcels={delivery?.parcels ?? []} />
          </div>
        </section>
      </div>
    )
  } catch (error) {
    if (isApiError(error, "unreachable") || isApiError(error, "limited")) return <ShopDown />
    throw error
  }
}

/**
 * What is to be paid here. Whoever has nothing to pay is sent on: to the order that is placed, to the basket that has
 * changed, to the choice of a payment.
 * @param returned the card was accepted: whatever has changed since, the order is tried first
 */
async function payable(edition: Edition, returned: boolean) {
  const to = (path: string): never => redirect(localePath(edition.locale, path))
  const key = shopConfig().stripeKey
  const [basket, cart] = await Promise.all([
    loadBasket(edition),
    currentCart(edition.locale, edition.adult),
  ])
  if (!cart || !basket) {
    if (await becameOrder(edition)) return to("/thanh-toan/xong")
    return redirect((await placedPath()) ?? localePath(edition.locale, "/gio-hang"))
  }
  if (basket.lines.length === 0) return to("/gio-hang")
  if (!returned && basket.lines.some((line) => line.changes.length > 0)) return to("/gio-hang")
  const secret = cardSecret(cart)
  if (!secret || !key) return to("/thanh-toan/xem-lai?doi=1")
  return { cart, basket, secret, key, gift: Boolean(recordIn(cart)?.gift) }
}
