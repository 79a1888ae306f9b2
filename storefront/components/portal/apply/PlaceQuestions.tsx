"use client"

import { PlaceFields, type PlaceWords, usePlace } from "@/components/checkout/PlaceFields"
import type { Locale } from "@/i18n/edition"
import type { Place } from "@/lib/checkout/communes"
import type { AskState } from "@/lib/portal/apply/ask-state"
import type { Questioned } from "./Question"

/** A province, and a commune of it. */
export function PlaceQuestions({
  province,
  commune,
  provinces,
  state: { typed, errors, communes },
  locale,
  words,
}: {
  province: Questioned
  commune?: Questioned
  provinces: Place[]
  state: AskState
  locale: Locale
  words: PlaceWords
}) {
  const place = usePlace({
    first: { province: typed.province_code ?? "", commune: typed.commune_code ?? "" },
    known: { province: typed.province_code ?? "", places: communes },
    locale,
    asksCommune: Boolean(commune),
  })
  const asked = ({ name, label, hint }: Questioned) => ({ label, hint, error: errors[name] })
  return (
    <PlaceFields
      place={place}
      asked={{ province: asked(province), commune: commune && asked(commune) }}
      provinces={provinces}
      load={{ name: "intent", value: "communes" }}
      words={words}
    />
  )
}
