"use server"

import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { actionEdition } from "@/lib/basket/cookies"
import { todayInVietnam } from "@/lib/dates"
import { checkEnquiry } from "./check"
import { ENQUIRY_FIELDS, type EnquiryError, type EnquiryField, type TypedEnquiry } from "./fields"

export interface EnquiryState {
  attempt: number
  sent: boolean
  typed: TypedEnquiry
  errors: Partial<Record<EnquiryField, EnquiryError>>
  problem?: "too_many" | "down" | "offline"
}

/**
 * Asks a seller, and the platform with them, for an offer on a larger quantity.
 * Form: the fields of `checkEnquiry`, and `product_id` or `seller_id` for what it is about.
 */
export async function sendEnquiry(before: EnquiryState, form: FormData): Promise<EnquiryState> {
  const edition = await actionEdition(form)
  const typed: TypedEnquiry = {}
  for (const field of ENQUIRY_FIELDS) {
    const value = form.get(field)
    if (typeof value === "string") typed[field] = value
  }
  const state: EnquiryState = { attempt: before.attempt + 1, sent: false, typed, errors: {} }
  const checked = checkEnquiry(typed, todayInVietnam())
  if ("errors" in checked) return { ...state, errors: checked.errors }
  const about = (name: string) => {
    const id = form.get(name)
    return typeof id === "string" && id !== "" ? { [name]: id } : {}
  }
  try {
    await backend("/store/enquiries", {
      method: "POST",
      body: {
        ...checked.enquiry,
        ...about("product_id"),
        ...about("seller_id"),
        locale: edition.locale,
      },
      edition,
      headers: await visitorHeaders(),
    })
    return { attempt: 0, sent: true, typed: {}, errors: {} }
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.kind === "limited") return { ...state, problem: "too_many" }
    if (error.kind !== "invalid") return { ...state, problem: "down" }
    const field = ENQUIRY_FIELDS.find((name) => error.message.includes(name))
    return field ? { ...state, errors: { [field]: "refused" } } : { ...state, problem: "down" }
  }
}
