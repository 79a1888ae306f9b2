import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/Notice"
import { pageIsUnavailable } from "@/lib/http/visit"
import { Reload } from "./Reload"

/** The shop behind the shop is not answering: said plainly, nothing is lost, and the page tries again by itself. */
export async function ShopDown() {
  pageIsUnavailable()
  const t = await getTranslations("basket")
  return (
    <Notice tone="error">
      <p>{t("error.down")}</p>
      <Reload label={t("retry")} />
    </Notice>
  )
}
