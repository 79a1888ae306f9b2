import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Confirmation } from "@/components/portal/Confirmation"
import { LinkGone } from "@/components/portal/LinkGone"
import { ShopDown } from "@/components/basket/ShopDown"
import { currentEdition } from "@/i18n/current"
import { type Edition, localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { pageIsMissing } from "@/lib/http/visit"
import { readConfirmation } from "@/lib/portal/confirmation"
import { confirmationPath, decodedToken } from "@/lib/portal/paths"
import { keyInAddress } from "@/lib/seo"
import type { RawParams } from "@/lib/search/state"

/** Somebody's own order, as it stands now. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal.confirm")
  return { title: t("title"), ...keyInAddress }
}

/**
 * A new order, to be answered with one tap by whoever holds the link of its letter. Opening it changes nothing: mail programs
 * open links before people do. `vua` and `loi` tell what was just pressed here, and why it was not noted.
 */
export default async function ConfirmationPage({
  params,
  searchParams,
}: {
  params: Promise<{ token: string }>
  searchParams: Promise<RawParams>
}) {
  const [{ token: encoded }, { vua, loi }] = await Promise.all([params, searchParams])
  const token = decodedToken(encoded)
  const edition = await currentEdition()
  return (
    <>
      <Contents token={token} edition={edition} done={vua} refused={loi} />
      <OtherLanguage token={token} edition={edition} />
    </>
  )
}

async function Contents({
  token,
  edition,
  ...pressed
}: {
  token: string
  edition: Edition
  done: unknown
  refused: unknown
}) {
  try {
    const confirmation = await readConfirmation(token, edition)
    if (confirmation) return <Confirmation confirmation={confirmation} token={token} {...pressed} />
  } catch (error) {
    if (isApiError(error, "unreachable") || isApiError(error, "limited")) return <ShopDown />
    throw error
  }
  pageIsMissing()
  return <LinkGone of="order" />
}

async function OtherLanguage({ token, edition }: { token: string; edition: Edition }) {
  const t = await getTranslations("common.nav")
  const other = edition.locale === "vi" ? "en" : "vi"
  return (
    <p className="mt-8 border-t border-ke pt-2">
      <a
        href={localePath(other, confirmationPath(token))}
        hrefLang={other}
        lang={other}
        aria-label={t("languageLabel")}
        className="tap link"
      >
        {t("language")}
      </a>
    </p>
  )
}
