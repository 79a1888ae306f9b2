import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { isApiError } from "@/lib/api/error"
import { readAccount } from "@/lib/account/read"
import { chosenProvince } from "@/lib/basket/cookies"
import { basketToOrder } from "@/lib/basket/load"
import { chargedDelivery, readDelivery } from "@/lib/basket/parcels"
import { communePlaces, provincePlaces } from "@/lib/checkout/communes"
import { earliestDay } from "@/lib/checkout/dates"
import { typedIn } from "@/lib/checkout/record"
import { todayInVietnam } from "@/lib/dates"
import { PayFrom } from "@/components/basket/PayFrom"
import { ShopDown } from "@/components/basket/ShopDown"
import { DetailsForm } from "@/components/checkout/DetailsForm"
import { OrderAside } from "@/components/checkout/OrderAside"
import { Steps } from "@/components/checkout/Steps"
import { detailWords } from "@/components/checkout/words"

/** Everybody checks out a basket of their own. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checkout")
  return { title: t("title"), robots: { index: false } }
}

/** The first step of checkout: who buys, where it goes, gift, invoice. */
export default async function CheckoutPage() {
  const t = await getTranslations("checkout")
  return (
    <div className="column py-6 md:py-10">
      <Steps at="details" />
      <h1 className="mb-6 text-3xl">{t("title")}</h1>
      <Contents />
    </div>
  )
}

async function Contents() {
  const edition = await currentEdition()
  const { locale } = edition
  try {
    const { basket, cart } = await basketToOrder(edition)
    const typed = { ...(await knownBuyer(edition)), ...typedIn(cart) }
    typed.province_code ||= (await chosenProvince()) ?? ""
    const [provinces, communes, words, delivery] = await Promise.all([
      provincePlaces(edition),
      communePlaces(typed.province_code, edition),
      detailWords(locale, basket.charge.currency !== "vnd"),
      typed.province_code ? readDelivery(cart.id, edition, typed.province_code) : undefined,
    ])
    const asked = provinces.find(({ code }) => code === typed.province_code)
    return (
      <div className="beside-[22rem]">
        <div className="lg:order-last">
          <OrderAside
            basket={basket}
            delivery={
              delivery &&
              asked && {
                province: asked.name,
                total: chargedDelivery(delivery, basket.charge),
              }
            }
          />
        </div>
        <div className="flex min-w-0 flex-col gap-4 md:gap-6">
          <PayFrom charge={basket.charge} back="/thanh-toan" />
          <DetailsForm
            locale={locale}
            abroad={basket.charge.currency !== "vnd"}
            initial={{ attempt: 0, typed, errors: {}, communes }}
            provinces={provinces}
            earliest={earliestDay(todayInVietnam())}
            words={words}
          />
        </div>
      </div>
    )
  } catch (error) {
    if (isApiError(error, "unreachable") || isApiError(error, "limited")) return <ShopDown />
    throw error
  }
}

/** Somebody signed in does not type what the shop knows. */
async function knownBuyer(edition: Awaited<ReturnType<typeof currentEdition>>) {
  const account = await readAccount(edition)
  if (!account) return {}
  return { buyer_name: account.name, buyer_phone: account.phone, buyer_email: account.email }
}
