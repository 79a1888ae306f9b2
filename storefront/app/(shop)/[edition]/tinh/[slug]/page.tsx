import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { permanentRedirect } from "next/navigation"
import { ProductGrid } from "@/components/catalogue/ProductGrid"
import { Neighbours } from "@/components/place/Neighbours"
import { PlaceHeading } from "@/components/place/PlaceHeading"
import { ProgrammeList } from "@/components/programme/ProgrammeList"
import { Breadcrumbs } from "@/components/ui/Breadcrumbs"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentEdition, currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { listProducts } from "@/lib/api/catalogue"
import { countRegistered } from "@/lib/api/check"
import { findProvince } from "@/lib/api/places"
import { listProgrammes } from "@/lib/api/programmes"
import { JsonLd } from "@/lib/json-ld"
import { orNotFound } from "@/lib/page-data"
import { registerPath } from "@/lib/places/register"
import { pageMetadata } from "@/lib/seo"
import { breadcrumbsLd, listLd } from "@/lib/structured-data"
import { nameOf } from "@/lib/words"

export const revalidate = 60

type Props = { params: Promise<{ slug: string }> }

/** A province with fewer products than this shows what its neighbours make as well. */
const THIN = 4
/** More than this is a search. */
const SHOWN = 48

export function generateStaticParams() {
  return []
}

async function load({ params }: Props) {
  const { slug } = await params
  const edition = await currentEdition()
  const { province, former, merged } = await orNotFound(findProvince(slug, edition))
  // A province that was merged since: its address is the successor's for good.
  if (merged) permanentRedirect(localePath(edition.locale, `/tinh/${province.slug}`))
  // An old province that kept its name and slug is simply today's.
  const old = former && former.slug !== province.slug ? former : null
  const [products, all, programmes, registered] = await Promise.all([
    listProducts(
      { filters: old ? { "tinh-cu": [old.slug] } : { tinh: [province.slug] } },
      edition,
      { take: SHOWN },
    ),
    listProducts({ filters: { tinh: [province.slug] } }, edition, { take: 1 }),
    listProgrammes(edition),
    countRegistered(province.slug, edition),
  ])
  const own = programmes.filter((one) => one.province.slug === province.slug)
  return { edition, province, old, products, total: all.count, programmes: own, registered }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { province, old, total } = await load(props)
  const t = await getTranslations("place")
  const locale = await currentLocale()
  const name = nameOf(province, locale)
  return pageMetadata({
    title: old ? t("former", { former: nameOf(old, locale), name }) : t("of", { name }),
    description: t("descriptionOf", { name, count: total }),
    // One address for search engines: an old name's page is a part of today's.
    path: `/tinh/${province.slug}`,
  })
}

/** What a province makes. An old name opens today's province, narrowed to the old one, with one tap to all of it. */
export default async function ProvincePage(props: Props) {
  const { edition, province, old, products, total, programmes, registered } = await load(props)
  const promo = await getTranslations("promo.home")
  const t = await getTranslations("place")
  const common = await getTranslations("common")
  const name = nameOf(province, edition.locale)
  const crumbs = [
    { label: common("home"), href: "/" },
    { label: t("crumb"), href: "/tinh" },
    ...(old
      ? [{ label: name, href: `/tinh/${province.slug}` }, { label: nameOf(old, edition.locale) }]
      : [{ label: name }]),
  ]
  return (
    <div className="column py-4 md:py-6">
      <JsonLd
        data={[await breadcrumbsLd(crumbs), await listLd(t("of", { name }), products.cards)]}
      />
      <Breadcrumbs label={common("breadcrumbs")} crumbs={crumbs} />
      <PlaceHeading province={province} old={old} shown={products.count} total={total} />
      {programmes.length > 0 ? (
        <section aria-labelledby="programmes" className="mb-8">
          <h2 id="programmes" className="mb-3 text-2xl">
            {promo("ofProvince", { name })}
          </h2>
          <ProgrammeList programmes={programmes} />
        </section>
      ) : null}
      {products.cards.length > 0 ? (
        <>
          <h2 className="sr-only">{t("of", { name })}</h2>
          <ProductGrid cards={products.cards} eager={4} />
          {products.count > products.cards.length ? (
            <p className="py-6 text-center">
              <ButtonLink
                href={old ? `/tim-kiem?tinh-cu=${old.slug}` : `/tim-kiem?tinh=${province.slug}`}
              >
                {t("filter", { name: old ? nameOf(old, edition.locale) : name })}
              </ButtonLink>
            </p>
          ) : null}
        </>
      ) : (
        <EmptyState
          title={
            old ? t("noneFormer", { former: nameOf(old, edition.locale) }) : t("none", { name })
          }
          actions={
            old && total > 0 ? (
              <ButtonLink href={`/tinh/${province.slug}`}>
                {t("showAll", { name, count: total })}
              </ButtonLink>
            ) : undefined
          }
        />
      )}
      {!old && registered.count > 0 ? (
        <p className="mt-6 border-t border-ke pt-2">
          <LocaleLink href={registerPath(province.slug)} className="tap link">
            {t("register", registered)}
          </LocaleLink>
        </p>
      ) : null}
      {total < THIN ? <Neighbours province={province} edition={edition} /> : null}
    </div>
  )
}
