import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { BuyBox } from "@/components/product/BuyBox"
import { ProductSheet } from "@/components/product/ProductSheet"
import { Related } from "@/components/product/Related"
import { AgeGate } from "@/components/site/AgeGate"
import { Breadcrumbs } from "@/components/ui/Breadcrumbs"
import { currentEdition } from "@/i18n/current"
import { isApiError } from "@/lib/api/error"
import { getProductPage } from "@/lib/api/product-page"
import { findInTaxonomy, listGroups } from "@/lib/api/taxonomy"
import { JsonLd } from "@/lib/json-ld"
import { sharedPicture } from "@/lib/pictures"
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
  const { product, speciality, origin } = page
  const common = await getTranslations("common")
  const groups = await getTranslations("search.groups")
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
      <ProductSheet page={page} edition={edition} buy={<BuyBox page={page} edition={edition} />} />
      <Related province={origin.province} except={handle} edition={edition} />
    </div>
  )
}
