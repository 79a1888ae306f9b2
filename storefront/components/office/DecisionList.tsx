import { getTranslations } from "next-intl/server"
import { Button, buttonClass } from "@/components/ui/Button"
import { Field, fileClass } from "@/components/ui/Field"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { Pagination } from "@/components/ui/Pagination"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { formatDay } from "@/lib/dates"
import { confirmDecision } from "@/lib/portal/decisions/confirm"
import type { DecisionImport, DecisionImportPage } from "@/lib/portal/decisions/types"
import { decisionPaths } from "@/lib/portal/office-paths"
import { BigButton } from "@/components/portal/BigButton"
import { PortalForm } from "@/components/portal/PortalForm"
import { portalFormWords } from "@/components/portal/words"
import { DecisionLineRow } from "./DecisionLineRow"

/** Seconds after which a list that is being entered is looked at again, scripts or none. */
const AGAIN_S = 2
/** Of one that takes long: whoever means to tap needs time to. */
const SLOW_AGAIN_S = 20

const PLANS = ["refuse", "enter", "change", "same"] as const

/** The list of a decision: what each line would enter, the tap that enters them, and how far it is. */
export async function DecisionList({
  page,
  current,
  pageSize,
}: {
  page: DecisionImportPage
  current: number
  pageSize: number
}) {
  const t = await getTranslations("decision")
  const locale = await currentLocale()
  const list = page.import
  const { counts, decision } = list
  const all = PLANS.reduce((sum, plan) => sum + counts[plan], 0)
  return (
    <section aria-labelledby="list" className="flex flex-col gap-4">
      <div>
        <h2 id="list" className="text-xl wrap-anywhere">
          {decision.decision_number}: {t(`status.${list.status}`)}
        </h2>
        <p className="text-cham-nhat wrap-anywhere">
          {[decision.issuer, formatDay(decision.issued_on, locale)].join(" · ")}
        </p>
        {list.has_paper ? (
          <a
            href={localePath(locale, decisionPaths.paper(list.id))}
            target="_blank"
            rel="noopener"
            className="tap link"
          >
            {t("openPaper")}
          </a>
        ) : null}
      </div>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {PLANS.map((plan) => (
          <li key={plan} className="border border-ke bg-giay p-3 text-center">
            <span className="block text-2xl font-semibold tabular-nums">{counts[plan]}</span>
            <span className="text-sm">{t(`plan.${plan}`)}</span>
          </li>
        ))}
      </ul>
      {list.unknown_columns.length > 0 ? (
        <Notice>{t("unknown", { columns: list.unknown_columns.join(", ") })}</Notice>
      ) : null}
      {counts.refuse + counts.failed > 0 ? <ToMend list={list} /> : null}
      <Confirm list={list} />
      <ul className="flex flex-col gap-2">
        {page.lines.map((line) => (
          <DecisionLineRow key={line.row} line={line} />
        ))}
      </ul>
      <Pagination
        page={current}
        pages={Math.ceil(all / pageSize)}
        href={(number) => decisionPaths.list({ bang: list.id, trang: String(number) })}
      />
    </section>
  )
}

/** The lines that were not taken, as a file to be mended and sent again. */
async function ToMend({ list }: { list: DecisionImport }) {
  const t = await getTranslations("decision")
  const locale = await currentLocale()
  return (
    <div className="border-l-4 border-gac bg-gac-nhat px-4 py-3">
      <p className="mb-2">{t("mend", { count: list.counts.refuse + list.counts.failed })}</p>
      <p className="flex flex-wrap gap-3">
        {(["xlsx", "csv"] as const).map((format) => (
          <a
            key={format}
            href={localePath(locale, decisionPaths.toMend(list.id, format))}
            className={buttonClass("secondary", "min-h-12")}
          >
            {t(`mendAs.${format}`)}
          </a>
        ))}
      </p>
    </div>
  )
}

/** Milliseconds after which a list that is still being entered may be asked to go on: 3,000 lines take less. */
const SLOW_MS = 5 * 60_000

const isSlow = ({ confirmed_at }: DecisionImport): boolean =>
  confirmed_at !== null && Date.now() - Date.parse(confirmed_at) > SLOW_MS

/** What is to be done next with a list. */
async function Confirm({ list }: { list: DecisionImport }) {
  const t = await getTranslations("decision")
  const locale = await currentLocale()
  const { counts, status } = list
  const wanted = counts.enter + counts.change
  const settled = counts.done + counts.failed
  if (status === "entering")
    return (
      <div role="status">
        <meta httpEquiv="refresh" content={String(isSlow(list) ? SLOW_AGAIN_S : AGAIN_S)} />
        <progress
          max={wanted}
          value={settled}
          aria-label={t("status.entering")}
          className="h-4 w-full"
        />
        <p className="tabular-nums">{t("progress", { done: settled, count: wanted })}</p>
        {isSlow(list) ? (
          <PortalForm
            action={confirmDecision}
            hidden={{ id: list.id, locale }}
            words={await portalFormWords()}
            className="mt-4 max-w-2xl"
          >
            <BigButton>{t("goOn")}</BigButton>
          </PortalForm>
        ) : null}
      </div>
    )
  if (status === "entered")
    return (
      <div role="status">
        <Notice>{t("entered", { done: counts.done, failed: counts.failed })}</Notice>
        <LocaleLink href={decisionPaths.list()} className="tap link">
          {t("another")}
        </LocaleLink>
      </div>
    )
  if (wanted === 0) return <Notice>{t("nothing")}</Notice>
  if (!list.has_paper)
    return (
      <form
        action={localePath(locale, decisionPaths.paper(list.id))}
        method="post"
        encType="multipart/form-data"
        className="flex max-w-2xl flex-col gap-4"
      >
        <Field id="d-file" label={t("file")} hint={t("fileNeeded")}>
          <input
            id="d-file"
            name="file"
            type="file"
            required
            accept="application/pdf,image/jpeg,image/png,image/webp"
            aria-describedby="d-file-hint"
            className={fileClass}
          />
        </Field>
        <Button type="submit" className="min-h-14 w-full text-lg">
          {t("sendPaper")}
        </Button>
      </form>
    )
  return (
    <PortalForm
      action={confirmDecision}
      hidden={{ id: list.id, locale }}
      words={await portalFormWords()}
      className="max-w-2xl"
    >
      <p className="mb-4">{t("confirmHint")}</p>
      <BigButton>{t("confirm", { count: wanted })}</BigButton>
    </PortalForm>
  )
}
