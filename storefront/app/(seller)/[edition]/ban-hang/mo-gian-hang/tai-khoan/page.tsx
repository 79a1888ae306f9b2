import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { redirect } from "next/navigation"
import { AskForm } from "@/components/portal/apply/AskForm"
import { Begin } from "@/components/portal/apply/Begin"
import { askWords, questions } from "@/components/portal/apply/words"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { beginApplication } from "@/lib/portal/apply/begin"
import { readBegun } from "@/lib/portal/apply/begun-cookie"
import { BEGIN_PERSON } from "@/lib/portal/apply/steps"
import { beginPaths, sellerPaths } from "@/lib/portal/paths"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply")
  return { title: `${t("begin.person")} – ${t("door.title")}` }
}

/** Who applies: with a new account, or the one that they have. */
export default async function BeginPersonPage() {
  const locale = await currentLocale()
  const business = await readBegun()
  if (!business) redirect(localePath(locale, beginPaths.business))
  const t = await getTranslations("apply")
  return (
    <Begin
      step={2}
      back={beginPaths.business}
      title={t("begin.person")}
      lead={
        <>
          <p>
            {t("begin.for", { name: business.name_vi ?? "" })}{" "}
            <LocaleLink href={beginPaths.business} className="tap link">
              {t("begin.changeBusiness")}
            </LocaleLink>
          </p>
          <p>{t("begin.personLead")}</p>
        </>
      }
    >
      <AskForm
        action={beginApplication}
        hidden={{}}
        questions={await questions(BEGIN_PERSON)}
        provinces={[]}
        initial={{ attempt: 0, typed: {}, errors: {}, communes: [] }}
        doorPath={localePath(locale, sellerPaths.today)}
        locale={locale}
        words={await askWords("create")}
      />
    </Begin>
  )
}
