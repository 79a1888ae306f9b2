import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import { groupBySeller } from "@/lib/basket/arrange"
import type { Basket } from "@/lib/basket/types"
import type { ParcelViews } from "@/components/basket/view-model"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { GoodsList } from "./GoodsList"

/** What is ordered, parcel by parcel, as it is about to be sent. */
export async function ReviewGoods({
  locale,
  basket,
  parcels,
}: {
  locale: Locale
  basket: Basket
  parcels: ParcelViews
}) {
  const t = await getTranslations("basket")
  const checkout = await getTranslations("checkout")
  return (
    <section className="rounded-md border border-ke bg-giay" aria-label={checkout("summary")}>
      <header className="flex items-center justify-between gap-4 border-b border-ke px-4 py-1 md:px-6">
        <h2 className="text-xl">{checkout("summary")}</h2>
        <LocaleLink
          href="/gio-hang"
          className="tap link justify-end"
          aria-label={checkout("edit_of", { what: checkout("summary") })}
        >
          {checkout("edit")}
        </LocaleLink>
      </header>
      <div className="divide-y divide-ke">
        {groupBySeller(basket.lines).map((group) => {
          const parcel = parcels[group.seller.id]
          return (
            <div key={group.seller.id} className="px-4 py-3 md:px-6">
              <GoodsList
                locale={locale}
                currency={basket.charge.currency}
                title={group.seller.name}
                lines={group.lines}
              />
              {parcel ? (
                <p className="flex justify-between gap-4 text-sm text-cham-nhat">
                  <span>
                    {t("parcel")}: {parcel.facts}
                    {parcel.paid.map((line) => (
                      <span key={line} className="block font-semibold text-la-che wrap-anywhere">
                        {line}
                      </span>
                    ))}
                  </span>
                  <span className="whitespace-nowrap tabular-nums">{parcel.text}</span>
                </p>
              ) : null}
            </div>
          )
        })}
      </div>
    </section>
  )
}
