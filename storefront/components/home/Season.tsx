import { getTranslations } from "next-intl/server"
import { ProductGrid } from "@/components/catalogue/ProductGrid"
import { ProductRows } from "@/components/catalogue/ProductRows"
import { Section } from "@/components/ui/Section"
import type { ProductCard } from "@/lib/api/types"

/** A grid needs a full row of cards. */
const ROW = 4

/**
 * What is in season now. Few products have a known season and none is guessed, so where the
 * list is short, what comes next month stands beside it.
 */
export async function Season({ now, soon }: { now: ProductCard[]; soon: ProductCard[] }) {
  const t = await getTranslations("home.season")
  const next = soon.filter((card) => !now.some((other) => other.id === card.id))
  if (now.length === 0 && next.length === 0) return null
  return (
    <Section
      id="mua"
      title={t("title")}
      lead={t("lead")}
      more={now.length > 1 ? { href: "/tim-kiem?mua=1", label: t("more") } : undefined}
    >
      {now.length >= ROW ? (
        <ProductGrid cards={now.slice(0, now.length < 2 * ROW ? ROW : 2 * ROW)} />
      ) : (
        <ProductRows
          items={[
            ...now.map((card) => ({ card })),
            ...next.slice(0, 2).map((card) => ({ card, note: t("soon") })),
          ]}
        />
      )}
    </Section>
  )
}
