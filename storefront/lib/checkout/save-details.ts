"use server"

import { redirect } from "next/navigation"
import { type Edition, localePath } from "@/i18n/edition"
import { type ApiError, isApiError } from "@/lib/api/error"
import { todayInVietnam } from "@/lib/dates"
import { actionEdition, basketId, rememberProvince } from "@/lib/basket/cookies"
import { inTurn } from "@/lib/basket/queue"
import { communesOf, type Place, provinceByCode } from "./communes"
import { communesTyped } from "./communes-typed"
import { checkDetails, type Details, typedDetails } from "./details"
import type { DetailField, FieldErrors, TypedDetails } from "./fields"
import { earliestDay } from "./dates"
import { recordOf } from "./record"
import { refusedFields } from "./refused-field"
import { chooseDelivery, writeAddress, writeCheckout } from "./shop"

export interface DetailsState {
  /** Counts the tries, so that the same mistake twice is said twice. */
  attempt: number
  typed: TypedDetails
  errors: FieldErrors
  /** What the shop refused, in its words and the reader's language. */
  said?: Partial<Record<DetailField, string>>
  /** To choose from, for the province that was chosen: a page without JavaScript has no other way to them. */
  communes: Place[]
  /** Something that belongs to no field: a key under `checkout.error`. */
  problem?: "down" | "shipping" | "offline"
}

type Again = (errors: FieldErrors, more?: Pick<DetailsState, "problem" | "said">) => DetailsState

/**
 * Takes the first step of checkout: checks it, writes it to the visitor's own cart, and goes on to the
 * review. With `intent` = "communes" it only comes back with the communes of the chosen province,
 * which is how the form asks for them without JavaScript.
 */
export async function saveDetails(before: DetailsState, form: FormData): Promise<DetailsState> {
  const edition = await actionEdition(form)
  const typed = typedDetails(form)
  const communes = await communesTyped(typed.province_code, edition, before.communes)
  const again: Again = (errors, more) => ({
    attempt: before.attempt + 1,
    typed,
    errors,
    communes,
    ...more,
  })
  if (form.get("intent") === "communes") return again({})

  const checked = checkDetails(typed, earliestDay(todayInVietnam()), form.get("abroad") === "on")
  if (!checked.ok) return again(checked.errors)
  const id = await basketId()
  if (!id) redirect(localePath(edition.locale, "/gio-hang"))
  try {
    const errors = await inTurn(id, () => write(id, checked.details, edition))
    if (errors) return again(errors)
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.kind === "not_found") redirect(localePath(edition.locale, "/gio-hang"))
    return problemOf(error, again)
  }
  await rememberProvince(checked.details.province_code)
  redirect(localePath(edition.locale, "/thanh-toan/xem-lai"))
}

async function write(
  cartId: string,
  details: Details,
  edition: Edition,
): Promise<FieldErrors | undefined> {
  // Vietnamese in either language: the courier reads it.
  const province = await provinceByCode(details.province_code, edition)
  if (!province) return { province_code: "choose" }
  const communes = await communesOf(province, edition)
  const commune = communes.find(({ code }) => code === details.commune_code)
  if (!commune) return { commune_code: "choose" }
  const record = recordOf(details)
  const receiver = record.gift?.recipient ?? record.buyer
  await writeAddress(
    cartId,
    {
      first_name: receiver.name,
      last_name: "",
      phone: receiver.phone,
      address_1: details.street,
      city: commune.name_vi,
      province: province.name_vi,
      country_code: "vn",
      metadata: {
        province_code: province.code,
        commune_code: commune.code,
        ...(details.old_district ? { old_district: details.old_district } : {}),
      },
    },
    details.buyer_email,
    edition,
  )
  await writeCheckout(cartId, record, edition)
  await chooseDelivery(cartId, edition)
  return undefined
}

function problemOf(error: ApiError, again: Again): DetailsState {
  if (error.kind !== "invalid") return again({}, { problem: "down" })
  const said = refusedFields(error.fields)
  return again({}, said ? { said } : { problem: "shipping" })
}
