import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { buttonClass } from "@/components/ui/Button"
import { shopConfig } from "@/lib/config"
import { sellerPaths } from "@/lib/portal/paths"

/** The same words for every link that opens nothing, whatever is wrong with it, and the ways that are left. */
export async function LinkGone({ of }: { of: "order" | "invitation" }) {
  const t = await getTranslations("portal.confirm")
  const { hotline } = shopConfig().operator
  return (
    <div className="mx-auto max-w-lg">
      <h1 className="text-2xl">{t("gone")}</h1>
      <p className="mt-2">{t(`goneText.${of}`)}</p>
      <div className="mt-5 flex flex-col gap-3">
        <ButtonLink href={sellerPaths.today} className="min-h-14 w-full text-lg">
          {t("toPortal")}
        </ButtonLink>
        {hotline ? (
          <a
            href={`tel:${hotline.replace(/[^\d+]/g, "")}`}
            className={buttonClass("secondary", "min-h-14 w-full text-lg")}
          >
            {t("call", { hotline })}
          </a>
        ) : null}
      </div>
    </div>
  )
}
