import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { buttonClass } from "@/components/ui/Button"

/**
 * Shown instead of a page whose data did not come. It tries again by itself through a refresh
 * in the document, so it does so without scripts as well.
 */
export async function BackendDown() {
  const t = await getTranslations("common.down")
  return (
    <div className="column py-12">
      <meta httpEquiv="refresh" content="10" />
      <EmptyState
        level={1}
        title={t("title")}
        actions={
          <a href="" className={buttonClass("primary")}>
            {t("retry")}
          </a>
        }
      >
        <p>{t("body")}</p>
      </EmptyState>
    </div>
  )
}
