import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/Button"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { papersPath } from "@/lib/portal/listing/paths"
import { asksStrength } from "@/lib/portal/listing/sections"
import type { Draft } from "@/lib/portal/listing/types"
import { PaperField } from "./PaperField"
import { PaperForm } from "./PaperForm"
import { goodFormWords } from "./words"

/** The licence to make or sell alcohol, for staff alone. */
export async function LicencePaper({ draft, refused }: { draft: Draft; refused: unknown }) {
  const t = await getTranslations("listing")
  const { keeping } = draft.facts
  if (!asksStrength(draft)) return null
  return (
    <section aria-labelledby="licence" className="mt-8 border-t border-ke pt-5">
      <h2 id="licence" className="mb-3 text-xl">
        {t("field.licence_file")}
      </h2>
      {refused ? (
        <Notice tone="error" className="mb-3">
          {t("certificate.refused")}
        </Notice>
      ) : null}
      {keeping?.licence_file ? (
        <Notice className="mb-3">{t("certificate.hasLicence")}</Notice>
      ) : null}
      <PaperForm
        to={localePath(await currentLocale(), papersPath(draft.id, "licence"))}
        hidden={{ kind: "licence" }}
        words={await goodFormWords()}
      >
        <PaperField label={t("field.file")} hint={t("hint.paper")} />
        <Button type="submit" variant="secondary" className="min-h-14 w-full">
          {t("certificate.licence")}
        </Button>
      </PaperForm>
    </section>
  )
}
