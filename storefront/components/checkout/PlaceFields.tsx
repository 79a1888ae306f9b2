"use client"

import { useState } from "react"
import type { Locale } from "@/i18n/edition"
import type { Place } from "@/lib/checkout/communes"
import { Button } from "@/components/ui/Button"
import { Notice } from "@/components/ui/Notice"
import { PlacePicker, type PlacePickerProps } from "./PlacePicker"
import { useCommunes } from "./use-communes"

export interface PlaceWords {
  province: PlacePickerProps["words"]
  commune: PlacePickerProps["words"]
  chooseFirst: string
  loading: string
  failed: string
  retry: string
  /** For who has no scripts. */
  load: string
}

/** Which province and which commune of it are chosen, and the communes to choose from. */
export function usePlace({
  first,
  known,
  locale,
  asksCommune = true,
}: {
  /** Codes; empty where none is chosen yet. */
  first: { province: string; commune: string }
  /** The communes of the province that the page came with. */
  known: { province: string; places: Place[] }
  locale: Locale
  asksCommune?: boolean
}) {
  const [province, setProvince] = useState(first.province)
  const [commune, setCommune] = useState(first.commune)
  const communes = useCommunes(asksCommune ? province : "", known, locale)
  return {
    province,
    commune,
    communes,
    setCommune,
    /** A commune of another province is none. */
    setProvince: (code: string) => {
      if (code !== province) setCommune("")
      setProvince(code)
    },
  }
}

type Asked = Pick<PlacePickerProps, "label" | "hint" | "error">

/** A province, and where it is asked for a commune of it: the fields `province_code` and `commune_code`. */
export function PlaceFields({
  place: { province, commune, communes, setCommune, setProvince },
  asked,
  provinces,
  load,
  words,
}: {
  place: ReturnType<typeof usePlace>
  asked: { province: Asked; commune?: Asked }
  provinces: Place[]
  /** The button by which who has no scripts asks for the communes. */
  load: { name: string; value: string; className?: string }
  words: PlaceWords
}) {
  return (
    <>
      <PlacePicker
        id="province_code"
        {...asked.province}
        places={provinces}
        value={province}
        onChange={setProvince}
        words={words.province}
      />
      {asked.commune ? (
        <>
          <noscript>
            <Button type="submit" variant="secondary" {...load}>
              {words.load}
            </Button>
          </noscript>
          <PlacePicker
            id="commune_code"
            {...asked.commune}
            places={communes.places}
            value={commune}
            onChange={setCommune}
            waiting={
              !province
                ? words.chooseFirst
                : communes.state === "loading"
                  ? words.loading
                  : undefined
            }
            words={words.commune}
          />
          {communes.state === "failed" ? (
            <Notice tone="error">
              {words.failed}{" "}
              <Button variant="quiet" onClick={communes.retry}>
                {words.retry}
              </Button>
            </Notice>
          ) : null}
        </>
      ) : null}
    </>
  )
}
