import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { PortalForm } from "@/components/portal/PortalForm"
import { portalFormWords } from "@/components/portal/words"
import { TypedArea } from "@/components/portal/TypedArea"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { changeProgrammePath } from "@/lib/portal/office-paths"
import { moveProgramme } from "@/lib/portal/office-programmes/actions"
import type { Findings, Programme } from "@/lib/portal/office-programmes/types"
import type { OfficeMe } from "@/lib/portal/types"
import { officeWords } from "./said"

/** The next step, for who may take it; who may not is told who does. */
export async function Moves({
  programme,
  findings,
  officer,
  reason,
}: {
  programme: Programme
  findings: Findings | null
  officer: OfficeMe["officer"]
  /** That somebody typed who wanted to stop or drop it. */
  reason: string | undefined
}) {
  const t = await getTranslations("officeProgramme")
  const said = await officeWords(programme)
  const { state } = programme
  const isHead = officer.role === "head"
  const isAuthor = [programme.drafted_by, programme.changed_by].includes(officer.id)
  const refused = (findings?.refusals.length ?? 0) > 0
  const open = state === "draft" || state === "checked" || state === "approved"
  return (
    <section aria-labelledby="next" className="mb-8 max-w-2xl">
      <h2 id="next" className="mb-2 text-xl">
        {t("next.title")}
      </h2>
      <div className="flex flex-col gap-4">
        {open && refused ? <Notice>{t("next.refused")}</Notice> : null}
        {state === "draft" && !refused ? (
          <Move programme={programme} to="checked" hint={said("next.checkHint")} />
        ) : null}
        {state === "checked" && !refused ? (
          isHead && !isAuthor ? (
            <Move programme={programme} to="approved" hint={t("next.approveHint")} />
          ) : (
            <Notice>{t(isHead ? "next.otherHead" : "next.headApproves")}</Notice>
          )
        ) : null}
        {state === "approved" && !refused ? (
          isHead ? (
            <Move programme={programme} to="announced" hint={said("next.announceHint")} />
          ) : (
            <Notice>{t("next.headAnnounces")}</Notice>
          )
        ) : null}
        {open ? (
          <ButtonLink
            href={changeProgrammePath(programme.id)}
            variant="secondary"
            className="min-h-14 w-full text-lg"
          >
            {t("change")}
          </ButtonLink>
        ) : null}
        {open && state !== "draft" ? (
          <p className="text-sm text-cham-nhat">{t("next.changeHint")}</p>
        ) : null}
        {open && (isHead || state !== "approved") ? (
          <End programme={programme} to="dropped" reason={reason} />
        ) : null}
        {state === "approved" && !isHead ? <p>{t("next.headDrops")}</p> : null}
        {state === "announced" || state === "running" ? (
          <>
            <p>{said(`next.${state}`)}</p>
            {isHead ? (
              <End programme={programme} to="stopped" reason={reason} />
            ) : (
              <p>{t("next.headStops")}</p>
            )}
          </>
        ) : null}
        {state === "ended" || state === "stopped" || state === "dropped" ? (
          <p>{said(`next.${state}`)}</p>
        ) : null}
      </div>
    </section>
  )
}

/** What cannot be undone, and is said why: it is folded away until somebody wants it. */
async function End({
  programme,
  to,
  reason,
}: {
  programme: Pick<Programme, "id" | "version" | "form">
  to: "stopped" | "dropped"
  reason: string | undefined
}) {
  const t = await getTranslations("officeProgramme")
  const said = await officeWords(programme)
  return (
    <details open={reason !== undefined || undefined} className="border-t border-ke py-2">
      <summary className="tap link">{t(`move.${to}`)}</summary>
      <Move programme={programme} to={to} hint={said(`next.${to}Hint`)}>
        <TypedArea
          id="reason"
          label={t(`next.${to}Reason`)}
          defaultValue={reason}
          rows={3}
          maxLength={500}
          required
        />
      </Move>
    </details>
  )
}

async function Move({
  programme: { id, version },
  to,
  hint,
  children,
}: {
  programme: Pick<Programme, "id" | "version">
  to: "checked" | "approved" | "announced" | "stopped" | "dropped"
  hint: string
  children?: ReactNode
}) {
  const t = await getTranslations("officeProgramme")
  const ends = to === "stopped" || to === "dropped"
  // Nothing may delay a stop: a seller who leaves meanwhile is no reason to read it again.
  const read: Record<string, string> = to === "stopped" ? {} : { version: String(version) }
  return (
    <PortalForm
      action={moveProgramme}
      hidden={{ locale: await currentLocale(), id, to, ...read }}
      words={await portalFormWords()}
    >
      <div className="flex flex-col gap-3">
        <p>{hint}</p>
        {children}
        <BigButton variant={ends ? "secondary" : "primary"}>
          {t(ends ? `move.${to}Yes` : `move.${to}`)}
        </BigButton>
      </div>
    </PortalForm>
  )
}
