import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { SellerFacts } from "@/components/seller/SellerFacts"
import { LocaleLink } from "@/components/ui/LocaleLink"
import type { Edition } from "@/i18n/edition"
import type { ProductPage } from "@/lib/api/types"
import { drawnView } from "@/lib/pictures"
import { placeWords } from "@/lib/place-words"
import { nameOf } from "@/lib/words"
import { CertificateSection } from "./CertificateSection"
import { Facts } from "./Facts"
import { Gallery } from "./Gallery"
import { OriginSection } from "./OriginSection"

/** All that is said of a product, with what it costs and how to buy it beside its pictures. */
export async function ProductSheet({
  page,
  edition,
  buy,
}: {
  page: ProductPage
  edition: Edition
  buy: ReactNode
}) {
  const { product, speciality, origin, certificate, seller } = page
  const t = await getTranslations("product")
  const unit = (edition.locale === "en" && speciality.unit_en) || speciality.unit_vi || ""
  const where = [origin.commune, origin.province]
    .flatMap((place) => (place ? nameOf(place, edition.locale) : []))
    .join(", ")
  return (
    <>
      <div className="grid items-start gap-6 md:grid-cols-2 lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)] lg:gap-12">
        <div>
          <Gallery
            images={product.images}
            alts={product.images.map(({ url }, index) =>
              t(`picture.${drawnView(url) ?? "photo"}`, {
                title: product.title,
                unit: unit.toLocaleLowerCase(edition.locale),
                place: where,
                number: index + 1,
              }),
            )}
            places={product.images.map(({ place }) =>
              place ? t("takenAt", { place: placeWords(place, edition.locale) }) : undefined,
            )}
            label={t("pictures")}
          />
          {speciality.illustrated && product.images.some(({ url }) => drawnView(url)) ? (
            <p className="mt-2 text-sm text-cham-nhat">{t("illustrated")}</p>
          ) : null}
        </div>
        {buy}
      </div>
      <div className="mt-10 grid gap-10 border-t border-ke pt-8 lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)] lg:gap-12">
        <div className="flex flex-col gap-10">
          <section aria-labelledby="chuyen-h">
            <h2 id="chuyen-h" className="mb-3 text-2xl">
              {t("story")}
            </h2>
            <p className="name max-w-prose whitespace-pre-line text-xl">{product.description}</p>
          </section>
          <Facts speciality={speciality} />
          <section aria-labelledby="nguoi-ban-h">
            <h2 id="nguoi-ban-h" className="mb-3 text-2xl">
              {t("seller")}
            </h2>
            <p className="name mb-2 text-xl">
              <LocaleLink href={`/nguoi-ban/${seller.handle}`} className="tap link">
                {nameOf(seller, edition.locale)}
              </LocaleLink>
            </p>
            <SellerFacts seller={seller} />
          </section>
        </div>
        <div className="flex flex-col gap-10">
          <CertificateSection certificate={certificate} handle={product.handle} />
          <OriginSection origin={origin} />
        </div>
      </div>
    </>
  )
}
