import { getTranslations } from "next-intl/server"
import { ProductGrid } from "@/components/catalogue/ProductGrid"
import { Section } from "@/components/ui/Section"
import type { Edition } from "@/i18n/edition"
import { listProducts } from "@/lib/api/catalogue"
import type { Province } from "@/lib/api/types"
import { neighbours } from "@/lib/places/neighbours"
import { nameOf } from "@/lib/words"

/** What the provinces next door make; never alcohol, since this is our suggestion and not the reader's search. */
export async function Neighbours({ province, edition }: { province: Province; edition: Edition }) {
  const near = neighbours[province.slug] ?? []
  if (near.length === 0) return null
  const t = await getTranslations("place")
  const { cards } = await listProducts(
    { filters: { tinh: [...near] } },
    { ...edition, adult: false },
    { take: 8 },
  )
  if (cards.length === 0) return null
  return (
    <Section
      id="gan-do"
      title={t("neighbours")}
      lead={t("neighboursLead", { name: nameOf(province, edition.locale) })}
      className="mt-8 border-t border-ke"
    >
      <ProductGrid cards={cards} />
    </Section>
  )
}
