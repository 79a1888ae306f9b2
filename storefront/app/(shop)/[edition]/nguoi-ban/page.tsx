import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SellerIndex } from "@/components/seller/SellerIndex"
import { Breadcrumbs } from "@/components/ui/Breadcrumbs"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentEdition } from "@/i18n/current"
import { listProvinces } from "@/lib/api/places"
import { listAllSellers } from "@/lib/api/sellers"
import { pageMetadata } from "@/lib/seo"

export const revalidate = 60

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("seller")
  return pageMetadata({ title: t("title"), description: t("description"), path: "/nguoi-ban" })
}

/** Everybody who sells here, by the place they sell from. */
export default async function SellersPage() {
  const edition = await currentEdition()
  const t = await getTranslations("seller")
  const common = await getTranslations("common")
  const [sellers, provinces] = await Promise.all([listAllSellers(edition), listProvinces(edition)])
  return (
    <div className="column py-4 md:py-6">
      <Breadcrumbs
        label={common("breadcrumbs")}
        crumbs={[{ label: common("home"), href: "/" }, { label: t("crumb") }]}
      />
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-1 max-w-2xl text-cham-nhat">{t("lead", { count: sellers.length })}</p>
      <p className="mb-8 mt-2">
        {t("makes")}{" "}
        <LocaleLink href="/ban-hang/mo-gian-hang" className="tap link font-semibold">
          {t("join")}
        </LocaleLink>
      </p>
      <SellerIndex sellers={sellers} provinces={provinces} />
    </div>
  )
}
