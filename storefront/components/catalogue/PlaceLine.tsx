import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { ProductCard } from "@/lib/api/types"
import { placeOf } from "./place"

/** "Xã Cao Phong, Phú Thọ", or "Bắc Kạn, nay thuộc Thái Nguyên" where the province was merged. */
export async function PlaceLine({ card }: { card: ProductCard }) {
  const t = await getTranslations("common.place")
  const { commune, province, former } = placeOf(card, await currentLocale())
  if (former)
    return (
      <>
        {commune
          ? t("communeFormer", { commune, former, province })
          : t("former", { former, province })}
      </>
    )
  return <>{commune ? t("commune", { commune, province }) : province}</>
}
