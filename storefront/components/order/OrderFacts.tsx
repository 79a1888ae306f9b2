import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { spokenPhone } from "@/lib/checkout/phone"
import { formatDay } from "@/lib/dates"
import { addressLine, type Order } from "@/lib/order/view"

/** Where it goes, who bought it, what the card says, who is invoiced. */
export async function OrderFacts({ order }: { order: Order }) {
  const t = await getTranslations("order")
  const locale = await currentLocale()
  const { address, buyer, gift, invoice } = order
  const phone = (number: string | null) => (number ? spokenPhone(number) : "")
  return (
    <section className="rounded-md border border-ke bg-giay">
      <dl className="divide-y divide-ke px-4 py-1 md:px-6 md:py-3">
        {address ? (
          <Fact name={t("deliver_to")}>
            <p className="font-semibold">{address.name}</p>
            <p className="tabular-nums">{phone(address.phone)}</p>
            <p>{addressLine(address)}</p>
          </Fact>
        ) : null}
        <Fact name={t("buyer")}>
          <p>{buyer.name}</p>
          <p className="tabular-nums">{phone(buyer.phone)}</p>
          {order.email ? <p>{order.email}</p> : null}
        </Fact>
        {gift?.card ? (
          <Fact name={t("gift_card")}>
            <p className="name whitespace-pre-line">“{gift.card}”</p>
          </Fact>
        ) : null}
        {gift?.wanted_date ? (
          <Fact name={t("wanted_date")}>
            <p>{formatDay(gift.wanted_date, locale)}</p>
          </Fact>
        ) : null}
        {invoice ? (
          <Fact name={t("invoice")}>
            <p>{invoice.name}</p>
            <p className="tabular-nums">{invoice.tax_code}</p>
            <p>{invoice.address}</p>
          </Fact>
        ) : null}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="py-3">
      <dt className="text-sm text-cham-nhat">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
