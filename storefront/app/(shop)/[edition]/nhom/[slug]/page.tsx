import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { AgeGate } from "@/components/site/AgeGate"
import { ProductGrid } from "@/components/catalogue/ProductGrid"
import { SetList } from "@/components/catalogue/SetList"
import { Breadcrumbs } from "@/components/ui/Breadcrumbs"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentEdition } from "@/i18n/current"
import { isAlcoholSet } from "@/lib/alcohol-sets"
import { listProducts } from "@/lib/api/catalogue"
import { findInTaxonomy, listGroups } from "@/lib/api/taxonomy"
import { PAGE_SIZE } from "@/lib/search/state"
import { JsonLd } from "@/lib/json-ld"
import { pageMetadata } from "@/lib/seo"
import { breadcrumbsLd, listLd } from "@/lib/structured-data"
import { nameOf } from "@/lib/words"

export const revalidate = 60

type Props = { params: Promise<{ slug: string }> }

/** As many as a page of results: whoever wants more of them filters. */
const SHOWN = PAGE_SIZE

export function generateStaticParams() {
  return []
}

async function load({ params }: Props) {
  const { slug } = await params
  const edition = await currentEdition()
  const found = findInTaxonomy(await listGroups(edition), slug) ?? notFound()
  const products = await listProducts(
    { filters: found.set ? { bo: [slug] } : { nhom: [slug] } },
    edition,
    { take: SHOWN },
  )
  return { ...found, slug, edition, products }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { group, set, edition, products, slug } = await load(props)
  const t = await getTranslations("search.groups")
  const name = nameOf(set ?? group, edition.locale)
  return pageMetadata({
    title: name,
    description: t("descriptionOf", { name, count: products.count }),
    path: `/nhom/${slug}`,
    index: !(set && isAlcoholSet(set)),
  })
}

/** What there is of one group or set. */
export default async function GroupPage(props: Props) {
  const { group, set, slug, edition, products } = await load(props)
  const t = await getTranslations("search.groups")
  const search = await getTranslations("search")
  const common = await getTranslations("common")
  const name = nameOf(set ?? group, edition.locale)
  const param = set ? "bo" : "nhom"
  const crumbs = [
    { label: common("home"), href: "/" },
    { label: t("crumb"), href: "/nhom" },
    ...(set ? [{ label: nameOf(group, edition.locale), href: `/nhom/${group.slug}` }] : []),
    { label: name },
  ]
  const gated = !edition.adult && set !== null && isAlcoholSet(set)
  return (
    <div className="column py-4 md:py-6">
      <JsonLd data={[await breadcrumbsLd(crumbs), await listLd(name, products.cards)]} />
      <Breadcrumbs label={common("breadcrumbs")} crumbs={crumbs} />
      <h1 className="text-3xl md:text-4xl">{name}</h1>
      <p className="mb-6 flex flex-wrap items-center gap-x-4 text-sm text-cham-nhat">
        {gated ? null : <span>{search("count", { count: products.count })}</span>}
        {products.count > 1 ? (
          <LocaleLink href={`/tim-kiem?${param}=${slug}`} rel="nofollow" className="tap link">
            {t("filter")}
          </LocaleLink>
        ) : null}
      </p>
      {!set && group.sets.length > 1 ? (
        <SetList
          title={t("sets", { name })}
          sets={group.sets.map((item) => ({
            slug: item.slug,
            name: nameOf(item, edition.locale),
          }))}
        />
      ) : null}
      {gated ? (
        <AgeGate back={`/nhom/${slug}`} />
      ) : products.cards.length > 0 ? (
        <>
          <h2 className="sr-only">{search("results")}</h2>
          <ProductGrid cards={products.cards} eager={4} />
          {products.count > products.cards.length ? (
            <p className="py-6 text-center">
              <ButtonLink href={`/tim-kiem?${param}=${slug}`}>
                {t("all", { count: products.count })}
              </ButtonLink>
            </p>
          ) : null}
        </>
      ) : (
        <EmptyState
          title={t("none")}
          actions={<ButtonLink href="/nhom">{t("crumb")}</ButtonLink>}
        />
      )}
    </div>
  )
}
