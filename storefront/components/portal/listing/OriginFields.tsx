"use client"

import { useState } from "react"
import { PlacePicker, type PlacePickerProps } from "@/components/checkout/PlacePicker"
import { useCommunes } from "@/components/checkout/use-communes"
import { Button } from "@/components/ui/Button"
import { Notice } from "@/components/ui/Notice"
import type { Locale } from "@/i18n/edition"
import type { Place } from "@/lib/checkout/communes"
import { useField, useTellsOf } from "./form-context"

export interface OriginWords {
  province: string
  commune: string
  communeHint: string
  chooseFirst: string
  loading: string
  failed: string
  retry: string
  load: string
  picker: PlacePickerProps["words"]
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
  const first = {
    province: useField("province_code", standing.province_code),
    commune: useField("commune_code", standing.commune_code),
  }
  const [province, setProvince] = useState(first.province.defaultValue)
  const [commune, setCommune] = useState(first.commune.defaultValue)
  const communes = useCommunes(province, known, locale)
  const element = useTellsOf<HTMLDivElement>(`${province} ${commune}`)
  return (
    <div ref={element} className="flex flex-col gap-6">
      <PlacePicker
        id="province_code"
        label={words.province}
        error={first.province.error}
        places={provinces}
        value={province}
        onChange={(code) => {
          if (code !== province) setCommune("")
          setProvince(code)
        }}
        words={words.picker}
      />
      <noscript>
        <Button
          type="submit"
          name="go"
          value="more"
          variant="secondary"
          className="min-h-14 w-full"
        >
          {words.load}
        </Button>
      </noscript>
      <PlacePicker
        id="commune_code"
        label={words.commune}
        hint={words.communeHint}
        error={first.commune.error}
        places={communes.places}
        value={commune}
        onChange={setCommune}
        waiting={
          !province ? words.chooseFirst : communes.state === "loading" ? words.loading : undefined
        }
        words={words.picker}
      />
      {communes.state === "failed" ? (
        <Notice tone="error">
          {words.failed}{" "}
          <Button variant="quiet" onClick={communes.retry}>
            {words.retry}
          </Button>
        </Notice>
      ) : null}
    </div>
  )
}
