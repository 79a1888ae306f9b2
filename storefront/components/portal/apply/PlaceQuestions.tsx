"use client"

import { useState } from "react"
import type { Locale } from "@/i18n/edition"
import type { Place } from "@/lib/checkout/communes"
import type { AskState } from "@/lib/portal/apply/ask-state"
import { PlacePicker, type PlacePickerProps } from "@/components/checkout/PlacePicker"
import { useCommunes } from "@/components/checkout/use-communes"
import { Button } from "@/components/ui/Button"
import { Notice } from "@/components/ui/Notice"
import type { Questioned } from "./Question"

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

/** A province, and a commune of it. */
export function PlaceQuestions({
  province: asked,
  commune: askedToo,
  provinces,
  state,
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
  const { typed, errors } = state
  const [province, setProvince] = useState(typed.province_code ?? "")
  const [commune, setCommune] = useState(typed.commune_code ?? "")
  const communes = useCommunes(
    askedToo ? province : "",
    { province: typed.province_code ?? "", places: state.communes },
    locale,
  )
  return (
    <>
      <PlacePicker
        id={asked.name}
        label={asked.label}
        hint={asked.hint}
        error={errors[asked.name]}
        places={provinces}
        value={province}
        onChange={(code) => {
          if (code !== province) setCommune("")
          setProvince(code)
        }}
        words={words.province}
      />
      {askedToo ? (
        <>
          <noscript>
            <Button type="submit" name="intent" value="communes" variant="secondary">
              {words.load}
            </Button>
          </noscript>
          <PlacePicker
            id={askedToo.name}
            label={askedToo.label}
            hint={askedToo.hint}
            error={errors[askedToo.name]}
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
