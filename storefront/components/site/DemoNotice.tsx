import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { shopConfig } from "@/lib/config"
import { linksToDemo } from "@/lib/demo/guard"

/** Says that nothing here is a real offer, on every page, for as long as the demo data is in. */
export async function DemoNotice() {
  if (!shopConfig().demo) return null
  const t = await getTranslations("common.demo")
  return (
    <div className="bg-cham text-sm text-giay">
      <p className="column py-2">
        {t("text")}{" "}
        <LocaleLink
          href="/du-lieu-minh-hoa"
          className="whitespace-nowrap underline underline-offset-2"
        >
          {t("more")}
        </LocaleLink>
        {linksToDemo() ? (
          <>
            {" · "}
            <LocaleLink href="/demo" className="whitespace-nowrap underline underline-offset-2">
              {t("tour")}
            </LocaleLink>
          </>
        ) : null}
      </p>
    </div>
  )
}
