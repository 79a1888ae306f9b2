"use server"

import { randomUUID } from "node:crypto"
import { getTranslations } from "next-intl/server"
import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { z } from "zod"
import { type Locale, localePath, locales } from "@/i18n/edition"
import { type ApiError, isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { callAt, PATIENCE_MS } from "../call"
import { officePaths, programmePath } from "../office-paths"
import type { MoveState } from "../outcome"
import { securityPath } from "../paths"
import { portalToken } from "../session"
import type { ProgrammeFormState } from "./form-state"
import { type Body, type FieldName, slugOf, termsTyped, typedFrom, type Wrong } from "./terms"
import type { Programme } from "./types"

/** Of the programme as the screen showed it. */
const version = z.coerce.number().int().min(1).optional()

const writeForm = z.object({
  locale: z.enum(locales),
  /** Of the programme that is changed; empty for a new one. */
  id: z.string().max(100),
  version,
  /** Of a new one: what its form is called. */
  client_key: z.string().max(64).optional(),
})

/** Names of one programme are tried so often before its office is asked for another. */
const SLUGS = 6

/**
 * Writes a draft, or other terms of one. Form: locale, id, version, client_key, and the fields of `terms.ts`. Answers with the programme;
 * what is wrong comes back at its field, with everything that was typed. A form makes one draft, also where its answer is late.
 */
export async function writeProgramme(
  before: ProgrammeFormState,
  form: FormData,
): Promise<ProgrammeFormState> {
  const { locale, id, version, client_key } = writeForm.parse(Object.fromEntries(form))
  const key = client_key ?? before.key
  const typed = typedFrom(form)
  const again: ProgrammeFormState = { attempt: before.attempt + 1, key, typed, errors: {} }
  const token = await portalToken("office")
  if (!token) return { ...again, problem: "ended" }
  const ask = { token, edition: { locale, adult: false }, timeoutMs: PATIENCE_MS } as const
  let saved: string
  try {
    const old = id
      ? (await backend<{ programme: Programme }>(routeOf(id), { ...ask })).programme
      : undefined
    const read = termsTyped(typed)
    if ("wrong" in read) return { ...again, errors: await worded(read.wrong, locale) }
    saved = old
      ? await send("PUT", routeOf(id), { ...read.body, slug: old.slug, version }, ask)
      : await create({ ...read.body, client_key: key }, ask)
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.code === "second_factor_required")
      redirect(localePath(locale, `${securityPath("office")}?loi=bat-buoc`))
    if (error.kind === "not_found") redirect(localePath(locale, officePaths.programmes))
    // The next press writes over what is shown now, which its reader has been told to look at.
    if (error.code === "programme_changed") refresh()
    // The next press makes a second draft, which its reader has been told of.
    if (error.code === "programme_drafted")
      return { ...again, key: randomUUID(), problem: "drafted" }
    return { ...again, ...(await refusedBy(error, locale)) }
  }
  redirect(localePath(locale, `${programmePath(saved)}?vua=saved`))
}

type Ask = Pick<Parameters<typeof backend>[1], "token" | "edition" | "timeoutMs">

async function send(
  method: "POST" | "PUT",
  path: string,
  body: Body & { slug: string; version?: number; client_key?: string },
  ask: Ask,
): Promise<string> {
  const { programme } = await backend<{ programme: Programme }>(path, { method, body, ...ask })
  return programme.id
}

/** The first of its name has it for an address; others get the year, and a number. */
async function create(body: Body & { client_key: string }, ask: Ask): Promise<string> {
  const name = slugOf(body.name_vi)
  const year = body.starts_at.slice(0, 4)
  for (let attempt = 0; ; attempt++) {
    const slug = [name, ...(attempt > 0 ? [year] : []), ...(attempt > 1 ? [attempt] : [])].join("-")
    try {
      return await send("POST", "/office/programmes", { ...body, slug }, ask)
    } catch (error) {
      if (!isApiError(error) || !error.message.startsWith("slug:") || attempt >= SLUGS) throw error
    }
  }
}

const routeOf = (id: string) => `/office/programmes/${encodeURIComponent(id)}`

async function worded(
  wrong: Partial<Record<FieldName, Wrong>>,
  locale: Locale,
): Promise<ProgrammeFormState["errors"]> {
  const t = await getTranslations({ locale, namespace: "officeProgramme" })
  return Object.fromEntries(
    Object.entries(wrong).map(([field, why]) => [
      field,
      t("wrong.line", { field: t(`field.${field}`), why: t(`wrong.${why}`) }),
    ]),
  )
}

/** @throws what no form can say */
async function refusedBy(
  error: ApiError,
  locale: Locale,
): Promise<Pick<ProgrammeFormState, "errors" | "problem">> {
  if (error.kind === "limited") return { errors: {}, problem: "limited" }
  if (error.kind === "unreachable" || error.kind === "busy") return { errors: {}, problem: "down" }
  if (error.kind === "unauthorized" || error.status === 403) return { errors: {}, problem: "ended" }
  if (error.code === "programme_closed") return { errors: {}, problem: "closed" }
  if (error.code === "programme_changed") return { errors: {}, problem: "changed" }
  if (error.message.startsWith("voucher_code:"))
    return { errors: await worded({ voucher_code: "taken" }, locale) }
  if (error.message.startsWith("slug:"))
    return { errors: await worded({ name_vi: "taken" }, locale) }
  const [path = ""] = error.message.split(":")
  const field = (path.startsWith("eligibility.") ? path.split(".")[1] : path) as FieldName
  // A moment that is one is refused for nothing else.
  return {
    errors: await worded({ [field]: field === "starts_at" ? "long_ago" : "refused" }, locale),
  }
}

const moveForm = z.object({
  locale: z.enum(locales),
  id: z.string().min(1).max(100),
  to: z.enum(["checked", "approved", "announced", "stopped", "dropped"]),
  reason: z.string().trim().max(500).catch(""),
  version,
})

/**
 * Moves a programme on. Form: locale, id, to, version, and `reason` of who stops or drops it. Answers with the programme as it stands then;
 * where nothing was moved the reason comes back.
 */
export async function moveProgramme(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, id, to, reason, version } = moveForm.parse(Object.fromEntries(form))
  const page = localePath(locale, programmePath(id))
  const back = (loi: string) =>
    redirect(`${page}?${new URLSearchParams({ loi, ...(reason ? { ly_do: reason } : {}) })}`)
  if ((to === "stopped" || to === "dropped") && !reason) back("reason")
  const typed = { reason }
  const token = await portalToken("office")
  if (!token) return { problem: "ended", typed }
  try {
    await backend(`${routeOf(id)}/moves`, {
      method: "POST",
      body: { to, reason: reason || null, version },
      token,
      edition: { locale, adult: false },
      timeoutMs: PATIENCE_MS,
    })
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.kind === "unreachable") return { problem: "down", typed }
    if (error.kind === "busy") return { problem: "busy", typed }
    if (error.kind === "limited") return { problem: "limited", typed }
    if (error.kind === "unauthorized") return { problem: "ended", typed }
    if (error.code === "second_factor_required")
      redirect(localePath(locale, `${securityPath("office")}?loi=bat-buoc`))
    back(REFUSED.find((code) => code === error.code) ?? "programme_move")
  }
  redirect(`${page}?vua=${to}`)
}

const REFUSED = [
  "programme_refused",
  "programme_changed",
  "four_eyes",
  "head_only",
  "programme_move",
] as const

const inviteForm = z.object({ locale: z.enum(locales), id: z.string().min(1).max(100) })

/** Invites sellers. Form: locale, id, and `sellers`, any number of ids. Answers with the programme. */
export async function inviteSellers(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, id } = inviteForm.parse(Object.fromEntries(form))
  const sellers = form.getAll("sellers").map(String)
  if (sellers.length === 0)
    redirect(localePath(locale, `${programmePath(id)}?loi=nobody#nguoi-ban`))
  for (const seller_id of sellers) {
    const failed = await callAt("office", locale, `${routeOf(id)}/sellers`, {
      method: "POST",
      body: { seller_id },
    })
    if (failed && "retry" in failed) return { problem: failed.retry }
    if (failed) redirect(localePath(locale, `${programmePath(id)}?loi=programme_move#nguoi-ban`))
  }
  redirect(localePath(locale, `${programmePath(id)}?vua=invited#nguoi-ban`))
}
