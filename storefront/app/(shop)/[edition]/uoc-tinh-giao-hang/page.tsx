import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { DeliveryEstimate } from "@/components/product/DeliveryEstimate"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { currentEdition } from "@/i18n/current"
import { getProductPage } from "@/lib/api/product-page"
import { readDeliveryWords } from "@/lib/delivery-words"
import { orNotFound } from "@/lib/page-data"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("product.delivery")
  return { title: t("title"), robots: { index: false } }
}

/** The delivery estimate for who has no scripts: the product page's form leads here. */
export default async function DeliveryEstimatePage({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { "san-pham": handle, den } = await searchParams
  if (typeof handle !== "string" || !/^[a-z0-9-]{1,120}$/.test(handle)) notFound()
  const edition = await currentEdition()
  const t = await getTranslations("product.delivery")
  const { product } = await orNotFound(getProductPage(handle, edition))
  const province = typeof den === "string" && /^\d{2}$/.test(den) ? den : undefined
  const lines = province ? await readDeliveryWords(product.id, province, edition.locale) : undefined
  return (
    <div className="column max-w-2xl py-8">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="name mb-6 text-lg">{product.title}</p>
      <DeliveryEstimate productId={product.id} handle={handle} province={province} lines={lines} />
      <ButtonLink href={`/san-pham/${handle}`} variant="secondary" className="mt-6">
        {t("back")}
      </ButtonLink>
    </div>
  )
}
