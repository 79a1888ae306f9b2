import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { Basket } from "@/lib/basket/types"
import { dropVoucher } from "@/lib/basket/voucher"
import type { VoucherProblem } from "@/lib/basket/voucher-state"
import { VoucherForm } from "./VoucherForm"

/** Codes in use, each with the way to do without it, and the field for another. */
export async function Voucher({ discount }: Pick<Basket, "discount">) {
  const t = await getTranslations("promo.code")
  const locale = await currentLocale()
  const used = discount.programmes.flatMap(({ code, promotion }) =>
    code ? [{ code, promotion }] : [],
  )
  return (
    <VoucherForm
      locale={locale}
      open={used.length > 0}
      words={{
        title: t("title"),
        label: t("label"),
        hint: t("hint"),
        submit: t("submit"),
        working: t("working"),
        error: t.raw("error") as Record<VoucherProblem, string>,
      }}
    >
      {used.map(({ code, promotion }) => (
        <form
          key={code}
          action={dropVoucher}
          className="flex flex-wrap items-center justify-between gap-x-3"
        >
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="code" value={promotion} />
          <span className="wrap-anywhere">{t("used", { code })}</span>
          <button type="submit" className="tap link text-sm">
            {t("remove")}
          </button>
        </form>
      ))}
    </VoucherForm>
  )
}
