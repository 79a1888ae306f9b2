import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { readAbroad } from "@/lib/api/abroad"
import { payFrom } from "@/lib/basket/pay-from"
import { waysToPay } from "@/lib/checkout/payment"
import { cx } from "@/lib/class"
import type { Charge } from "@/lib/money"
import { Button } from "@/components/ui/Button"
import { rateWords } from "./view-model"

/**
 * Says in which money the basket is paid, and offers the other: dollars only while the shop can take them. A form, so that it
 * works without scripts.
 */
export async function PayFrom({ charge, back }: { charge: Charge; back: string }) {
  const edition = await currentEdition()
  const t = await getTranslations("basket")
  const abroad = charge.currency === "usd"
  const offer = await readAbroad(edition)
  const payable = offer && (await waysToPay(offer, edition)).length > 0
  if (!abroad && !payable) return null
  return (
    <form
      action={payFrom}
      data-testid="pay-from"
      className={cx(
        "flex flex-col items-start gap-2",
        back === "/gio-hang"
          ? "border-t border-ke pt-4"
          : "rounded-md border border-ke bg-giay p-4 md:p-6",
      )}
    >
      <input type="hidden" name="locale" value={edition.locale} />
      <input type="hidden" name="back" value={back} />
      <p className="text-sm text-cham-nhat">
        {abroad ? (payable ? t("abroad_text") : t("abroad_closed")) : t("abroad_ask")}
      </p>
      {abroad && payable && back !== "/gio-hang" ? (
        <p className="text-sm text-cham-nhat">{await rateWords(charge, edition.locale)}</p>
      ) : null}
      <Button type="submit" variant="secondary" name="currency" value={abroad ? "vnd" : "usd"}>
        {abroad ? t("pay_at_home") : t("pay_abroad")}
      </Button>
    </form>
  )
}
