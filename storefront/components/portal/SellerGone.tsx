import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { sellerPaths } from "@/lib/portal/paths"

/** An order, goods or a draft that is not there, or another seller's: said behind the sellers' door, with the way back. */
export async function SellerGone() {
  const t = await getTranslations("portal.seller.gone")
  return (
    <EmptyState
      level={1}
      title={t("title")}
      actions={
        <>
          <ButtonLink href={sellerPaths.today}>{t("today")}</ButtonLink>
          <ButtonLink href={sellerPaths.orders} variant="secondary">
            {t("orders")}
          </ButtonLink>
        </>
      }
    >
      <p>{t("text")}</p>
    </EmptyState>
  )
}
