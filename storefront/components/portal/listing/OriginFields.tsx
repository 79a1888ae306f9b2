"use client"

import { PlaceFields, type PlaceWords, usePlace } from "@/components/checkout/PlaceFields"
import type { Locale } from "@/i18n/edition"
import type { Place } from "@/lib/checkout/communes"
import { useField, useTellsOf } from "./form-context"

export interface OriginWords {
  province: string
  commune: string
  communeHint: string
  place: PlaceWords
}

/** Province, then commune, as they are called today or were before July 2025. */
export function OriginFields({
  locale,
  provinces,
  known,
  standing,
  words,
}: {
  locale: Locale
  provinces: Place[]
  /** The communes of the province that the page came with. */
  known: { province: string; places: Place[] }
  standing: { province_code: string; commune_code: string }
  words: OriginWords
}) {
  const province = useField("province_code", standing.province_code)
  const commune = useField("commune_code", standing.commune_code)
  const place = usePlace({
    first: { province: province.defaultValue, commune: commune.defaultValue },
    known,
    locale,
  })
  const element = useTellsOf<HTMLDivElement>(`${place.province} ${place.commune}`)
  return (
    <div ref={element} className="flex flex-col gap-6">
      <PlaceFields
        place={place}
        asked={{
          province: { label: words.province, error: province.error },
          commune: { label: words.commune, hint: words.communeHint, error: commune.error },
        }}
        provinces={provinces}
        load={{ name: "go", value: "more", className: "min-h-14 w-full" }}
        words={words.place}
      />
    </div>
  )
}
