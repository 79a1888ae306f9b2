"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAsSeller } from "../call"
import { drawnFor } from "../drawn-for"
import type { MoveState } from "../outcome"
import { certificatePaths } from "./paths"
import { PAGE_KINDS } from "./types"

const localeForm = z.object({ locale: z.enum(locales) })
const takeBackForm = localeForm.extend({ submission: z.string().min(1).max(100) })
const dropForm = localeForm.extend({
  file: z.string().min(1).max(200),
  product: z.string().min(1).max(100),
  kind: z.enum(PAGE_KINDS),
})
const answerForm = localeForm.extend({
  certificate: z.string().min(1).max(100),
  words: z.string().trim().max(2_000),
})

/** Takes back what waits. Form: locale, submission. */
export async function takeBackCertificate(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, submission } = takeBackForm.parse(Object.fromEntries(form))
  const failed = await callAsSeller(
    locale,
    `/seller/certificates/submissions/${encodeURIComponent(submission)}/take-back`,
    { method: "POST", body: {} },
    drawnFor(form),
  )
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(
    localePath(locale, `${certificatePaths.list}?${failed ? "loi=conflict" : "vua=takenBack"}`),
  )
}

/** Leaves out a page that was not handed in. Form: locale, file, product, kind. Answers with the pages as they are now. */
export async function dropPage(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, file, product, kind } = dropForm.parse(Object.fromEntries(form))
  const failed = await callAsSeller(
    locale,
    `/seller/certificates/files/${encodeURIComponent(file)}`,
    { method: "DELETE" },
    drawnFor(form),
  )
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(localePath(locale, certificatePaths.pages(product, kind)))
}

/** Answers an office that hid a badge. Form: locale, certificate, words. */
export async function answerOffice(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, certificate, words } = answerForm.parse(Object.fromEntries(form))
  if (!words) return { problem: "note" }
  const failed = await callAsSeller(
    locale,
    `/seller/certificates/${encodeURIComponent(certificate)}/answer`,
    { method: "POST", body: { words } },
    drawnFor(form),
  )
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(
    localePath(locale, `${certificatePaths.list}?${failed ? "loi=conflict" : "vua=answered"}`),
  )
}
