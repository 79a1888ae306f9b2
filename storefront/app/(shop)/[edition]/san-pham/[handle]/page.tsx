import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { BuyBox } from "@/components/product/BuyBox"
import { CertificateSection } from "@/components/product/CertificateSection"
import { Facts } from "@/components/product/Facts"
import { Gallery } from "@/components/product/Gallery"
import { OriginSection } from "@/components/product/OriginSection"
import { Related } from "@/components/product/Related"
import { SellerFacts } from "@/components/seller/SellerFacts"
import { AgeGate } from "@/components/site/AgeGate"
import { Breadcrumbs } from "@/components/ui/Breadcrumbs"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentEdition } from "@/i18n/current"
import { isApiError } from "@/lib/api/error"
import { getProductPage } from "@/lib/api/product-page"
import { findInTaxonomy, listGroups } from "@/lib/api/taxonomy"
import { JsonLd } from "@/lib/json-ld"
import { drawnView, sharedPicture } from "@/lib/pictures"
import { pageMetadata } from "@/lib/seo"
import { breadcrumbsLd, productLd } from "@/lib/structured-data"
import { nameOf } from "@/lib/words"

export const revalidate = 60

type Props = { params: Promise<{ handle: string }> }

export function generateStaticParams() {
  return []
}

/** The page's data, or "age" where the reader must be asked first. */
async function load({ params }: Props) {
  const { handle } = await params
  const edition = await currentEdition()
  try {
    return { handle, edition, page: await getProductPage(handle, edition) }
  } catch (error) {
    if (isApiError(error, "age")) return { handle, edition, page: "age" as const }
    if (isApiError(error, "not_found")) notFound()
    throw error
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { handle, edition, page } = await load(props)
  if (page === "age") {
    // Not even the name: a title is a shop window.
    const t = await getTranslations("age")
    return { title: t("title"), robots: { index: false, follow: false } }
  }
  const t = await getTranslations("product")
  const place = nameOf(page.origin.province, edition.locale)
  const [first] = page.product.images
  return pageMetadata({
    title: t("pageTitle", { title: page.product.title, place }),
    description: page.product.description.slice(0, 160),
    path: `/san-pham/${handle}`,
    image: first && sharedPicture(first.url),
    index: !page.speciality.age_restricted,
  })
}

/** One product: what it is, where it is from, why to believe it, who sells it, and the way into the basket. */
export default async function ProductRoute(props: Props) {
  const { handle, edition, page } = await load(props)
  if (page === "age") return <AgeGate level={1} back={`/san-pham/${handle}`} />
  const { product, speciality, origin, certificate, seller } = page
  const t = await getTranslations("product")
  const common = await getTranslations("common")
  const groups = await getTranslations("search.groups")
  const unit = (edition.locale === "en" && speciality.unit_en) || speciality.unit_vi || ""
  const where = [origin.commune, origin.province]
    .flatMap((place) => (place ? nameOf(place, edition.locale) : []))
    .join(", ")
  const kind = findInTaxonomy(await listGroups(edition), speciality.set_slug)
  const crumbs = [
    { label: common("home"), href: "/" },
    { label: groups("crumb"), href: "/nhom" },
    ...(kind?.set
      ? [{ label: nameOf(kind.set, edition.locale), href: `/nhom/${kind.set.slug}` }]
      : []),
    { label: product.title },
  ]
  return (
    <div className="column py-4 md:py-6">
      <JsonLd data={[await breadcrumbsLd(crumbs), await productLd(page)]} />
      <Breadcrumbs label={common("breadcrumbs")} crumbs={crumbs} />
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
            label={t("pictures")}
          />
          {speciality.illustrated && product.images.some(({ url }) => drawnView(url)) ? (
            <p className="mt-2 text-sm text-cham-nhat">{t("illustrated")}</p>
          ) : null}
        </div>
        <BuyBox page={page} edition={edition} />
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
          <CertificateSection certificate={certificate} />
          <OriginSection origin={origin} />
        </div>
      </div>
      <Related province={origin.province} except={handle} edition={edition} />
    </div>
  )
}
