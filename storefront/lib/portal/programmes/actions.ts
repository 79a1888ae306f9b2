"use server"

import { getTranslations } from "next-intl/server"
import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { refusedBy } from "../apply/refused"
import { callAsSeller, PATIENCE_MS } from "../call"
import { drawnFor, drawnForHeader } from "../drawn-for"
import { numberTyped } from "../listing/numbers"
import type { MoveState } from "../outcome"
import { sellerPaths } from "../paths"
import { portalToken } from "../session"
import { floorField, goodField, type JoinState, type SellerProgramme } from "./types"

const onForm = z.object({ locale: z.enum(locales), id: z.string().min(1).max(100) })

/** As the screen that is agreed to showed them. */
const onJoin = onForm.extend({ terms: z.string().min(1).max(60).optional() })

const HIGHEST_FLOOR = 1_000_000_000
const HIGHEST_QUOTA = 1_000_000

/** @returns undefined where nothing was typed; null where it is no whole number from 1 to `highest` */
function whole(typed: string, highest: number): number | null | undefined {
  const number = numberTyped(typed)
  if (number === undefined) return undefined
  const fits = typeof number === "number" && Number.isInteger(number)
  return fits && number >= 1 && number <= highest ? number : null
}

/**
 * Takes part in a programme, or changes with what. Form: locale, id, terms, goods (each that is chosen), floor.<good>, quota. What is
 * wrong comes back at its field, with everything that was typed; terms that were changed meanwhile, with the screen as they are now.
 */
export async function joinProgramme(before: JoinState, form: FormData): Promise<JoinState> {
  const { locale, id, terms } = onJoin.parse(Object.fromEntries(form))
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === "string" ? value.trim().slice(0, 30) : ""
  }
  const chosen = form.getAll("goods").map(String)
  const floors = Object.fromEntries(
    [...form.keys()].flatMap((name) =>
      name.startsWith("floor.") ? [[name.slice("floor.".length), text(name)]] : [],
    ),
  ) as Record<string, string>
  const typed = { goods: chosen, floors, quota: text("quota") }
  const again: JoinState = { attempt: before.attempt + 1, typed, errors: [] }
  const t = await getTranslations({ locale, namespace: "promo.seller.wrong" })
  const quota = whole(typed.quota, HIGHEST_QUOTA)
  const goods = chosen.map((product_id) => ({
    product_id,
    floor_vnd: whole(floors[product_id] ?? "", HIGHEST_FLOOR),
  }))
  const errors = [
    ...(chosen.length === 0 ? [{ field: "goods", text: t("goods") }] : []),
    ...goods.flatMap(({ product_id, floor_vnd }) =>
      floor_vnd === null ? [{ field: floorField(product_id), text: t("floor") }] : [],
    ),
    ...(quota === null ? [{ field: "quota", text: t("quota") }] : []),
  ]
  if (errors.length > 0) return { ...again, errors }
  const token = await portalToken("seller")
  if (!token) return { ...again, problem: "ended" }
  let applied: boolean
  try {
    const { programmes } = await backend<{ programmes: SellerProgramme[] }>(
      `/seller/programmes/${encodeURIComponent(id)}`,
      {
        method: "PUT",
        body: {
          goods: goods.map((good) => ({ ...good, floor_vnd: good.floor_vnd ?? null })),
          quota: quota ?? null,
          terms,
        },
        token,
        edition: { locale, adult: false },
        headers: drawnForHeader(drawnFor(form)),
        timeoutMs: PATIENCE_MS,
      },
    )
    applied = programmes.some((one) => one.id === id && one.part === "applied")
  } catch (error) {
    if (isApiError(error, "not_found"))
      redirect(localePath(locale, `${sellerPaths.programmes}?loi=gone`))
    // The office went on meanwhile: the screen says how it stands.
    if (isApiError(error) && error.code === "programme_closed")
      redirect(localePath(locale, `${sellerPaths.programmes}/${encodeURIComponent(id)}?loi=closed`))
    if (isApiError(error) && error.code === "programme_changed") {
      refresh()
      return { ...again, errors: [{ text: t("changed") }] }
    }
    const { errors: fields, problem } = refusedBy(error)
    return {
      ...again,
      errors: Object.entries(fields).map(([field, text]) => atGood(field, text, chosen)),
      ...(problem ? { problem } : {}),
    }
  }
  redirect(localePath(locale, `${sellerPaths.programmes}?vua=${applied ? "applied" : "joined"}`))
}

/** A refusal that the backend names by a good's place, at the control it was typed into. */
function atGood(field: string, text: string, chosen: readonly string[]) {
  const [, index, part] = /^goods\.(\d+)\.(\w+)$/.exec(field) ?? []
  const good = chosen[Number(index)]
  if (good === undefined) return { text }
  return { field: part === "floor_vnd" ? floorField(good) : goodField(good), text }
}

/** Leaves a programme, or says no to it. Form: locale, id. */
export async function leaveProgramme(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, id } = onForm.parse(Object.fromEntries(form))
  const failed = await callAsSeller(
    locale,
    `/seller/programmes/${encodeURIComponent(id)}`,
    { method: "DELETE" },
    drawnFor(form),
  )
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(localePath(locale, `${sellerPaths.programmes}?${failed ? "loi=gone" : "vua=left"}`))
}
