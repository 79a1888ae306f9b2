"use server"

import { redirect } from "next/navigation"
import { localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { actionEdition } from "@/lib/basket/cookies"
import { signedPath } from "./open"
import { type ParcelAct, PARCEL_ACTS, type ParcelActState, problemOf } from "./parcel-acts"

const LONGEST_MESSAGE = 1_000

/**
 * What a shopper does about one parcel: takes it back before its seller confirmed, or packed fewer than were ordered, says that
 * it has come, or that something is wrong. The order's signed link is the proof. Once done, the order's page says so beside the parcel.
 */
export async function actOnParcel(before: ParcelActState, form: FormData): Promise<ParcelActState> {
  const edition = await actionEdition(form)
  const field = (name: string, longest = 300) => String(form.get(name) ?? "").slice(0, longest)
  const [order, parcel, token] = [field("order"), field("parcel"), field("token", 2_000)]
  const message = field("message", 2 * LONGEST_MESSAGE).trim()
  const state: ParcelActState = { attempt: before.attempt + 1, message }
  const act = PARCEL_ACTS.find((one) => one === form.get("act"))
  if (!act) return { ...state, problem: "down" }
  if (act === "problem" && (message.length === 0 || message.length > LONGEST_MESSAGE))
    return { ...state, problem: message.length === 0 ? "message" : "long" }
  const bodies: Record<ParcelAct, object> = {
    cancel: { reason: field("reason") || undefined },
    received: {},
    problem: { kind: field("kind"), message },
  }
  try {
    await backend(
      `/store/orders/${encodeURIComponent(order)}/seller-orders/${encodeURIComponent(parcel)}/${act}`,
      {
        method: "POST",
        body: bodies[act],
        edition,
        headers: { ...(await visitorHeaders()), "x-order-token": token },
      },
    )
  } catch (error) {
    if (!isApiError(error)) throw error
    return { ...state, problem: problemOf(error, act) }
  }
  redirect(
    `${localePath(edition.locale, signedPath(order, token))}&xong=${act}&kien=${encodeURIComponent(parcel)}#${encodeURIComponent(parcel)}`,
  )
}
