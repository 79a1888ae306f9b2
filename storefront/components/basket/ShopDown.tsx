import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/Notice"
import { Reload } from "./Reload"

/** The shop behind the shop is not answering: said plainly, nothing is lost, and the page tries again by itself. */
export async function ShopDown() {
  const t = await getTranslations("basket")
  return (
    <Notice tone="error">
      <p>{t("error.down")}</p>
      <Reload label={t("retry")} />
    </Notice>
  )
}
