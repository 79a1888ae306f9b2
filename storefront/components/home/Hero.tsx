import { getTranslations } from "next-intl/server"
import { ContourField } from "@/components/brand/Rule"
import { SearchBox } from "@/components/search/SearchBox"
import { LocaleLink } from "@/components/ui/LocaleLink"
import type { ProductCard } from "@/lib/api/types"
import { Specimen } from "./Specimen"

/** What this shop is, in one sentence, a search and one product that shows what the sentence means. */
export async function Hero({
  products,
  provinces,
  specimen,
}: {
  products: number
  provinces: number
  specimen: ProductCard | undefined
}) {
  const t = await getTranslations("home")
  return (
    <div className="relative overflow-hidden border-b border-ke bg-giay">
      <ContourField className="absolute inset-y-0 right-0 h-full w-full max-w-4xl text-suong md:mask-l-from-50% md:text-ke/60" />
      <div className="column relative grid items-center gap-8 py-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16 lg:py-16">
        <div>
          <h1 className="max-w-2xl text-3xl md:text-5xl">{t("title")}</h1>
          <p className="mt-4 max-w-xl text-lg">{t("lead", { products, provinces })}</p>
          <SearchBox large className="mt-8 hidden max-w-2xl md:flex" />
          <p className="mt-2 flex flex-wrap items-center gap-x-4 text-sm">
            <span className="text-cham-nhat">{t("try")}</span>
            {(t.raw("examples") as string[]).map((example) => (
              <LocaleLink
                key={example}
                href={`/tim-kiem?q=${encodeURIComponent(example)}`}
                className="tap link"
              >
                {example}
              </LocaleLink>
            ))}
          </p>
        </div>
        {specimen ? <Specimen card={specimen} /> : null}
      </div>
    </div>
  )
}
