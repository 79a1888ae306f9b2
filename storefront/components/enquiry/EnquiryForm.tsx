import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import { addDays } from "@/lib/checkout/dates"
import { todayInVietnam } from "@/lib/dates"
import { BUYER_KINDS, type EnquiryError, type EnquiryField } from "@/lib/enquiry/fields"
import { EnquiryIsland } from "./EnquiryIsland"

/**
 * "Đặt số lượng lớn": for the buyer who wants five hundred of it. Works as a plain form without JavaScript.
 */
export async function EnquiryForm({
  locale,
  productId,
  sellerId,
  contact = false,
}: {
  locale: Locale
  productId?: string
  sellerId?: string
  /** About something that is not sold here: a question, not an order in bulk. */
  contact?: boolean
}) {
  const t = await getTranslations({ locale, namespace: "enquiry" })
  const lead = contact ? "contact." : ""
  const checkout = await getTranslations({ locale, namespace: "checkout" })
  return (
    <section aria-labelledby="enquiry" className="rounded-md border border-ke bg-giay p-4 md:p-6">
      <h2 id="enquiry" className="text-xl">
        {t(`${lead}open`)}
      </h2>
      <p className="mt-1 text-cham-nhat">{t(`${lead}text`)}</p>
      <EnquiryIsland
        locale={locale}
        productId={productId}
        sellerId={sellerId}
        tomorrow={addDays(todayInVietnam(), 1)}
        kinds={BUYER_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        words={{
          field: t.raw("field") as Record<EnquiryField, string>,
          optional: `(${t("optional")})`,
          choose: checkout("choose"),
          phoneHint: checkout("hint.phone"),
          emailHint: t("email_hint"),
          consent: t("consent"),
          send: t("send"),
          sending: t("sending"),
          sent: t("sent"),
          errorsTitle: checkout("errors_title"),
          error: {
            ...(t.raw("error") as Record<EnquiryError | "too_many" | "down", string>),
            offline: checkout("error.offline"),
          },
        }}
      />
    </section>
  )
}
