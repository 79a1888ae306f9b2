import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"

/** There is no such page: said plainly, with the way to what there is. */
export async function NotFound() {
  const t = await getTranslations("common.notFound")
  return (
    <div className="column py-12">
      <EmptyState
        level={1}
        title={t("title")}
        actions={<ButtonLink href="/tim-kiem">{t("search")}</ButtonLink>}
      >
        <p>{t("body")}</p>
      </EmptyState>
    </div>
  )
}
