"use server"

import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { type Locale, localePath, locales } from "@/i18n/edition"
import type { ApiError } from "@/lib/api/error"
import { drawnFor } from "../drawn-for"
import { askAsSeller } from "./ask"
import { errorsOf } from "./refusals"
import { differences, type Entry, entriesOf, factsOf, saysTheSame } from "./facts"
import { draftPath, goodsPaths, stepPath } from "./paths"
import { nextMissing, type SectionName, STEPS } from "./sections"
import { entriesIn } from "./form-entries"
import type { FormState } from "./state"
import type { Draft } from "./types"

type DraftAnswer = { draft: Draft }

const base = z.object({ locale: z.enum(locales), scripted: z.literal("1").optional() })
const startForm = base.extend({ client_key: z.string().min(8).max(64) })
const draftForm = base.extend({ id: z.string().min(1).max(64) })
const sectionForm = draftForm.extend({
  section: z.enum(STEPS.map(({ section }) => section)).exclude(["pictures", "certificates"]),
  version: z.coerce.number().int().min(0),
  /** `stay`: this is only to be saved; `more`: the same screen again. */
  go: z.enum(["on", "stay", "more"]).default("on"),
})
type Go = z.infer<typeof sectionForm>["go"]

const moveForm = draftForm.extend({ verb: z.enum(["submit", "take-back", "discard"]) })

/**
 * Starts a draft from the first screen. Form: locale, client_key, and the fields of `start`; `scripted` for a page that goes
 * on by itself, as it has photos to send. Sent twice it is one draft.
 */
export async function startDraft(before: FormState, form: FormData): Promise<FormState> {
  const { locale, client_key, scripted } = startForm.parse(Object.fromEntries(form))
  const typed = entriesIn(form)
  const asked = await askAsSeller<DraftAnswer>(locale, "/seller/drafts", {
    method: "POST",
    drawnFor: drawnFor(form),
    body: { client_key, start: factsOf("start", typed) },
  })
  if (!("answer" in asked)) return failed(locale, before, typed, asked)
  const to = localePath(locale, draftPath(asked.answer.draft.id))
  if (!scripted) redirect(stepPathIn(locale, asked.answer.draft, "pictures"))
  return { attempt: before.attempt + 1, errors: [], to }
}

/**
 * Saves one section of a draft over the version that it was written over. Form: locale, id, section, version, go, and the
 * section's fields. A version that is no longer the newest changes nothing, and says what differs.
 */
export async function saveSection(before: FormState, form: FormData): Promise<FormState> {
  const { locale, id, section, version, go, scripted } = sectionForm.parse(Object.fromEntries(form))
  const typed = entriesIn(form)
  const seller = drawnFor(form)
  const asked = await askAsSeller<DraftAnswer>(
    locale,
    `/seller/drafts/${encodeURIComponent(id)}/sections/${section}`,
    { method: "PUT", body: { version, facts: factsOf(section, typed) }, drawnFor: seller },
  )
  if ("refused" in asked && asked.refused.code === "changed")
    return changed(before, typed, { locale, id, section, go, seller })
  if (!("answer" in asked)) return failed(locale, before, typed, asked)
  const { draft } = asked.answer
  const to = pathAfter(locale, draft, section, form.has("drop") ? "more" : go)
  if (!scripted && to) redirect(to)
  return {
    attempt: before.attempt + 1,
    errors: [],
    version: draft.versions[section] ?? version + 1,
    ...(to ? { to } : {}),
  }
}

/** What comes after a saved section: the next screen, while one is missing; else the draft as a whole. */
function pathAfter(locale: Locale, draft: Draft, section: SectionName, go: Go): string | undefined {
  if (go === "stay") return undefined
  if (go === "more") return stepPathIn(locale, draft, section)
  // Whoever mends what was asked for is shown what stands; whoever writes for the first time goes on.
  const next = draft.status === "draft" ? nextMissing(draft, section) : undefined
  return next ? stepPathIn(locale, draft, next.section) : localePath(locale, draftPath(draft.id))
}

function stepPathIn(locale: Locale, draft: Draft, section: (typeof STEPS)[number]["section"]) {
  return localePath(locale, stepPath(draft.id, section))
}

/** Somebody else saved the section: both texts, side by side. What says the same needs no decision. */
async function changed(
  before: FormState,
  typed: Entry[],
  {
    locale,
    id,
    section,
    go,
    seller,
  }: { locale: Locale; id: string; section: SectionName; go: Go; seller: string | undefined },
): Promise<FormState> {
  const asked = await askAsSeller<DraftAnswer>(locale, `/seller/drafts/${encodeURIComponent(id)}`, {
    drawnFor: seller,
  })
  if (!("answer" in asked)) return failed(locale, before, typed, asked)
  const { draft } = asked.answer
  const { facts, versions } = draft
  const theirs = entriesOf(section, facts[section])
  const version = versions[section] ?? 0
  const attempt = before.attempt + 1
  if (saysTheSame(section, typed, theirs))
    return { attempt, errors: [], version, to: pathAfter(locale, draft, section, go) }
  const label = await labels(locale)
  const labelOf = (field: string) => label(field.replace(/^units\.\d+\./, "")) ?? field
  return {
    attempt,
    errors: [],
    typed,
    conflict: {
      version,
      differences: differences(typed, theirs).map((one) => ({ ...one, label: labelOf(one.field) })),
    },
  }
}

async function failed(
  locale: Locale,
  before: FormState,
  typed: Entry[],
  asked: { problem: NonNullable<FormState["problem"]> } | { refused: ApiError },
): Promise<FormState> {
  const attempt = before.attempt + 1
  return "problem" in asked
    ? { attempt, errors: [], typed, problem: asked.problem }
    : { attempt, typed, errors: errorsOf(asked.refused, await labels(locale)) }
}

/** What the fields of a draft are called on its screens. */
async function labels(locale: Locale): Promise<(field: string) => string | undefined> {
  const t = await getTranslations({ locale, namespace: "listing.field" })
  return (field) => (t.has(field) ? t(field) : undefined)
}

/**
 * Submits a draft, takes it back or throws it away. Form: locale, id, verb. Answers with the draft, which shows where it
 * stands; with the list for one that is gone.
 */
export async function moveDraft(before: FormState, form: FormData): Promise<FormState> {
  const { locale, id, verb } = moveForm.parse(Object.fromEntries(form))
  const asked = await askAsSeller<DraftAnswer>(
    locale,
    `/seller/drafts/${encodeURIComponent(id)}/${verb}`,
    { method: "POST", body: {}, drawnFor: drawnFor(form) },
  )
  if ("refused" in asked && asked.refused.code === "changed")
    return { attempt: before.attempt + 1, errors: [], problem: "settled" }
  if (!("answer" in asked)) return failed(locale, before, [], asked)
  redirect(
    localePath(
      locale,
      verb === "discard" ? `${goodsPaths.list}?vua=discard` : `${draftPath(id)}?vua=${verb}`,
    ),
  )
}

/** Begins a changed version of a product that is on sale, or goes on with the one that is there. Form: locale, id of the product. */
export async function changeGood(before: FormState, form: FormData): Promise<FormState> {
  const { locale, id } = draftForm.parse(Object.fromEntries(form))
  const asked = await askAsSeller<DraftAnswer>(locale, "/seller/drafts", {
    method: "POST",
    drawnFor: drawnFor(form),
    body: { product_id: id },
  })
  if (!("answer" in asked)) return failed(locale, before, [], asked)
  redirect(localePath(locale, draftPath(asked.answer.draft.id)))
}

/** Puts the photos of a draft into another order, or takes one away. Form: locale, id, picture, do, order (ids, comma). */
export async function arrangePictures(before: FormState, form: FormData): Promise<FormState> {
  const { locale, id, picture, ...wish } = draftForm
    .extend({
      picture: z.string().min(1).max(64),
      do: z.enum(["first", "earlier", "later", "remove"]),
      order: z.string().max(4_000),
    })
    .parse(Object.fromEntries(form))
  const path = `/seller/drafts/${encodeURIComponent(id)}/pictures`
  const ids = moved(wish.order.split(",").filter(Boolean), picture, wish.do)
  const asked = await askAsSeller<DraftAnswer>(
    locale,
    wish.do === "remove" ? `${path}/${encodeURIComponent(picture)}` : path,
    {
      ...(wish.do === "remove" ? { method: "DELETE" } : { method: "PUT", body: { ids } }),
      drawnFor: drawnFor(form),
    },
  )
  if (!("answer" in asked)) return failed(locale, before, [], asked)
  redirect(localePath(locale, stepPath(id, "pictures")))
}

function moved(
  ids: string[],
  id: string,
  where: "first" | "earlier" | "later" | "remove",
): string[] {
  const at = ids.indexOf(id)
  if (at < 0) return ids
  const others = ids.filter((one) => one !== id)
  const to = where === "first" ? 0 : where === "earlier" ? at - 1 : at + 1
  return others.toSpliced(Math.max(0, Math.min(others.length, to)), 0, id)
}
