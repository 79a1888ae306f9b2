import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { CartAddress } from "@/lib/basket/cart-api"
import { spokenPhone } from "@/lib/checkout/phone"
import type { CheckoutRecord } from "@/lib/checkout/shop"
import { formatDay } from "@/lib/dates"
import { LocaleLink } from "@/components/ui/LocaleLink"

/** Who, where, gift and invoice as they were given, each a tap from being changed. */
export async function ReviewDetails({
  record,
  address,
}: {
  record: CheckoutRecord
  address: CartAddress | null
}) {
  const t = await getTranslations("checkout")
  const locale = await currentLocale()
  const { buyer, gift, invoice } = record
  const receiver = gift?.recipient ?? buyer
  const place = [
    address?.address_1,
    address?.metadata?.old_district,
    address?.city,
    address?.province,
  ]
    .filter((part) => typeof part === "string" && part !== "")
    .join(", ")
  return (
    <section className="rounded-md border border-ke bg-giay">
      <dl className="divide-y divide-ke px-4 py-1 md:px-6 md:py-2">
        <Entry
          name={t("deliver_to")}
          field="province_code"
          edit={t("edit")}
          editOf={t("edit_of", { what: t("deliver_to") })}
        >
          <p className="font-semibold">{receiver.name}</p>
          <p className="tabular-nums">{spokenPhone(receiver.phone)}</p>
          <p>{place}</p>
        </Entry>
        <Entry
          name={t("buyer")}
          field="buyer_name"
          edit={t("edit")}
          editOf={t("edit_of", { what: t("buyer") })}
        >
          <p>
            {buyer.name},{" "}
            <span className="whitespace-nowrap tabular-nums">{spokenPhone(buyer.phone)}</span>
          </p>
          <p className={buyer.email ? "" : "text-cham-nhat"}>{buyer.email ?? t("no_email")}</p>
        </Entry>
        {gift ? (
          <Entry
            name={t("gift")}
            field="is_gift"
            edit={t("edit")}
            editOf={t("edit_of", { what: t("gift") })}
          >
            {gift.card ? (
              <p className="name whitespace-pre-line">{t("card_line", { card: gift.card })}</p>
            ) : null}
            {gift.wanted_date ? (
              <p>{t("wanted_line", { date: formatDay(gift.wanted_date, locale) })}</p>
            ) : null}
            {gift.hide_prices ? <p>{t("hidden_prices")}</p> : null}
          </Entry>
        ) : null}
        <Entry
          name={t("invoice")}
          field="wants_invoice"
          edit={t("edit")}
          editOf={t("edit_of", { what: t("invoice") })}
        >
          <p className={invoice ? "" : "text-cham-nhat"}>
            {invoice
              ? t("invoice_line", {
                  name: invoice.name,
                  code: invoice.tax_code,
                  address: invoice.address,
                })
              : t("no_invoice")}
          </p>
        </Entry>
      </dl>
    </section>
  )
}

function Entry({
  name,
  field,
  edit,
  editOf,
  children,
}: {
  name: string
  /** Where on the form it was asked. */
  field: string
  edit: string
  editOf: string
  children: ReactNode
}) {
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-4 py-2">
      <dt className="self-center font-name text-lg font-bold">{name}</dt>
      <dd className="row-span-2">
        <LocaleLink
          href={`/thanh-toan#${field}`}
          className="tap link justify-end"
          aria-label={editOf}
        >
          {edit}
        </LocaleLink>
      </dd>
      <dd className="col-start-1 pb-1">{children}</dd>
    </div>
  )
}
