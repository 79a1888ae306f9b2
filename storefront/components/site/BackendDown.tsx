import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { RETRY_AFTER_S } from "@/lib/http/error-documents"
import { pageIsUnavailable } from "@/lib/http/visit"
import { TryAgainLink } from "./TryAgainLink"

/** Shown instead of a page whose data did not come. It tries again by itself, without scripts as well. */
export async function BackendDown() {
  pageIsUnavailable()
  const t = await getTranslations("common.down")
  return (
    <div className="column py-12">
      <noscript>
        <meta httpEquiv="refresh" content={String(RETRY_AFTER_S)} />
      </noscript>
      <EmptyState
        level={1}
        title={t("title")}
        actions={<TryAgainLink label={t("retry")} everySeconds={RETRY_AFTER_S} />}
      >
        <p>{t("body")}</p>
      </EmptyState>
    </div>
  )
}
