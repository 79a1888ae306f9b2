import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { listProvinces } from "@/lib/api/places"
import type { Edition } from "@/i18n/edition"
import type { Seller } from "@/lib/api/types"
import { formatDong } from "@/lib/money"
import { nameOf } from "@/lib/words"

/** Who sells: what the e-commerce law asks to show of a seller, name aside. */
export async function SellerFacts({ seller }: { seller: Seller }) {
  const edition = await currentEdition()
  const { locale } = edition
  const t = await getTranslations("seller")
  const facts = [
    { label: t("kindLabel"), value: t(`kind.${seller.kind}`) },
    { label: t("address"), value: await addressOf(seller, edition) },
    {
      label: t("phone"),
      value: seller.phone,
      href: seller.phone ? `tel:${seller.phone.replace(/[^\d+]/g, "")}` : undefined,
    },
    { label: t("taxCode"), value: seller.tax_code },
    {
      label: t("freeDelivery"),
      value: seller.free_delivery_from
        ? t("freeFrom", { amount: formatDong(seller.free_delivery_from, locale) })
        : null,
    },
  ].filter((fact) => fact.value)
  return (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {facts.map((fact) => (
          <div key={fact.label} className="contents">
            <dt className="text-cham-nhat">{fact.label}</dt>
            <dd>
              {fact.href ? (
                <a href={fact.href} className="link">
                  {fact.value}
                </a>
              ) : (
                fact.value
              )}
            </dd>
          </div>
        ))}
      </dl>
      {seller.demonstration ? (
        <p className="mt-3 text-sm text-cham-nhat">{t("demonstration")}</p>
      ) : null}
    </>
  )
}

/** The address in one line; of a seller that gave none yet, the province. */
async function addressOf(seller: Seller, edition: Edition): Promise<string | undefined> {
  const address = (edition.locale === "en" && seller.address_en) || seller.address
  if (address) return address
  const province = (await listProvinces(edition)).find((item) => item.code === seller.province_code)
  return province && nameOf(province, edition.locale)
}
