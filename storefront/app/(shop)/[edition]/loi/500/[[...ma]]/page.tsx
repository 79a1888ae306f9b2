import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { errorMetadata } from "@/components/site/error-metadata"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { buttonClass } from "@/components/ui/Button"
import { EmptyState } from "@/components/ui/EmptyState"

/** Each fault has a code of its own: none of these pages is kept. */
export const dynamic = "force-dynamic"

export function generateMetadata(): Promise<Metadata> {
  return errorMetadata("common.fault")
}

/** A fault of ours: says so, and by which code the operator finds it in the log. */
export default async function Fault({ params }: { params: Promise<{ ma?: string[] }> }) {
  const code = (await params).ma?.[0]
  const t = await getTranslations("common.fault")
  return (
    <div className="column py-12">
      <EmptyState
        level={1}
        title={t("title")}
        actions={
          <>
            <a href="" className={buttonClass("primary")}>
              {t("retry")}
            </a>
            <ButtonLink href="/" variant="secondary">
              {t("home")}
            </ButtonLink>
          </>
        }
      >
        <p>{t("body")}</p>
        {code ? <p className="mt-2 text-sm">{t("code", { code })}</p> : null}
      </EmptyState>
    </div>
  )
}
