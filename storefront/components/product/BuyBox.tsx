import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { AddToBasket } from "@/components/basket/AddToBasket"
import { Stamp } from "@/components/catalogue/Stamp"
import { ProgrammeNote } from "@/components/programme/ProgrammeNote"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { Price } from "@/components/ui/Price"
import type { Edition } from "@/i18n/edition"
import type { ProductPage, Variant } from "@/lib/api/types"
import { formatDay } from "@/lib/dates"
import { enquiryPath } from "@/lib/paths"
import { takesOrders } from "@/lib/stock"
import { nameOf } from "@/lib/words"
import { Assurance } from "./Assurance"
import { DeliveryEstimate } from "./DeliveryEstimate"

/** A variant with a price. */
type BuyableVariant = Variant & { price: number }

/** Name, place, badge and price, and the way to buy it, or to ask the seller where it cannot be sent. */
export async function BuyBox({
  page,
  edition,
  instead,
}: {
  page: ProductPage
  edition: Edition
  /** What stands where it would be bought, for goods that are not on sale yet. */
  instead?: ReactNode
}) {
  const { product, speciality, origin, certificate, seller } = page
  const { locale } = edition
  const t = await getTranslations("product")
  const place = await getTranslations("common.place")
  const card = await getTranslations("common.card")
  const province = nameOf(origin.province, locale)
  const former =
    origin.former_province && origin.former_province.slug !== origin.province.slug
      ? nameOf(origin.former_province, locale)
      : null
  const commune = origin.commune ? nameOf(origin.commune, locale) : null
  const where = former
    ? commune
      ? place("communeFormer", { commune, former, province })
      : place("former", { former, province })
    : commune
      ? place("commune", { commune, province })
      : province
  const buyable = product.variants.filter(
    (variant): variant is BuyableVariant => variant.price !== null,
  )
  const cheapest = buyable.toSorted((a, b) => a.price - b.price)[0]
  const several = buyable.length > 1
  const unit = several
    ? card("units", { count: buyable.length })
    : (locale === "en" && speciality.unit_en) || speciality.unit_vi
  return (
    <div className="flex flex-col gap-5">
      <div className="flex items-start justify-between gap-4">
        <div>
          <p className="text-sm">
            <LocaleLink
              href={`/tinh/${origin.province.slug}`}
              className="tap underline decoration-ke underline-offset-4 hover:text-la-che"
            >
              {where}
            </LocaleLink>
          </p>
          <h1 className="mt-1 text-3xl md:text-4xl">{product.title}</h1>
          <p className="mt-1">
            {t("by")}{" "}
            <LocaleLink href={`/nguoi-ban/${seller.handle}`} className="link">
              {nameOf(seller, locale)}
            </LocaleLink>
          </p>
        </div>
        {certificate && certificate.badge !== "none" && certificate.stars > 0 ? (
          <Stamp
            stars={certificate.stars}
            badge={certificate.badge}
            expiresOn={certificate.expires_on}
            decision={certificate.decision}
            size={88}
            href="#chung-nhan"
          />
        ) : null}
      </div>
      {speciality.shippable && cheapest ? (
        <>
          <div>
            <p className="flex flex-wrap items-baseline gap-x-3">
              {several ? <span className="text-cham-nhat">{t("from")}</span> : null}
              <Price
                amount={cheapest.price}
                was={cheapest.original_price}
                wasLabel={card("was")}
                locale={locale}
                className="text-3xl"
              />
              {unit ? <span className="text-cham-nhat">{unit}</span> : null}
            </p>
            <p className="text-sm text-cham-nhat">{t("vat")}</p>
            {page.programme ? <ProgrammeNote programme={page.programme} /> : null}
            {page.delivery_programme ? (
              <ProgrammeNote
                programme={
                  // Said once for both.
                  page.programme
                    ? { ...page.delivery_programme, disclaimer: null }
                    : page.delivery_programme
                }
                paysVnd={page.delivery_programme.most_vnd}
              />
            ) : null}
          </div>
          {instead ? (
            instead
          ) : takesOrders(page) ? (
            <>
              <AddToBasket
                locale={locale}
                title={product.title}
                variants={buyable}
                minQuantity={seller.min_quantity ?? 1}
              />
              <div className="border-y border-ke py-4">
                <DeliveryEstimate productId={product.id} handle={product.handle} />
              </div>
              <Assurance seller={nameOf(seller, locale)} />
              <p className="text-sm">
                <LocaleLink
                  href={enquiryPath({ product: product.handle, seller: seller.handle })}
                  className="tap link"
                >
                  {t("bulk")}
                </LocaleLink>
              </p>
            </>
          ) : (
            <Notice>
              {seller.status === "active" && seller.away_until
                ? t("sellerAway", { day: formatDay(seller.away_until, locale) })
                : t("sellerClosed")}
            </Notice>
          )}
        </>
      ) : (
        <div className="flex flex-col items-start gap-3 border-t border-ke pt-5">
          {product.indicative_price ? (
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="text-cham-nhat">{t("indicative")}</span>
              <Price amount={product.indicative_price} locale={locale} className="text-3xl" />
              {unit ? <span className="text-cham-nhat">{unit}</span> : null}
            </p>
          ) : null}
          <p>{t("notShippable")}</p>
          <ButtonLink href={enquiryPath({ product: product.handle, seller: seller.handle })}>
            {t("contact")}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
