import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AskForm } from "@/components/portal/apply/AskForm"
import { Begin } from "@/components/portal/apply/Begin"
import { askWords, questions } from "@/components/portal/apply/words"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { provincePlaces } from "@/lib/checkout/communes"
import { beginBusiness } from "@/lib/portal/apply/begin"
import { readBegun } from "@/lib/portal/apply/begun-cookie"
import { BEGIN_BUSINESS } from "@/lib/portal/apply/steps"
import { sellerPaths } from "@/lib/portal/paths"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply")
  return { title: `${t("begin.business")} – ${t("door.title")}` }
}

/** What kind of producer, called what, in which province. */
export default async function BeginBusinessPage() {
  const edition = await currentEdition()
  const t = await getTranslations("apply")
  return (
    <Begin step={1} back={sellerPaths.join} title={t("begin.business")}>
      <AskForm
        action={beginBusiness}
        hidden={{}}
        questions={await questions(BEGIN_BUSINESS)}
        provinces={await provincePlaces(edition)}
        initial={{ attempt: 0, typed: (await readBegun()) ?? {}, errors: {}, communes: [] }}
        doorPath={localePath(edition.locale, sellerPaths.today)}
        locale={edition.locale}
        words={await askWords("next")}
      />
    </Begin>
  )
}
