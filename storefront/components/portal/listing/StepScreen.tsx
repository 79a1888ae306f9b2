import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { buttonClass } from "@/components/ui/Button"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { draftPath, stepPath } from "@/lib/portal/listing/paths"
import { following, type Step, stepsOf } from "@/lib/portal/listing/sections"
import type { Draft } from "@/lib/portal/listing/types"
import { CertificateSection } from "./Certificates"
import { Findings } from "./Findings"
import { LicencePaper } from "./LicencePaper"
import { KeepingFields, OriginSection, ParcelFields, TermsFields, TextFields } from "./MoreFields"
import { Pictures } from "./Pictures"
import { SectionForm } from "./SectionForm"
import { SetScoring } from "./SetScoring"
import { StartFields } from "./StartFields"
import { UnitFields } from "./UnitFields"
import { sectionWords } from "./words"

/** One thing of a draft: how far it is, what is asked, and the way on. */
export async function StepScreen({
  draft,
  step,
  refused,
}: {
  draft: Draft
  step: Step
  /** From the address: what a form without scripts could not send. */
  refused: unknown
}) {
  const { section } = step
  const scoring = draft.hints.set?.scoring
  return (
    <>
      <StepProgress draft={draft} step={step} />
      <Findings draft={draft} section={section} />
      {section === "pictures" ? (
        <Pictures draft={draft} refused={refused}>
          <GoOn draft={draft} section={section} />
        </Pictures>
      ) : section === "certificates" ? (
        <CertificateSection draft={draft} refused={refused}>
          <GoOn draft={draft} section={section} />
        </CertificateSection>
      ) : (
        <>
          <SectionForm
            hidden={{ locale: await currentLocale(), id: draft.id }}
            section={section}
            version={draft.versions[section] ?? 0}
            words={await sectionWords()}
          >
            {await fieldsOf(draft, section)}
            <GoOn draft={draft} section={section} saves />
          </SectionForm>
          {scoring && (section === "start" || section === "text") ? (
            <div className="mt-6">
              <SetScoring scoring={scoring} />
            </div>
          ) : null}
          {section === "keeping" ? <LicencePaper draft={draft} refused={refused} /> : null}
        </>
      )}
    </>
  )
}

async function fieldsOf(
  draft: Draft,
  section: Exclude<Step["section"], "pictures" | "certificates">,
): Promise<ReactNode> {
  switch (section) {
    case "start":
      return <StartFields facts={draft.facts.start ?? {}} />
    case "text":
      return <TextFields draft={draft} />
    case "parcel":
      return <ParcelFields draft={draft} />
    case "origin":
      return <OriginSection draft={draft} />
    case "keeping":
      return <KeepingFields draft={draft} />
    case "terms":
      return <TermsFields terms={draft.facts.terms ?? {}} />
    case "variants":
      return <UnitFields draft={draft} />
  }
}

/** How many screens there are, and which one this is. */
async function StepProgress({ draft, step }: { draft: Draft; step: Step }) {
  const t = await getTranslations("listing")
  const steps = stepsOf(draft)
  const at = steps.findIndex(({ section }) => section === step.section)
  // Reached by an address, of what is asked of goods alone.
  if (at < 0) return null
  return (
    <div className="mb-3">
      <p className="text-sm text-cham-nhat">
        {t("stepOf", { step: at + 1, steps: steps.length })}
        {step.optional ? ` · ${t("optionalStep")}` : null}
      </p>
      <div aria-hidden="true" className="mt-1 flex gap-1">
        {steps.map(({ section }, index) => (
          <span key={section} className={`h-1.5 grow ${index <= at ? "bg-la-che" : "bg-ke"}`} />
        ))}
      </div>
    </div>
  )
}

/** Saves and goes on, or leaves it for later: never a dead end. */
async function GoOn({
  draft,
  section,
  saves = false,
}: {
  draft: Draft
  section: Step["section"]
  saves?: boolean
}) {
  const t = await getTranslations("listing")
  const next = following(draft, section)
  const to = next ? stepPath(draft.id, next.section) : draftPath(draft.id)
  return (
    <div className="flex flex-col gap-2 pt-2">
      {saves ? (
        <>
          <BigButton>{t("next")}</BigButton>
          <LocaleLink href={to} className={buttonClass("quiet", "min-h-12")}>
            {t("later")}
          </LocaleLink>
        </>
      ) : (
        <LocaleLink href={to} className={buttonClass("primary", "min-h-14 w-full text-lg")}>
          {t("continue")}
        </LocaleLink>
      )}
    </div>
  )
}
