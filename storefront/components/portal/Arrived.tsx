import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { buttonClass } from "@/components/ui/Button"
import { currentLocale } from "@/i18n/current"
import { moveOrder } from "@/lib/portal/move-order"
import { type Back, sellerOrderPath } from "@/lib/portal/paths"
import type { SellerOrder } from "@/lib/portal/types"
import { OfOrder } from "./offline/OfOrder"
import { PortalForm } from "./PortalForm"
import { SubmitButton } from "./SubmitButton"
import { portalFormWords } from "./words"

/**
 * Says from a list that a parcel on its way is there. Of one that is paid at the door there is more to say, on its own screen.
 * Nothing of any other order.
 */
export async function Arrived({
  order,
  owner,
  back,
}: {
  order: SellerOrder
  /** Whose taps these are (`tapOwner`). */
  owner: string
  /** The list that it stands in. */
  back: Back
}) {
  if (order.status !== "handed_over" || !order.may.includes("deliver")) return null
  const t = await getTranslations("portal.seller.arrived")
  const locale = await currentLocale()
  const number = order.display_id
  if (order.payment !== "paid")
    return (
      <LocaleLink
        href={`${sellerOrderPath(order.id)}#next`}
        className={buttonClass("secondary", "min-h-12")}
        aria-label={t("cashOf", { number })}
      >
        {t("cash")}
      </LocaleLink>
    )
  return (
    <OfOrder order={order} owner={owner}>
      <PortalForm
        action={moveOrder}
        hidden={{ id: order.id, locale, verb: "deliver", back }}
        words={await portalFormWords()}
        plain
      >
        <SubmitButton variant="secondary" className="min-h-12" aria-label={t("actOf", { number })}>
          {t("act")}
        </SubmitButton>
      </PortalForm>
    </OfOrder>
  )
}
