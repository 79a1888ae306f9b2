"use server"

import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { type Locale, localePath, locales } from "@/i18n/edition"
import type { ApiError } from "@/lib/api/error"
import { drawnFor } from "../drawn-for"
import { askAsSeller } from "../listing/ask"
import { entriesIn } from "../listing/form-entries"
import type { Entry } from "../listing/facts"
import { errorsOf } from "../listing/refusals"
import type { FormState } from "../listing/state"
import { differencesOf, writtenIn } from "./answers"
import { assessmentPath, partPath, STEPS, versionPath } from "./paths"
import type { Assessment, Part, SavedVersion } from "./types"

const base = z.object({ locale: z.enum(locales) })
const beginForm = base.extend({
  client_key: z.string().min(8).max(64),
  product_id: z.string().max(64).default(""),
  name_vi: z.string().max(500).default(""),
  set_code: z.string().max(20).default(""),
})
const ownForm = base.extend({ id: z.string().min(1).max(64) })
const partForm = ownForm.extend({
  part: z.enum(STEPS.map(({ part }) => part)),
  version: z.coerce.number().int().min(0),
})
const saveForm = ownForm.extend({ revision: z.coerce.number().int().min(0) })

/**
 * Begins a sheet. Form: locale, client_key, and `product_id` of one of the seller's goods, or name_vi and set_code. Sent twice
 * it is one sheet.
 */
export async function beginAssessment(before: FormState, form: FormData): Promise<FormState> {
  const { locale, client_key, product_id, name_vi, set_code } = beginForm.parse(
    Object.fromEntries(form),
  )
  const body = product_id
    ? { product_id, ...(set_code ? { set_code } : {}) }
    : { name_vi, ...(set_code ? { set_code } : {}) }
  const asked = await askAsSeller<{ assessment: Assessment }>(locale, "/seller/self-assessments", {
    method: "POST",
    drawnFor: drawnFor(form),
    body: { client_key, ...body },
  })
  if (!("answer" in asked)) return failed(before, entriesIn(form), asked)
  redirect(localePath(locale, partPath(asked.answer.assessment.id, "A")))
}

/**
 * Saves one part over the version that it was filled in over, and goes on to the next. Form: locale, id, part, version,
 * `step.<criterion>` of each answer, `refusal` of each tick. A version that is no longer the newest changes nothing, and says
 * what differs.
 */
export async function savePart(before: FormState, form: FormData): Promise<FormState> {
  const { locale, id, part, version } = partForm.parse(Object.fromEntries(form))
  const typed = entriesIn(form)
  const { answers, refusals } = writtenIn(typed)
  const path = `/seller/self-assessments/${encodeURIComponent(id)}`
  const seller = drawnFor(form)
  const asked = await askAsSeller<{ assessment: Assessment }>(locale, `${path}/parts/${part}`, {
    method: "PUT",
    drawnFor: seller,
    body: { revision: version, ...(part === "refusals" ? { refusals } : { answers }) },
  })
  if ("refused" in asked && asked.refused.code === "changed") {
    const stands = await askAsSeller<{ assessment: Assessment }>(locale, path, { drawnFor: seller })
    return "answer" in stands
      ? conflictOf(before, stands.answer.assessment, part, typed, locale)
      : failed(before, typed, stands)
  }
  if (!("answer" in asked)) return failed(before, typed, asked)
  redirect(localePath(locale, pathAfter(id, part)))
}

/** Saves the sheet as it stands as its next version. Form: locale, id, revision. */
export async function saveVersion(before: FormState, form: FormData): Promise<FormState> {
  const { locale, id, revision } = saveForm.parse(Object.fromEntries(form))
  const asked = await askAsSeller<{ version: SavedVersion }>(
    locale,
    `/seller/self-assessments/${encodeURIComponent(id)}/versions`,
    { method: "POST", drawnFor: drawnFor(form), body: { revision } },
  )
  if ("refused" in asked && asked.refused.code === "changed")
    return { attempt: before.attempt + 1, errors: [], problem: "settled" }
  if (!("answer" in asked)) return failed(before, [], asked)
  redirect(localePath(locale, versionPath(id, asked.answer.version.number)))
}

function pathAfter(id: string, part: Part): string {
  const next = STEPS[STEPS.findIndex((step) => step.part === part) + 1]
  return next ? partPath(id, next.part) : assessmentPath(id)
}

async function conflictOf(
  before: FormState,
  standing: Assessment,
  part: Part,
  typed: Entry[],
  locale: Locale,
): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: "assess" })
  const words = { none: t("none"), empty: "", ticked: t("ticked") }
  const version = standing.revisions[part] ?? 0
  const differences = differencesOf(standing, part, typed, words)
  return { attempt: before.attempt + 1, errors: [], typed, conflict: { version, differences } }
}

function failed(
  before: FormState,
  typed: Entry[],
  asked: { problem: NonNullable<FormState["problem"]> } | { refused: ApiError },
): FormState {
  const attempt = before.attempt + 1
  return "problem" in asked
    ? { attempt, errors: [], typed, problem: asked.problem }
    : { attempt, typed, errors: errorsOf(asked.refused) }
}
