import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { buttonClass } from "@/components/ui/Button"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { savePart } from "@/lib/portal/assess/actions"
import { fieldOf, REFUSAL_FIELD } from "@/lib/portal/assess/answers"
import { assessmentPath, partPath, STEPS } from "@/lib/portal/assess/paths"
import type { Assessment, Criterion, Part, SheetPart } from "@/lib/portal/assess/types"
import { GoodForm } from "../listing/GoodForm"
import { LiveSum } from "./LiveSum"
import { StepChoice } from "./StepChoice"
import { assessFormWords } from "./words"

/** One part of a sheet to be filled in: how far it is, one criterion after another, and the way on. */
export async function PartScreen({ assessment, part }: { assessment: Assessment; part: Part }) {
  const sheetPart = assessment.sheet.parts.find(({ code }) => code === part)
  return (
    <>
      <Progress part={part} />
      <GoodForm
        id="part"
        action={savePart}
        hidden={{
          locale: await currentLocale(),
          id: assessment.id,
          part,
          version: String(assessment.revisions[part] ?? 0),
        }}
        words={await assessFormWords()}
        className="flex flex-col gap-6"
      >
        {sheetPart ? (
          <Sections assessment={assessment} part={sheetPart} />
        ) : (
          <Refusals assessment={assessment} />
        )}
        <GoOn assessment={assessment} part={part} />
      </GoodForm>
    </>
  )
}

async function Progress({ part }: { part: Part }) {
  const t = await getTranslations("assess.step")
  const at = STEPS.findIndex((step) => step.part === part)
  return (
    <div className="mb-3">
      <p className="text-sm text-cham-nhat">{t("of", { step: at + 1, steps: STEPS.length })}</p>
      <div aria-hidden="true" className="mt-1 flex gap-1">
        {STEPS.map((step, index) => (
          <span key={step.slug} className={`h-1.5 grow ${index <= at ? "bg-la-che" : "bg-ke"}`} />
        ))}
      </div>
    </div>
  )
}

async function Sections({ assessment, part }: { assessment: Assessment; part: SheetPart }) {
  const t = await getTranslations("assess")
  const { parts, total } = assessment.result
  const points = parts.find(({ code }) => code === part.code)?.points ?? 0
  return (
    <>
      <LiveSum
        points={points}
        of={part.points}
        others={total - points}
        words={{ part: t.raw("sum") as string, sheet: t.raw("sumOfSheet") as string }}
      />
      {part.sections.map(({ no, name, points: most, groups, criteria }) => (
        <section key={no} aria-labelledby={`section-${no}`} className="flex flex-col gap-6">
          {criteria.length > 1 ? (
            <h2 id={`section-${no}`} className="border-b-2 border-cham pb-1 text-xl">
              {no}. {name}{" "}
              <span className="text-base font-normal whitespace-nowrap text-cham-nhat">
                {t("most", { points: most })}
              </span>
            </h2>
          ) : (
            <h2 id={`section-${no}`} className="sr-only">
              {no}. {name}
            </h2>
          )}
          {criteria.map((criterion) => {
            const group = groups.find((one) => `${one.no}.1` === criterion.no)
            return (
              <div key={criterion.no} className="contents">
                {group ? (
                  <h3 className="text-lg font-semibold">
                    {group.no} {t("ofGroup", { name: group.name, points: group.points })}
                  </h3>
                ) : null}
                <Question criterion={criterion} answer={assessment.answers[criterion.no]} />
              </div>
            )
          })}
        </section>
      ))}
    </>
  )
}

async function Question({
  criterion: { no, name, hint, points, may_be_none, steps },
  answer,
}: {
  criterion: Criterion
  answer: number | undefined
}) {
  const t = await getTranslations("assess")
  const choice = (value: number, worth: number, label: string, least: number | null): ReactNode => (
    <StepChoice
      key={value}
      kind="radio"
      name={fieldOf(no)}
      value={String(value)}
      points={worth}
      ticked={answer === value}
      label={label}
      notes={[t("points", { points: worth }), ...(least ? [t("least", { stars: least })] : [])]}
    />
  )
  return (
    <fieldset
      id={fieldOf(no)}
      aria-describedby={hint ? `hint-${no}` : undefined}
      className="min-w-0 border-b border-ke"
    >
      <legend className="pb-1 font-semibold">
        {no} {name}{" "}
        <span className="text-sm font-normal whitespace-nowrap text-cham-nhat">
          {t("most", { points })}
        </span>
      </legend>
      {hint ? (
        <p id={`hint-${no}`} className="pb-2 text-sm text-cham-nhat">
          {hint}
        </p>
      ) : null}
      {may_be_none ? choice(0, 0, t("none"), null) : null}
      {steps.map((step, index) => choice(index + 1, step.points, step.words, step.least_for))}
    </fieldset>
  )
}

async function Refusals({ assessment }: { assessment: Assessment }) {
  const t = await getTranslations("assess")
  const { refusals } = assessment.sheet
  return (
    <fieldset className="min-w-0 border-b border-ke">
      <legend className="sr-only">{t("step.refusals")}</legend>
      <p className="pb-3">{t(refusals.length > 0 ? "refusals.lead" : "refusals.none")}</p>
      {refusals.map(({ code, words }) => (
        <StepChoice
          key={code}
          kind="checkbox"
          name={REFUSAL_FIELD}
          value={code}
          ticked={assessment.refusals.includes(code)}
          label={words}
        />
      ))}
    </fieldset>
  )
}

/** Saves and goes on, or leaves it for later: never a dead end. */
async function GoOn({ assessment: { id }, part }: { assessment: Assessment; part: Part }) {
  const t = await getTranslations("assess")
  const next = STEPS[STEPS.findIndex((step) => step.part === part) + 1]
  return (
    <div className="flex flex-col gap-2 pt-2">
      <BigButton>{t(next ? "next" : "finish")}</BigButton>
      <LocaleLink
        href={next ? partPath(id, next.part) : assessmentPath(id)}
        className={buttonClass("quiet", "min-h-12")}
      >
        {t(next ? "later" : "sheet")}
      </LocaleLink>
    </div>
  )
}
