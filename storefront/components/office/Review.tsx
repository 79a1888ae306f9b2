import { getTranslations } from "next-intl/server"
import { Checkbox, TextAreaField } from "@/components/ui/Field"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { printedQuestions, typedFrom } from "@/lib/portal/certificates/asked"
import { acceptCertificate, turnDownCertificate } from "@/lib/portal/certificates/decide"
import type { LookedAt } from "@/lib/portal/certificates/office-types"
import { REASONS, type Submission } from "@/lib/portal/certificates/types"
import { doors } from "@/lib/portal/doors"
import { AskForm } from "@/components/portal/apply/AskForm"
import { askWords } from "@/components/portal/apply/words"
import { BigButton } from "@/components/portal/BigButton"
import { PortalForm } from "@/components/portal/PortalForm"
import { portalFormWords } from "@/components/portal/words"
import { Papers } from "./Papers"

/** A certificate that a seller shows, beside its papers: what the rules point out, and what the office may decide. */
export async function Review({ looked }: { looked: LookedAt }) {
  const t = await getTranslations("certificate")
  const locale = await currentLocale()
  const { submission, pointed_out: pointedOut } = looked
  const day = (instant: string) => formatDay(todayInVietnam(new Date(instant)), locale)
  return (
    <>
      <p className="mb-4 text-cham-nhat wrap-anywhere">
        {[
          submission.seller.name,
          submission.product.title,
          t("office.waitsSince", { day: day(submission.submitted_at) }),
        ].join(" · ")}
      </p>
      <div className="grid gap-8 lg:grid-cols-2">
        <Papers submission={submission} />
        <div className="flex flex-col gap-6">
          <section aria-labelledby="pointed-out">
            <h2 id="pointed-out" className="mb-2 text-xl">
              {t("office.pointedOut")}
            </h2>
            {pointedOut.length === 0 ? (
              <p>{t("office.nothingPointedOut")}</p>
            ) : (
              <ul className="border-l-4 border-gac bg-gac-nhat px-4 py-2">
                {pointedOut.map((point) => (
                  <li key={point} className="py-1">
                    {t(`office.point.${point}`)}
                  </li>
                ))}
              </ul>
            )}
          </section>
          {submission.status === "submitted" ? (
            <Decide submission={submission} />
          ) : (
            <Decided submission={submission} />
          )}
        </div>
      </div>
    </>
  )
}

async function Decide({ submission }: { submission: Submission }) {
  const t = await getTranslations("certificate")
  const locale = await currentLocale()
  const hidden = { id: submission.id, version: String(submission.version) }
  const formWords = await portalFormWords()
  const words = await askWords("send")
  return (
    <section aria-labelledby="decide" className="flex flex-col gap-4">
      <h2 id="decide" className="text-xl">
        {t("office.printed")}
      </h2>
      <p className="text-cham-nhat">{t("office.acceptHint")}</p>
      <AskForm
        action={acceptCertificate}
        hidden={hidden}
        questions={await printedQuestions()}
        provinces={[]}
        initial={{
          attempt: 0,
          typed: typedFrom(submission.printed),
          errors: {},
          communes: [],
        }}
        doorPath={localePath(locale, doors.office.path)}
        locale={locale}
        words={{
          ...words,
          problem: { ...words.problem, changed: t("office.problem.changed") },
          submit: t("office.accept"),
        }}
      />
      {(["ask", "reject"] as const).map((verdict) => (
        <details key={verdict} className="border-t border-ke pt-2">
          <summary className="tap link">{t(`office.${verdict}`)}</summary>
          <PortalForm
            action={turnDownCertificate}
            hidden={{ ...hidden, locale, verdict }}
            words={formWords}
            className="pb-4"
          >
            <div className="flex flex-col gap-4">
              <fieldset>
                <legend className="font-semibold">{t("office.why")}</legend>
                {REASONS.map((reason) => (
                  <Checkbox
                    key={reason}
                    id={`${verdict}-${reason}`}
                    name="reasons"
                    value={reason}
                    label={t(`reason.${reason}`)}
                  />
                ))}
              </fieldset>
              <TextAreaField
                id={`${verdict}-words`}
                name="words"
                label={t("office.words")}
                hint={t("office.wordsHint")}
                rows={3}
                maxLength={1_000}
              />
              <BigButton variant="secondary">{t(`office.${verdict}`)}</BigButton>
            </div>
          </PortalForm>
        </details>
      ))}
    </section>
  )
}

async function Decided({ submission }: { submission: Submission }) {
  const t = await getTranslations("certificate")
  const locale = await currentLocale()
  const { status, decided_at, reasons, words, printed } = submission
  return (
    <section aria-labelledby="decided">
      <h2 id="decided" className="mb-2 text-xl">
        {t(`status.${status}`)}
      </h2>
      {decided_at ? (
        <p className="text-cham-nhat">
          {t("office.decidedOn", {
            day: formatDay(todayInVietnam(new Date(decided_at)), locale),
          })}
        </p>
      ) : null}
      {reasons.length > 0 ? (
        <p>{reasons.map((reason) => t(`reason.${reason}`)).join("; ")}</p>
      ) : null}
      {words ? <Notice className="mt-2">{words}</Notice> : null}
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {Object.entries(typedFrom(printed)).map(([name, value]) =>
          value ? (
            <div key={name} className="contents">
              <dt className="text-cham-nhat">{t(`field.${name}`)}</dt>
              <dd className="wrap-anywhere">
                {name === "level"
                  ? t(`level.${value}`)
                  : name.endsWith("_on")
                    ? formatDay(value, locale)
                    : value}
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}
