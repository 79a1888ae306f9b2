import { getTranslations } from "next-intl/server"
import { shopConfig } from "@/lib/config"

/** The number to call, where the operator has one. */
export async function Hotline() {
  const { hotline } = shopConfig().operator
  if (!hotline) return null
  const t = await getTranslations("apply.status")
  return (
    <p className="mt-1">
      <a href={`tel:${hotline.replace(/[^\d+]/g, "")}`} className="tap link font-semibold">
        {t("call", { hotline })}
      </a>
    </p>
  )
}
