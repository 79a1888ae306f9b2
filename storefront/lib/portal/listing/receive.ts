import "server-only"
import { type Locale, localePath, parseEdition } from "@/i18n/edition"
import { formOf } from "@/lib/http/form"
import { doors } from "../doors"
import { drawnFor } from "../drawn-for"
import { portalToken } from "../session"
import { type Asked, ask } from "./ask"
import { errorsOf } from "./refusals"
import type { FormState } from "./state"

/** Somewhat more than the backend takes of a file, so that it is the backend that says so. */
const MOST_BYTES = 11 * 1024 * 1024

/** Who sends files to a draft, what they send, and how they want to be answered. */
export interface Received {
  id: string
  locale: Locale
  token: string
  form: FormData
  /** A script asks, and not a form of a browser. */
  scripted: boolean
}

/**
 * Reads files that a member sends from a page of this shop, by a form or by its script.
 * @param backOf the screen that they are sent from, by the draft: a form is led back there
 * @returns the answer to give at once where there is nothing to read: 403 from another site, that it is too large, or the way
 *   to the door
 */
export async function receive(
  request: Request,
  params: Promise<{ edition: string; id: string }>,
  backOf: (id: string) => string,
): Promise<Received | Response> {
  const { edition, id } = await params
  const locale = parseEdition(edition)?.locale ?? "vi"
  const site = request.headers.get("sec-fetch-site")
  if (site && site !== "same-origin") return new Response("Forbidden", { status: 403 })
  const scripted = request.headers.get("accept") === "application/json"
  const token = await portalToken("seller")
  if (!token) return goTo(locale, `${doors.seller.path}?loi=ended`, scripted)
  const form = await formOf(request, MOST_BYTES)
  if (form !== "too_large") return { id, locale, token, scripted, form }
  return scripted
    ? Response.json(refusal({ problem: "too_large" }), { status: 422 })
    : goTo(locale, `${backOf(id)}?loi=too_large`, scripted)
}

/** Leads a form's browser to a page; tells a script where it is. */
export function goTo(locale: Locale, path: string, scripted: boolean): Response {
  const to = localePath(locale, path)
  return scripted
    ? Response.json({ to })
    : new Response(null, { status: 303, headers: { location: to } })
}

/** Sends one file on to the backend, known by its content there. */
export function passFile<T>(
  { token, locale, form }: Received,
  path: string,
  file: File,
): Promise<Asked<T> | undefined> {
  return ask<T>(token, locale, path, { method: "POST", file, drawnFor: drawnFor(form) })
}

/** What a script is told of what was not taken. */
export function refusal(
  asked: Exclude<Asked<unknown>, { answer: unknown }>,
): Pick<FormState, "errors" | "problem"> {
  return "problem" in asked
    ? { errors: [], problem: asked.problem }
    : { errors: errorsOf(asked.refused) }
}
