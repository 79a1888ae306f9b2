import { getTranslations } from "next-intl/server"
import { ProductGrid } from "@/components/catalogue/ProductGrid"
import { Section } from "@/components/ui/Section"
import type { Edition } from "@/i18n/edition"
import { listProducts } from "@/lib/api/catalogue"
import { isApiError } from "@/lib/api/error"
import type { Province } from "@/lib/api/types"
import { nameOf } from "@/lib/words"

/** Other things of the same place. Never alcohol: the law bars recommending it. An extra, so its failure leaves the page whole. */
export async function Related({
  province,
  except,
  edition,
}: {
  province: Province
  except: string
  edition: Edition
}) {
  const t = await getTranslations("product.related")
  const found = await listProducts(
    { filters: { tinh: [province.slug] } },
    { ...edition, adult: false },
    { take: 5 },
  ).catch((error: unknown) => {
    if (isApiError(error)) return null
    throw error
  })
  const cards = (found?.cards ?? []).filter((card) => card.handle !== except).slice(0, 4)
  if (cards.length === 0) return null
  const name = nameOf(province, edition.locale)
  return (
    <Section
      id="cung-noi"
      title={t("title", { name })}
      more={{ href: `/tinh/${province.slug}`, label: t("more", { name }) }}
      className="mt-8 border-t border-ke"
    >
      <ProductGrid cards={cards} />
    </Section>
  )
}
