import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { chosenProvince } from "@/lib/basket/cookies"
import { becameOrder, loadBasket } from "@/lib/basket/load"
import { readDelivery } from "@/lib/basket/parcels"
import { programmesPath } from "@/lib/programme/paths"
import { BasketView } from "@/components/basket/BasketView"
import { PayFrom } from "@/components/basket/PayFrom"
import { ProvinceForm } from "@/components/basket/ProvinceForm"
import { ShopDown } from "@/components/basket/ShopDown"
import { basketWords, lastOrderDay, lineViews, parcelViews } from "@/components/basket/view-model"
import { Voucher } from "@/components/basket/Voucher"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"

/** Everybody has a basket of their own. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("basket")
  return { title: t("title"), robots: { index: false } }
}

/** The basket: grouped by seller, with delivery per parcel once a province is known. */
export default async function BasketPage() {
  const t = await getTranslations("basket")
  return (
    <div className="column py-6 md:py-10">
      <h1 className="mb-6 text-3xl">{t("title")}</h1>
      <Contents />
    </div>
  )
}

async function Contents() {
  const edition = await currentEdition()
  const { locale } = edition
  const t = await getTranslations("basket")
  try {
    const basket = await loadBasket(edition)
    if (!basket && (await becameOrder(edition))) redirect(localePath(locale, "/thanh-toan/xong"))
    if (!basket || basket.lines.length === 0) {
      return (
        <EmptyState
          title={t("empty_title")}
          actions={<ButtonLink href="/tim-kiem">{t("empty_action")}</ButtonLink>}
        >
          <p>{t("empty_text")}</p>
        </EmptyState>
      )
    }
    const province = await chosenProvince()
    const [lines, words, delivery] = await Promise.all([
      lineViews(basket, locale),
      basketWords(locale, basket.charge),
      province ? readDelivery(basket.id, edition, province) : undefined,
    ])
    return (
      <BasketView
        locale={locale}
        lines={lines}
        currency={basket.charge.currency}
        discount={basket.discount}
        parcels={delivery && (await parcelViews(delivery, basket.charge, locale))}
        inTime={delivery && (await lastOrderDay(delivery, locale))}
        words={words}
        hrefs={{
          checkout: localePath(locale, "/thanh-toan"),
          seller: localePath(locale, "/nguoi-ban"),
          search: localePath(locale, "/tim-kiem"),
          programmes: localePath(locale, programmesPath),
        }}
        province={<ProvinceForm chosen={province} />}
        payFrom={<PayFrom charge={basket.charge} back="/gio-hang" />}
        voucher={basket.charge.currency === "vnd" ? <Voucher discount={basket.discount} /> : null}
      />
    )
  } catch (error) {
    if (isApiError(error, "unreachable") || isApiError(error, "limited")) return <ShopDown />
    throw error
  }
}
