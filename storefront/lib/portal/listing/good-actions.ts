"use server"

import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { type Locale, localePath, locales } from "@/i18n/edition"
import type { ApiError } from "@/lib/api/error"
import type { BackendRequest } from "@/lib/api/fetch"
import { formatDong } from "@/lib/money"
import { drawnFor } from "../drawn-for"
import { askAsSeller } from "./ask"
import { errorsOf } from "./refusals"
import { type Entry } from "./facts"
import { entriesIn } from "./form-entries"
import { numberTyped } from "./numbers"
import { goodPath, goodsPaths } from "./paths"
import { atPriceFields, priceVariants } from "./price-fields"
import { steepFalls } from "./doubtful-price"
import type { FormState, Problem } from "./state"
import type { Good } from "./types"

const goodForm = z.object({ locale: z.enum(locales), id: z.string().min(1).max(64) })
const localeForm = goodForm.pick({ locale: true })

/** What is done to a product on sale, as its page is told afterwards. */
type Deed = "price" | "sale" | "sale_end" | "terms" | "hide" | "show"

/**
 * New prices of a product on sale. Form: locale, id, price.<variant>. Shown at once; but a price that falls to a hundredth is
 * asked about first, and `sure` says of which prices it was answered.
 */
export async function setPrices(before: FormState, form: FormData): Promise<FormState> {
  const prices = priceVariants(form, "price")
  const sure = JSON.stringify(prices)
  const doubt = form.get("sure") === sure ? null : await doubtOf(before, form, prices, sure)
  if (doubt) return doubt
  const state = await change(before, form, "price", "price", { method: "PUT", body: { prices } })
  return { ...state, errors: atPriceFields(state.errors, "price", prices) }
}

/** A price for some days. Form: locale, id, sale.<variant>, starts_on and ends_on (days in Vietnam, both included). */
export async function setSale(before: FormState, form: FormData): Promise<FormState> {
  const prices = priceVariants(form, "sale")
  const state = await change(before, form, "sale", "sale", {
    method: "PUT",
    body: {
      prices,
      starts_at: instantOf(form.get("starts_on"), "00:00:00"),
      ends_at: instantOf(form.get("ends_on"), "23:59:59"),
    },
  })
  return { ...state, errors: atPriceFields(state.errors, "sale", prices) }
}

/** Ends a price for some days now. Form: locale, id. */
export async function endSale(before: FormState, form: FormData): Promise<FormState> {
  return change(before, form, "sale_end", "sale", { method: "DELETE" })
}

/** How long it takes to get ready, and the least that is sold. Form: locale, id, preparation_days, min_quantity. */
export async function setTerms(before: FormState, form: FormData): Promise<FormState> {
  return change(before, form, "terms", "terms", {
    method: "PUT",
    body: {
      preparation_days: numberTyped(textIn(form, "preparation_days")),
      min_quantity: numberTyped(textIn(form, "min_quantity")),
    },
  })
}

/** Takes a product off the shelf. Form: locale, id. */
export async function hideGood(before: FormState, form: FormData): Promise<FormState> {
  return change(before, form, "hide", "hide", { method: "POST", body: {} })
}

/** Puts it back. Form: locale, id. */
export async function showGood(before: FormState, form: FormData): Promise<FormState> {
  return change(before, form, "show", "show", { method: "POST", body: {} })
}

/** Closes the shop for some days. Form: locale, closed_from, closed_until (YYYY-MM-DD); `open` opens it again. */
export async function setHoliday(before: FormState, form: FormData): Promise<FormState> {
  const { locale } = localeForm.parse(Object.fromEntries(form))
  const open = form.has("open")
  return ask(
    before,
    form,
    locale,
    "/seller/holiday",
    `${goodsPaths.holiday}?vua=${open ? "open" : "closed"}`,
    {
      ...(open
        ? { method: "DELETE" }
        : {
            method: "PUT",
            body: {
              closed_from: textIn(form, "closed_from"),
              closed_until: textIn(form, "closed_until"),
            },
          }),
    },
  )
}

/** What is asked, or stands in the way, before prices are written; null of prices that nobody doubts. */
async function doubtOf(
  before: FormState,
  form: FormData,
  prices: ReturnType<typeof priceVariants>,
  sure: string,
): Promise<FormState | null> {
  const { locale, id } = goodForm.parse(Object.fromEntries(form))
  const asked = await askAsSeller<{ product: Good }>(
    locale,
    `/seller/products/${encodeURIComponent(id)}`,
    { drawnFor: drawnFor(form) },
  )
  if (!("answer" in asked)) return failed(before, form, asked)
  const { variants } = asked.answer.product
  const falls = steepFalls(variants, prices)
  if (falls.length === 0) return null
  const t = await getTranslations({ locale, namespace: "listing.doubtful" })
  const sentences = falls.map((fall) => {
    const unit = variants.find((one) => one.id === fall.variant_id)!
    return t("fall", {
      unit: (locale === "en" && unit.title_en) || unit.title,
      times: fall.times,
      before: formatDong(fall.before, locale),
      after: formatDong(fall.after, locale),
    })
  })
  return {
    attempt: before.attempt + 1,
    errors: [],
    typed: entriesIn(form),
    ask: { sentences, sure },
  }
}

async function change(
  before: FormState,
  form: FormData,
  deed: Deed,
  what: string,
  request: Pick<BackendRequest, "method" | "body">,
): Promise<FormState> {
  const { locale, id } = goodForm.parse(Object.fromEntries(form))
  const path = `/seller/products/${encodeURIComponent(id)}/${what}`
  return ask(before, form, locale, path, `${goodPath(id)}?vua=${deed}`, request)
}

/** Answers with the page that shows what stands now. */
async function ask(
  before: FormState,
  form: FormData,
  locale: Locale,
  path: string,
  after: string,
  request: Pick<BackendRequest, "method" | "body">,
): Promise<FormState> {
  const asked = await askAsSeller(locale, path, { ...request, drawnFor: drawnFor(form) })
  if ("answer" in asked) redirect(localePath(locale, after))
  return failed(before, form, asked)
}

function failed(
  before: FormState,
  form: FormData,
  asked: { problem: Problem } | { refused: ApiError },
): FormState {
  const attempt = before.attempt + 1
  const typed: Entry[] = entriesIn(form)
  return "problem" in asked
    ? { attempt, errors: [], typed, problem: asked.problem }
    : { attempt, typed, errors: errorsOf(asked.refused) }
}

function textIn(form: FormData, name: string): string | undefined {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() || undefined : undefined
}

/** The beginning or end of a day in Vietnam, which has had one time zone and no summer time since 1975. */
function instantOf(day: FormDataEntryValue | null, time: string): string | undefined {
  return typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? new Date(`${day}T${time}+07:00`).toISOString()
    : undefined
}
