import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { attest } from "@/lib/portal/apply/hand-in"
import { BigButton } from "../BigButton"
import { PortalForm } from "../PortalForm"
import { portalFormWords } from "../words"

/** A word that is given by one tap. */
export async function AttestForm({ requirement, done }: { requirement: string; done: boolean }) {
  const t = await getTranslations("apply.attest")
  return (
    <>
      {requirement === "terms" ? (
        <p className="mb-4">
          <LocaleLink href="/quy-che" target="_blank" className="tap link">
            {t("read")}
          </LocaleLink>
        </p>
      ) : null}
      {done ? (
        <Notice>{t("done")}</Notice>
      ) : (
        <PortalForm
          action={attest}
          hidden={{ requirement, locale: await currentLocale() }}
          words={await portalFormWords()}
        >
          <BigButton>{t(t.has(requirement) ? requirement : "other")}</BigButton>
        </PortalForm>
      )}
    </>
  )
}
