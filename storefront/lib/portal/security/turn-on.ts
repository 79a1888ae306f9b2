"use server"

import { z } from "zod"
import { type Locale, locales } from "@/i18n/edition"
import { signInWay } from "@/lib/account/check"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { qrImage } from "@/lib/order/qr"
import { type Door } from "../doors"
import { openDoor, tokenFor } from "../enter"
import { portalToken } from "../session"
import { readCode } from "./code"
import { readFactor } from "./factor"
import { newCodes } from "./new-codes"
import { codeProblem } from "./refused"
import type { CodeState, TurnOnState } from "./state"

const startForm = z.object({
  door: z.enum(["seller", "office"]),
  locale: z.enum(locales),
  login: z.string().trim().max(254),
})
const scanForm = startForm.extend({
  factor: z.string().min(1).max(100),
  secret: z.string().min(1).max(200),
  url: z.string().startsWith("otpauth://").max(600),
  code: z.string().max(100),
  password: z.string().max(200),
})

/**
 * Turns a second factor on, in two answers: first a secret to scan, then its first code, with the password once more. Form:
 * door, locale, login; then factor, secret and url as they were given, code and password. All other sessions end.
 */
export async function turnOn(before: TurnOnState, form: FormData): Promise<TurnOnState> {
  const given = Object.fromEntries(form)
  const { door, locale, login } = startForm.parse(given)
  const token = await portalToken(door)
  const attempt = before.attempt + 1
  if (!token) return { ...before, attempt, problem: "ended" }
  if (!form.has("factor")) return begin(token, { attempt, locale, login })
  const { factor, secret, url, code, password } = scanForm.parse(given)
  const again: TurnOnState = {
    at: "scan",
    attempt,
    factor,
    secret,
    url,
    login,
    qr: await qrImage(url),
  }
  const answer = await prove({ door, locale, login, password, code, factor, token })
  return "codes" in answer
    ? { at: "codes", attempt, codes: answer.codes }
    : { ...again, problem: answer.problem }
}

async function begin(
  token: string,
  { attempt, locale, login }: { attempt: number; locale: Locale; login: string },
): Promise<TurnOnState> {
  const edition = { locale, adult: false }
  try {
    // A secret is told once: one that was never proven makes room for another.
    const begun = await readFactor(token, edition)
    if (begun?.status === "pending")
      await backend(`/auth/mfa/factors/${begun.id}`, { method: "DELETE", body: {}, edition, token })
    const { mfa_factor, secret, otpauth_url } = await backend<{
      mfa_factor: { id: string }
      secret: string
      otpauth_url: string
    }>("/auth/mfa/factors", {
      method: "POST",
      body: { provider: "totp", label: login },
      edition,
      token,
    })
    return {
      at: "scan",
      attempt,
      login,
      secret,
      factor: mfa_factor.id,
      url: otpauth_url,
      qr: await qrImage(otpauth_url),
    }
  } catch (error) {
    return { at: "start", attempt, problem: codeProblem(error) }
  }
}

interface Proof {
  door: Door
  locale: Locale
  login: string
  password: string
  code: string
  factor: string
  token: string
}

/**
 * Turns it on by its first code, and signs in anew with both: tokens from before are worth nothing from then on, and only
 * one with both may ask for codes to write down.
 */
async function prove({
  door,
  locale,
  login,
  password,
  code: typed,
  factor,
  token,
}: Proof): Promise<{ codes: string[] } | Required<Pick<CodeState, "problem">>> {
  const edition = { locale, adult: false }
  const code = readCode(typed)
  if (code?.method !== "totp") return { problem: "code" }
  const way = signInWay(login)
  if (!way) return { problem: "password" }
  try {
    // Before anything changes: a wrong one would leave them outside.
    await tokenFor(door, way, password, locale)
  } catch (error) {
    return {
      problem: isApiError(error, "unauthorized") ? "password" : codeProblem(error),
    }
  }
  try {
    const headers = await visitorHeaders()
    await backend(`/auth/mfa/factors/${encodeURIComponent(factor)}/verify`, {
      method: "POST",
      body: { code: code.code },
      edition,
      token,
      headers,
    })
    const signedIn = await tokenFor(door, way, password, locale)
    const challenge = signedIn.mfa_challenge?.id ?? ""
    const whole = await backend<{ token: string }>(
      `/auth/mfa/challenges/${encodeURIComponent(challenge)}/verify`,
      { method: "POST", body: code, edition, token: signedIn.token, headers },
    )
    await openDoor(door, whole.token)
    return { codes: await newCodes(whole.token, edition) }
  } catch (error) {
    return { problem: codeProblem(error) }
  }
}
