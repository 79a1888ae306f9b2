import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { currentLocale } from "@/i18n/current"
import { spokenPhone } from "@/lib/checkout/phone"
import { formatDay } from "@/lib/dates"
import type { Handling, SellerDelivery, SellerOrder } from "@/lib/portal/types"

const HANDLING: readonly Handling[] = ["cold_chain", "fragile", "bulky"]

/** All that a seller needs to send a parcel: to whom, where, how, and whose name is on the invoice. */
export async function DeliveryFacts({ order }: { order: SellerOrder }) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  const { recipient, buyer, gift, invoice } = order.delivery ?? {}
  const handling = HANDLING.filter((kind) => (order.parcel?.surcharges?.[kind] ?? 0) > 0)
  const name =
    gift?.recipient.name ?? [recipient?.last_name, recipient?.first_name].filter(Boolean).join(" ")
  const phone = gift?.recipient.phone ?? recipient?.phone
  return (
    <dl className="grid gap-x-6 gap-y-2 border-t border-ke pt-3 sm:grid-cols-2">
      <Fact name={t("recipient")}>
        {name}
        {phone ? <Call phone={phone} /> : null}
      </Fact>
      <Fact name={t("address")}>
        {addressOf(recipient)}
        {recipient?.metadata?.old_district ? (
          <span className="block text-sm text-cham-nhat">
            {t("oldDistrict", { name: recipient.metadata.old_district })}
          </span>
        ) : null}
      </Fact>
      {buyer && (gift || buyer.name !== name) ? (
        <Fact name={t("buyer")}>
          {buyer.name}
          <Call phone={buyer.phone} />
        </Fact>
      ) : null}
      {gift ? <Fact name={t("gift")}>{t("giftFrom", { name: buyer?.name ?? "" })}</Fact> : null}
      {gift?.card ? (
        <Fact name={t("card")}>
          <q className="name whitespace-pre-line">{gift.card}</q>
        </Fact>
      ) : null}
      {gift?.wanted_date ? (
        <Fact name={t("wantedDate")}>{formatDay(gift.wanted_date, locale)}</Fact>
      ) : null}
      {handling.length > 0 ? (
        <Fact name={t("handling")}>
          {handling.map((kind) => t(`handlingOf.${kind}`)).join(", ")}
        </Fact>
      ) : null}
      {invoice ? (
        <Fact name={t("invoice")}>
          {invoice.name}
          <span className="block">{t("taxCode", { code: invoice.tax_code })}</span>
          <span className="block">{invoice.address}</span>
        </Fact>
      ) : null}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-cham-nhat">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}

/** One tap to call: the courier asks, the seller calls. */
async function Call({ phone }: { phone: string }) {
  const t = await getTranslations("portal.seller")
  return (
    <span className="block">
      <a href={`tel:${phone}`} className={buttonClass("secondary", "my-1 min-h-12 tabular-nums")}>
        {t("call", { phone: spokenPhone(phone) })}
      </a>
    </span>
  )
}

function addressOf(recipient: SellerDelivery["recipient"] | undefined): string {
  return [recipient?.address_1, recipient?.city, recipient?.province].filter(Boolean).join(", ")
}
