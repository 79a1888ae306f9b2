import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ProductGrid } from "@/components/catalogue/ProductGrid"
import { SellerFacts } from "@/components/seller/SellerFacts"
import { Breadcrumbs } from "@/components/ui/Breadcrumbs"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { Card } from "@/components/ui/Card"
import { EmptyState } from "@/components/ui/EmptyState"
import { currentEdition } from "@/i18n/current"
import { listProducts } from "@/lib/api/catalogue"
import { getSeller } from "@/lib/api/sellers"
import { JsonLd } from "@/lib/json-ld"
import { enquiryPath } from "@/lib/paths"
import { orNotFound } from "@/lib/page-data"
import { pageMetadata } from "@/lib/seo"
import { breadcrumbsLd, listLd } from "@/lib/structured-data"
import { takesOrders } from "@/lib/stock"
import { nameOf } from "@/lib/words"

export const revalidate = 60

type Props = { params: Promise<{ handle: string }> }
const SHOWN = 48

export function generateStaticParams() {
  return []
}

async function load({ params }: Props) {
  const { handle } = await params
  const edition = await currentEdition()
  const [seller, products] = await Promise.all([
    orNotFound(getSeller(handle, edition)),
    listProducts({ filters: { "nguoi-ban": [handle] } }, edition, { take: SHOWN }),
  ])
  return { seller, products, edition }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { seller, products, edition } = await load(props)
  const t = await getTranslations("seller")
  const name = nameOf(seller, edition.locale)
  return pageMetadata({
    title: name,
    description: t("descriptionOf", { name, count: products.count }),
    path: `/nguoi-ban/${seller.handle}`,
  })
}

/** One seller: who it is, where, and what it sells. */
export default async function SellerPage(props: Props) {
  const { seller, products, edition } = await load(props)
  const t = await getTranslations("seller")
  const common = await getTranslations("common")
  const name = nameOf(seller, edition.locale)
  const crumbs = [
    { label: common("home"), href: "/" },
    { label: t("crumb"), href: "/nguoi-ban" },
    { label: name },
  ]
  return (
    <div className="column py-4 md:py-6">
      <JsonLd data={[await breadcrumbsLd(crumbs), await listLd(name, products.cards)]} />
      <Breadcrumbs label={common("breadcrumbs")} crumbs={crumbs} />
      <div className="mb-8 grid gap-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-12">
        <div className="flex flex-col items-start gap-4">
          <h1 className="text-3xl md:text-4xl">{name}</h1>
          {takesOrders({ seller }) ? (
            <>
              <p className="text-cham-nhat">{t("sells", { count: products.count })}</p>
              <ButtonLink href={enquiryPath({ seller: seller.handle })} variant="secondary">
                {t("bulk")}
              </ButtonLink>
            </>
          ) : null}
        </div>
        <Card>
          <h2 className="mb-3 text-lg">{t("facts")}</h2>
          <SellerFacts seller={seller} />
        </Card>
      </div>
      {products.cards.length > 0 ? (
        <>
          <h2 className="sr-only">{t("products")}</h2>
          <ProductGrid cards={products.cards} eager={4} />
        </>
      ) : (
        <EmptyState
          title={takesOrders({ seller }) ? t("none") : t("closed")}
          actions={<ButtonLink href="/nguoi-ban">{t("others")}</ButtonLink>}
        />
      )}
    </div>
  )
}
