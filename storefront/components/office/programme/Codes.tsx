import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { PortalForm } from "@/components/portal/PortalForm"
import { portalFormWords } from "@/components/portal/words"
import { TextField } from "@/components/ui/Field"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { programmeCodesPath } from "@/lib/portal/office-paths"
import { makeCodes } from "@/lib/portal/office-programmes/codes"
import { MOST_CODES } from "@/lib/portal/office-programmes/types"
import type { Programme } from "@/lib/portal/office-programmes/types"
import type { OfficeMe } from "@/lib/portal/types"

/** Codes that are each used once: how many there are, the list to print them from, and how many there shall be. */
export async function Codes({
  programme: { id, codes, state },
  officer: { role, second_factor },
}: {
  programme: Pick<Programme, "id" | "codes" | "state">
  officer: Pick<OfficeMe["officer"], "role" | "second_factor">
}) {
  if (!codes) return null
  const t = await getTranslations("officeProgramme.codes")
  const locale = await currentLocale()
  const over = state === "ended" || state === "stopped" || state === "dropped"
  const may = state === "draft" || role === "head"
  return (
    <section id="ma" aria-labelledby="codes" className="mb-8 max-w-2xl">
      <h2 id="codes" className="mb-2 text-xl">
        {t("title")}
      </h2>
      <p className="mb-3">{t("count", codes)}</p>
      {codes.made > 0 && second_factor ? (
        <p className="mb-3 flex flex-wrap items-center gap-x-5">
          {(["xlsx", "csv"] as const).map((format) => (
            <a
              key={format}
              href={localePath(locale, programmeCodesPath(id, format))}
              className="tap link"
              download
            >
              {t(`file.${format}`)}
            </a>
          ))}
        </p>
      ) : null}
      {over || codes.made >= MOST_CODES ? null : !may ? (
        <p>{t("headMakes")}</p>
      ) : (
        <PortalForm
          action={makeCodes}
          hidden={{ locale, id }}
          words={await portalFormWords()}
          className="border-t border-ke pt-3"
        >
          <div className="flex flex-col gap-3">
            <TextField
              id="total"
              label={t("total")}
              hint={t("hint", { most: MOST_CODES })}
              inputMode="numeric"
              autoComplete="off"
              maxLength={6}
              required
            />
            <BigButton variant="secondary">{t("make")}</BigButton>
          </div>
        </PortalForm>
      )}
    </section>
  )
}
