import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { buttonClass } from "@/components/ui/Button"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { cx } from "@/lib/class"
import { thumbnailSource } from "@/lib/pictures"
import { formatMoment } from "@/lib/portal/clock"
import { moveDraft } from "@/lib/portal/listing/draft-actions"
import { goodPath, photosPath, previewPath, stepPath } from "@/lib/portal/listing/paths"
import {
  nextMissing,
  type Standing,
  standingOf,
  type Step,
  STEPS,
  stepsOf,
} from "@/lib/portal/listing/sections"
import type { Draft } from "@/lib/portal/listing/types"
import { Findings } from "./Findings"
import { GoodForm } from "./GoodForm"
import { PhotoSender } from "./PhotoSender"
import { SendKept } from "./SendKept"
import { SetScoring } from "./SetScoring"
import { goodFormWords, saveWords, senderWords } from "./words"

/** A draft as a whole: where it stands and why, what is still missing, and the one thing to do next. */
export async function DraftOverview({
  draft,
  selling,
  drafting,
}: {
  draft: Draft
  /** Whether the shop is open, and whether it may write at least. */
  selling: boolean
  drafting: boolean
}) {
  const t = await getTranslations("listing")
  const locale = await currentLocale()
  const writable = drafting && (draft.status === "draft" || draft.status === "asked")
  const names = Object.fromEntries(STEPS.map(({ section }) => [section, t(`step.${section}`)]))
  const paths = Object.fromEntries(
    STEPS.map(({ section }) => [section, localePath(locale, stepPath(draft.id, section))]),
  )
  return (
    <div className="flex flex-col gap-5">
      {writable ? (
        <div>
          <SendKept
            hidden={{ locale, id: draft.id }}
            words={await saveWords()}
            look={t("look")}
            paths={paths}
            names={names}
          />
          <PhotoSender
            draft={draft.id}
            to={localePath(locale, photosPath(draft.id))}
            words={await senderWords()}
            choose={false}
          />
        </div>
      ) : null}
      {draft.product_id && draft.status !== "approved" ? (
        <Notice>{t("draft.changeOf")}</Notice>
      ) : null}
      <Standing draft={draft} />
      {writable || draft.status === "submitted" ? <Findings draft={draft} /> : null}
      <PictureStrip draft={draft} />
      {writable ? <NextThing draft={draft} selling={selling} /> : null}
      <p>
        <ButtonLink
          href={previewPath(draft.id)}
          variant="secondary"
          className="min-h-14 w-full text-lg"
        >
          {t("draft.preview")}
        </ButtonLink>
      </p>
      {draft.may.includes("take_back") && selling ? (
        <Move draft={draft} verb="take-back">
          <BigButton variant="secondary">
            {t(draft.status === "rejected" ? "draft.again" : "draft.takeBack")}
          </BigButton>
        </Move>
      ) : null}
      {writable ? <Steps draft={draft} /> : null}
      {draft.hints.set?.scoring ? <SetScoring scoring={draft.hints.set.scoring} /> : null}
      {draft.may.includes("discard") && drafting ? (
        <details>
          <summary className={buttonClass("quiet", "min-h-12")}>{t("draft.discard")}</summary>
          <p className="my-3">{t("draft.discardSure")}</p>
          <Move draft={draft} verb="discard">
            <BigButton variant="secondary">{t("draft.discardYes")}</BigButton>
          </Move>
        </details>
      ) : null}
    </div>
  )
}

/** What the platform did with it, in words. */
async function Standing({ draft }: { draft: Draft }) {
  const t = await getTranslations("listing.draft")
  const locale = await currentLocale()
  const reason = draft.reason ? (
    <p className="whitespace-pre-line">
      <span className="font-semibold">{t("reason")}</span> {draft.reason}
    </p>
  ) : null
  switch (draft.status) {
    case "draft":
      return null
    case "submitted":
      return (
        <Notice title={t("submitted")}>
          {draft.submitted_at ? (
            <p>{t("submittedText", { moment: formatMoment(draft.submitted_at, locale) })}</p>
          ) : null}
        </Notice>
      )
    case "asked":
    case "rejected":
      return (
        <Notice tone="error" title={t(draft.status)}>
          {reason}
        </Notice>
      )
    case "approved":
      return (
        <Notice title={t(draft.shown_at ? "approved" : "coming")}>
          {draft.shown_at ? null : <p>{t("comingText")}</p>}
          {draft.product_id && draft.shown_at ? (
            <LocaleLink href={goodPath(draft.product_id)} className="tap link">
              {t("toGood")}
            </LocaleLink>
          ) : null}
        </Notice>
      )
    case "discarded":
      return <Notice title={t("discarded")} />
  }
}

async function PictureStrip({ draft }: { draft: Draft }) {
  const t = await getTranslations("listing.photo")
  if (draft.pictures.length === 0) return null
  return (
    <ul className="flex gap-2 overflow-x-auto" tabIndex={0} aria-label={t("label")}>
      {draft.pictures.map(({ id, url }, index) => (
        <li key={id} className="shrink-0">
          <img
            src={thumbnailSource(url)}
            alt={t("alt", { number: index + 1 })}
            width={96}
            height={96}
            className="size-24 border border-ke object-cover"
          />
        </li>
      ))}
    </ul>
  )
}

/** The one thing to do: what is missing, what must be mended, or to hand it in. */
async function NextThing({ draft, selling }: { draft: Draft; selling: boolean }) {
  const t = await getTranslations("listing")
  const needed = stepsOf(draft).filter((step) => !("optional" in step))
  const lacking = needed.filter((step) => standingOf(draft, step) === "missing").length
  const next = nextMissing(draft)
  const wrong = draft.findings.find(({ severity }) => severity === "refuse")
  const mend = wrong && STEPS.find(({ section }) => section === wrong.section)
  return (
    <section
      aria-labelledby="next"
      className="border-2 border-la-che bg-giay p-4"
      data-testid="next"
    >
      <h2 id="next" className="text-xl">
        {next
          ? t("draft.leftTitle", { count: lacking })
          : mend
            ? t("draft.refuse")
            : !selling
              ? t("draft.readyToWait")
              : t(draft.status === "asked" ? "draft.againTitle" : "draft.readyTitle")}
      </h2>
      <progress
        value={needed.length - lacking}
        max={needed.length}
        aria-label={t("draft.progress", { done: needed.length - lacking, all: needed.length })}
        className="mt-2 mb-3 block h-2 w-full"
      />
      {next || mend ? (
        <ButtonLink
          href={stepPath(draft.id, (next ?? mend)?.section ?? "start")}
          className="min-h-14 w-full text-lg"
        >
          {next
            ? t("draft.go", { step: t(`step.${next.section}`) })
            : mend
              ? t("draft.mend", { step: t(`step.${mend.section}`) })
              : null}
        </ButtonLink>
      ) : !selling ? (
        <p>{t("draft.readyToWaitText")}</p>
      ) : draft.may.includes("submit") ? (
        <Move draft={draft} verb="submit">
          <BigButton>{t("draft.submit")}</BigButton>
        </Move>
      ) : null}
    </section>
  )
}

async function Move({
  draft,
  verb,
  children,
}: {
  draft: Draft
  verb: "submit" | "take-back" | "discard"
  children: ReactNode
}) {
  return (
    <GoodForm
      action={moveDraft}
      hidden={{ locale: await currentLocale(), id: draft.id, verb }}
      words={await goodFormWords()}
      className="flex flex-col gap-3"
    >
      {children}
    </GoodForm>
  )
}

/** Every screen of the draft, and how it stands. */
async function Steps({ draft }: { draft: Draft }) {
  const t = await getTranslations("listing")
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="mb-2 text-xl">
        {t("draft.steps")}
      </h2>
      <ol>
        {stepsOf(draft).map((step) => (
          <StepRow key={step.section} draft={draft} step={step} />
        ))}
      </ol>
    </section>
  )
}

async function StepRow({ draft, step }: { draft: Draft; step: Step }) {
  const t = await getTranslations("listing")
  const standing = standingOf(draft, step)
  return (
    <li className="border-t border-ke">
      <LocaleLink
        href={stepPath(draft.id, step.section)}
        className="flex min-h-14 items-center gap-3 py-2 hover:text-la-che"
      >
        <span
          aria-hidden="true"
          className={cx(
            "flex size-7 shrink-0 items-center justify-center rounded-full border-2 text-sm font-bold",
            standing === "done" && "border-la-che bg-la-che text-giay",
            isWanting(standing) && "border-gac text-gac",
            standing === "open" && "border-vien",
          )}
        >
          {standing === "done" ? "✓" : isWanting(standing) ? "!" : null}
        </span>
        <span className="grow">{t(`step.${step.section}`)}</span>
        <span
          className={cx(
            "text-sm",
            isWanting(standing) ? "font-semibold text-gac" : "text-cham-nhat",
          )}
        >
          {t(`draft.standing.${standing}`)}
        </span>
        <span aria-hidden="true" className="text-2xl text-la-che">
          ›
        </span>
      </LocaleLink>
    </li>
  )
}

/** Whether it is for the seller to do before anything is handed in. */
const isWanting = (standing: Standing) => standing === "missing" || standing === "wrong"
