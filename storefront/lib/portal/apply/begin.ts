"use server"

import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { signInWay } from "@/lib/account/check"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { PATIENCE_MS } from "../call"
import { enterDoor } from "../enter"
import { beginPaths, codePath, sellerPaths } from "../paths"
import type { AskState } from "./ask-state"
import { forgetBegun, keepBegun, readBegun } from "./begun-cookie"
import { factsOf, typedOf, withEnglishName } from "./read-form"
import { refusedBy } from "./refused"
import { BEGIN_BUSINESS, BEGIN_PERSON } from "./steps"

const localeForm = z.object({ locale: z.enum(locales) })

/** Keeps what kind of producer somebody is, and asks for the person next. Form: locale, kind, name_vi, name_en, province_code. */
export async function beginBusiness(before: AskState, form: FormData): Promise<AskState> {
  const { locale } = localeForm.parse(Object.fromEntries(form))
  const typed = typedOf(BEGIN_BUSINESS, form)
  const t = await getTranslations({ locale, namespace: "apply" })
  const errors = Object.fromEntries(
    BEGIN_BUSINESS.filter(({ name, optional }) => !optional && !typed[name]).map(({ name }) => [
      name,
      t(`missing.${name}`),
    ]),
  )
  if (Object.keys(errors).length > 0)
    return { attempt: before.attempt + 1, typed, errors, communes: [] }
  await keepBegun(factsOf(typed))
  redirect(localePath(locale, beginPaths.person))
}

/**
 * Begins the application, with an account that is made for it or with the one that the person has, and opens its first step.
 * Form: locale, name, login (an e-mail address or a phone number), password.
 */
export async function beginApplication(before: AskState, form: FormData): Promise<AskState> {
  const { locale } = localeForm.parse(Object.fromEntries(form))
  const typed = typedOf(BEGIN_PERSON, form)
  const { password = "", ...kept } = typed
  const again: AskState = { attempt: before.attempt + 1, typed: kept, errors: {}, communes: [] }
  const business = await readBegun()
  if (!business) redirect(localePath(locale, beginPaths.business))
  const t = await getTranslations({ locale, namespace: "apply" })
  const way = signInWay(typed.login ?? "")
  if (!way) return { ...again, errors: { login: t("missing.login") } }
  let entered: Awaited<ReturnType<typeof enterDoor>>
  try {
    await backend("/store/seller-applications", {
      method: "POST",
      body: { name: typed.name, ...way.name, password, business: withEnglishName(business) },
      edition: { locale, adult: false },
      headers: await visitorHeaders(),
      timeoutMs: PATIENCE_MS,
    })
    entered = await enterDoor("seller", way, password, locale)
  } catch (error) {
    const { errors, problem } = refusedBy(error)
    // What the first screen asked is put right there.
    if (BEGIN_BUSINESS.some(({ name }) => errors[name]))
      redirect(localePath(locale, beginPaths.business))
    const { email, phone, password: wrong, ...others } = errors
    const login = email ?? phone
    return {
      ...again,
      problem,
      errors: {
        ...others,
        ...(login ? { login } : {}),
        ...(wrong ? { password: isKnown(error) ? t("knownPassword") : wrong } : {}),
      },
    }
  }
  await forgetBegun()
  redirect(localePath(locale, entered === "code" ? codePath("seller") : sellerPaths.application))
}

/** Whether the name has an account, whose password was not the one that was typed. */
const isKnown = (error: unknown): boolean =>
  isApiError(error) && error.fields.some(({ code }) => code === "wrong_password")
