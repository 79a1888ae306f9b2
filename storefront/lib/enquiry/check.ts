import { z } from "zod"
import { vietnamesePhone } from "../checkout/phone"
import { BUYER_KINDS, type EnquiryError, type EnquiryField, type TypedEnquiry } from "./fields"

/** Body of POST /store/enquiries, but for what it is about. `budget` in đồng for the whole lot. */
export interface Enquiry {
  quantity: number
  buyer_kind: (typeof BUYER_KINDS)[number]
  wanted_date?: string
  budget?: number
  name: string
  organisation?: string
  phone: string
  email?: string
  message?: string
}

const LARGEST = { quantity: 1_000_000, budget: 1_000_000_000_000 }
const LONGEST = { name: 120, organisation: 200, message: 2_000 }

/** "1.500" and "1 500" are fifteen hundred to a Vietnamese reader. */
function wholeNumber(typed: string, largest: number): number | undefined {
  const bare = typed.replace(/[\s.,]/g, "")
  const value = /^\d{1,13}$/.test(bare) ? Number(bare) : 0
  return value >= 1 && value <= largest ? value : undefined
}

/** Checks the whole form at once. `today` is YYYY-MM-DD in Vietnam. */
export function checkEnquiry(
  typed: TypedEnquiry,
  today: string,
): { enquiry: Enquiry } | { errors: Partial<Record<EnquiryField, EnquiryError>> } {
  const errors: Partial<Record<EnquiryField, EnquiryError>> = {}
  const text = (field: EnquiryField) => typed[field]?.trim() ?? ""
  const quantity = wholeNumber(text("quantity"), LARGEST.quantity)
  if (!text("quantity")) errors.quantity = "required"
  else if (!quantity) errors.quantity = "number"
  const kind = BUYER_KINDS.find((known) => known === text("buyer_kind"))
  if (!kind) errors.buyer_kind = "choose"
  const day = text("wanted_date")
  if (day && !(z.iso.date().safeParse(day).success && day > today)) errors.wanted_date = "date"
  const budget = text("budget") ? wholeNumber(text("budget"), LARGEST.budget) : undefined
  if (text("budget") && !budget) errors.budget = "number"
  if (!text("name")) errors.name = "required"
  for (const field of ["name", "organisation", "message"] as const) {
    if (text(field).length > LONGEST[field]) errors[field] = "too_long"
  }
  const phone = vietnamesePhone(text("phone"))
  if (!text("phone")) errors.phone = "required"
  else if (!phone) errors.phone = "phone"
  const email = text("email").toLowerCase()
  if (email && !z.email().max(254).safeParse(email).success) errors.email = "email"
  if (typed.consent !== "on") errors.consent = "consent"
  if (Object.keys(errors).length > 0 || !quantity || !kind || !phone) return { errors }
  return {
    enquiry: {
      quantity,
      buyer_kind: kind,
      name: text("name"),
      phone,
      ...(day ? { wanted_date: day } : {}),
      ...(budget ? { budget } : {}),
      ...(text("organisation") ? { organisation: text("organisation") } : {}),
      ...(email ? { email } : {}),
      ...(text("message") ? { message: text("message") } : {}),
    },
  }
}
