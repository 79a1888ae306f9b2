import { fold } from "@/lib/text"
import { numberTyped } from "../listing/numbers"
import { BEARERS, FORMS, type ProgrammeTerms } from "./types"

/** What a programme's form asks with one answer, in its order. */
export const TEXTS = [
  "name_vi",
  "name_en",
  "story_vi",
  "story_en",
  "starts_at",
  "ends_at",
  "form",
  "value",
  "voucher_code",
  "single_codes",
  "open_to_sellers",
  "most_pieces",
  "most_per_order_vnd",
  "most_per_shopper",
  "budget_vnd",
  "budget_orders",
  "bearer",
  "office_percent",
  "standing",
  "least_stars",
] as const
/** What it asks with any number of answers. */
export const LISTS = ["sets", "communes", "sellers", "certifications"] as const
export type TextName = (typeof TEXTS)[number]
export type ListName = (typeof LISTS)[number]
export type FieldName = TextName | ListName

/** A form as it was sent. */
export interface Typed {
  texts: Partial<Record<TextName, string>>
  lists: Record<ListName, string[]>
}

/** Why an answer is not right; each has its word under `officeProgramme.wrong`. */
export type Wrong =
  | "empty"
  | "number"
  | "moment"
  | "order"
  | "long_ago"
  | "percent"
  | "share"
  | "code"
  | "both_codes"
  | "with_delivery"
  | "taken"
  | "choose"
  | "refused"

/** The first screen of a form: certified goods, from the office's own money. */
export const BLANK: Typed = {
  texts: { form: "percentage", bearer: "office", standing: "yes" },
  lists: { sets: [], communes: [], sellers: [], certifications: [] },
}

/** Wall clock in Vietnam, as a control of moments writes it: "2026-11-24T08:00". @param instant ISO 8601 */
export const momentTyped = (instant: string): string =>
  new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Ho_Chi_Minh",
    dateStyle: "short",
    timeStyle: "short",
  })
    .format(new Date(instant))
    .replace(" ", "T")

const BY_CONTROL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/
const BY_HAND = /^(\d\d?)\/(\d\d?)\/(\d{4})(?:[,\s]+(\d\d?)[:h](\d\d))?$/

/**
 * @param typed a moment of Vietnam, as a control writes it ("2026-11-24T08:00") or as people do ("24/11/2026 08:00"; a day alone
 *   begins at midnight)
 * @returns ISO 8601 with its zone; null for what is no moment
 */
export function momentRead(typed: string): string | null {
  const byHand = BY_HAND.exec(typed)
  const [, year, month, day, hour, minute] = byHand
    ? [null, byHand[3], byHand[2], byHand[1], byHand[4] ?? "0", byHand[5] ?? "0"]
    : (BY_CONTROL.exec(typed) ?? [])
  if (!year || !month || !day || !hour || !minute) return null
  const two = (part: string) => part.padStart(2, "0")
  const wall = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
  const instant = `${wall}:00+07:00`
  // 30 February is no moment, and would be one of March.
  return !Number.isNaN(Date.parse(instant)) && momentTyped(instant) === wall ? instant : null
}

/** Reads a form as it was sent; nothing is set right. */
export function typedFrom(form: FormData): Typed {
  const texts = Object.fromEntries(
    TEXTS.flatMap((name) => {
      const value = form.get(name)
      return typeof value === "string" ? [[name, value.slice(0, 6_000)]] : []
    }),
  )
  const lists = Object.fromEntries(
    LISTS.map((name) => [name, form.getAll(name).map(String).slice(0, 100)]),
  ) as Typed["lists"]
  return { texts, lists }
}

/** A programme as its form shows it. @param number writes a number as its reader does */
export function typedOf(terms: ProgrammeTerms, number: (value: number) => string): Typed {
  const { eligibility, office_bp, bearer } = terms
  const maybe = (value: number | null) => (value === null ? "" : number(value))
  return {
    texts: {
      name_vi: terms.name_vi,
      name_en: terms.name_en,
      story_vi: terms.story_vi,
      story_en: terms.story_en,
      starts_at: momentTyped(terms.starts_at),
      ends_at: momentTyped(terms.ends_at),
      form: terms.form,
      value: number(terms.value),
      voucher_code: terms.voucher_code ?? "",
      single_codes: terms.single_codes ? "yes" : "",
      open_to_sellers: terms.open_to_sellers ? "yes" : "",
      most_pieces: maybe(terms.most_pieces),
      most_per_order_vnd: maybe(terms.most_per_order_vnd),
      most_per_shopper: maybe(terms.most_per_shopper),
      budget_vnd: maybe(terms.budget_vnd),
      budget_orders: maybe(terms.budget_orders),
      bearer,
      office_percent: bearer === "shared" ? number(office_bp / 100) : "",
      standing: eligibility.standing ? "yes" : "",
      least_stars: eligibility.least_stars === null ? "" : String(eligibility.least_stars),
    },
    lists: {
      sets: eligibility.sets,
      communes: eligibility.communes,
      sellers: eligibility.sellers,
      certifications: eligibility.certifications,
    },
  }
}

export type Body = Omit<ProgrammeTerms, "slug" | "office_bp"> & { office_bp?: number }

const CODE = /^[A-Z0-9]{6,30}$/

/**
 * What the backend is told, or why it is not: each wrong answer by its field. The Vietnamese name and story stand in for the
 * English ones that were left empty. Pure.
 */
export function termsTyped({
  texts,
  lists,
}: Typed): { body: Body } | { wrong: Partial<Record<FieldName, Wrong>> } {
  const wrong: Partial<Record<FieldName, Wrong>> = {}
  const said = (name: TextName) => (texts[name] ?? "").trim()
  const must = (name: TextName) => {
    if (!said(name)) wrong[name] = "empty"
    return said(name)
  }
  const moment = (name: "starts_at" | "ends_at") => {
    const read = momentRead(must(name))
    if (!read && !wrong[name]) wrong[name] = "moment"
    return read ?? ""
  }
  const whole = (name: TextName) => {
    const number = numberTyped(texts[name])
    if (number === undefined) return null
    if (typeof number === "number" && Number.isInteger(number) && number > 0) return number
    wrong[name] = "number"
    return null
  }
  const oneOf = <T extends string>(name: TextName, among: readonly T[]): T => {
    const found = among.find((one) => one === said(name))
    if (!found) wrong[name] = "choose"
    return found ?? among[0]!
  }

  const name_vi = must("name_vi")
  const story_vi = must("story_vi")
  const starts_at = moment("starts_at")
  const ends_at = moment("ends_at")
  if (starts_at && ends_at && ends_at <= starts_at) wrong.ends_at = "order"
  const form = oneOf("form", FORMS)
  must("value")
  const value = whole("value") ?? 0
  if (form === "percentage" && value > 100) wrong.value = "percent"
  const voucher_code = said("voucher_code").toUpperCase() || null
  if (voucher_code && !CODE.test(voucher_code)) wrong.voucher_code = "code"
  const single_codes = said("single_codes") === "yes"
  if (single_codes && voucher_code) wrong.voucher_code = "both_codes"
  const most_pieces = whole("most_pieces")
  if (form === "free_delivery") {
    if (voucher_code) wrong.voucher_code = "with_delivery"
    if (single_codes) wrong.single_codes = "with_delivery"
    if (most_pieces !== null) wrong.most_pieces = "with_delivery"
  }
  const bearer = oneOf("bearer", BEARERS)
  const percent = bearer === "shared" ? numberTyped(texts.office_percent) : undefined
  const office_bp = typeof percent === "number" ? Math.round(percent * 100) : undefined
  if (bearer === "shared" && !(office_bp !== undefined && office_bp >= 1 && office_bp <= 9_999))
    wrong.office_percent = "share"
  const stars = Number(said("least_stars")) || null
  const body: Body = {
    name_vi,
    name_en: said("name_en") || name_vi,
    story_vi,
    story_en: said("story_en") || story_vi,
    starts_at,
    ends_at,
    form,
    value,
    voucher_code,
    single_codes,
    open_to_sellers: said("open_to_sellers") === "yes",
    eligibility: {
      standing: said("standing") === "yes",
      least_stars: stars,
      ...lists,
    },
    most_pieces,
    most_per_order_vnd: whole("most_per_order_vnd"),
    most_per_shopper: whole("most_per_shopper"),
    budget_vnd: whole("budget_vnd"),
    budget_orders: whole("budget_orders"),
    bearer,
    ...(office_bp === undefined ? {} : { office_bp }),
  }
  return Object.keys(wrong).length > 0 ? { wrong } : { body }
}

/** The address of a programme by its name: "Tuần OCOP Bắc Ninh" → "tuan-ocop-bac-ninh". */
export const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "") || "chuong-trinh"
