import { getTranslations } from "next-intl/server"
import { Chevron } from "@/components/ui/Chevron"
import { Notice } from "@/components/ui/Notice"
import { currentEdition } from "@/i18n/current"
import { listProvinces } from "@/lib/api/places"
import { communePlaces } from "@/lib/checkout/communes"
import { asksStrength } from "@/lib/portal/listing/sections"
import type { Draft } from "@/lib/portal/listing/types"
import { nameOf } from "@/lib/words"
import { MonthTick, NumberLine, StepLine, TextBlock, TextLine, TickLine } from "./fields"
import { OriginFields } from "./OriginFields"
import { said } from "./StartFields"
import { originWords } from "./words"

/** What the goods are, told as to a guest; English for who wants it. */
export async function TextFields({ draft }: { draft: Draft }) {
  const t = await getTranslations("listing")
  const { text = {} } = draft.facts
  const line = draft.hints.set?.disclaimer
  return (
    <>
      {line ? <Notice>{t("hint.disclaimer", { line })}</Notice> : null}
      <TextBlock
        id="story_vi"
        label={t("field.story_vi")}
        hint={t("hint.story_vi")}
        standing={text.story_vi ?? ""}
        maxLength={5_000}
      />
      <details
        className="group/english border border-ke bg-giay px-4"
        open={Boolean(text.name_en ?? text.story_en ?? text.unit_en) || undefined}
      >
        <summary className="flex min-h-14 cursor-pointer items-center justify-between gap-3 font-semibold">
          {t("english")}
          <Chevron className="group-open/english:rotate-180" />
        </summary>
        <div className="flex flex-col gap-5 pb-5">
          <TextLine
            id="name_en"
            label={t("field.name_en")}
            hint={t("hint.name_en")}
            standing={text.name_en ?? ""}
            maxLength={150}
            lang="en"
          />
          <TextLine
            id="unit_en"
            label={t("field.unit_en")}
            standing={text.unit_en ?? ""}
            maxLength={60}
            lang="en"
          />
          <TextBlock
            id="story_en"
            label={t("field.story_en")}
            standing={text.story_en ?? ""}
            maxLength={5_000}
            lang="en"
          />
        </div>
      </details>
    </>
  )
}

/** What is put on the scales and beside the ruler, and how it travels. */
export async function ParcelFields({ draft }: { draft: Draft }) {
  const t = await getTranslations("listing")
  const { parcel = {} } = draft.facts
  const cm = (millimetres?: number | null) =>
    said(millimetres === null || millimetres === undefined ? undefined : millimetres / 10)
  return (
    <>
      <NumberLine
        id="weight_grams"
        label={t("field.weight_grams")}
        hint={t("hint.weight_grams")}
        unit={t("unit.grams")}
        standing={said(parcel.weight_grams)}
      />
      <fieldset>
        <legend className="font-semibold">
          {t("size")} <span className="text-sm font-normal text-cham-nhat">{t("optional")}</span>
        </legend>
        <p className="mb-2 text-sm text-cham-nhat">{t("hint.size")}</p>
        <div className="grid grid-cols-3 gap-2">
          {(["length_mm", "width_mm", "height_mm"] as const).map((side) => (
            <NumberLine
              key={side}
              id={side}
              label={`${t(`field.${side}`)} (${t("unit.cm")})`}
              standing={cm(parcel[side])}
              decimal
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-2 font-semibold">{t("handling")}</legend>
        <div className="flex flex-col gap-2">
          {(["cold_chain", "fragile", "bulky"] as const).map((kind) => (
            <TickLine
              key={kind}
              id={kind}
              label={t(`field.${kind}`)}
              hint={t(`hint.${kind}`)}
              standing={parcel[kind] ?? false}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

/** The commune of today in the province of today. Names of before that staff wrote down are kept. */
export async function OriginSection({ draft }: { draft: Draft }) {
  const edition = await currentEdition()
  const { origin = {} } = draft.facts
  const province = origin.province_code ?? ""
  const [provinces, places] = await Promise.all([
    listProvinces(edition),
    communePlaces(province, edition),
  ])
  return (
    <>
      {(["former_province_code", "former_district", "former_commune"] as const).map((name) =>
        origin[name] ? (
          <input key={name} type="hidden" name={name} value={origin[name] ?? ""} />
        ) : null,
      )}
      <OriginFields
        locale={edition.locale}
        provinces={provinces.map((one) => ({ code: one.code, name: nameOf(one, edition.locale) }))}
        known={{ province, places }}
        standing={{ province_code: province, commune_code: origin.commune_code ?? "" }}
        words={await originWords()}
      />
    </>
  )
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** When there is some, how long it keeps, and of alcohol how strong it is and by which licence. */
export async function KeepingFields({ draft }: { draft: Draft }) {
  const t = await getTranslations("listing")
  const { keeping = {} } = draft.facts
  const months = keeping.season_months ?? []
  const allYear = months.length === MONTHS.length
  const alcohol = asksStrength(draft)
  return (
    <>
      <fieldset className="group/season">
        <legend className="font-semibold">
          {t("field.season_months")}{" "}
          <span className="text-sm font-normal text-cham-nhat">{t("optional")}</span>
        </legend>
        <p className="mb-2 text-sm text-cham-nhat">{t("hint.season")}</p>
        <TickLine id="all_year" label={t("field.all_year")} standing={allYear} />
        <div className="mt-2 grid grid-cols-4 gap-2 group-has-[#all\_year:checked]/season:hidden">
          {MONTHS.map((month) => (
            <MonthTick
              key={month}
              month={month}
              label={t("month", { month })}
              standing={!allYear && months.includes(month)}
            />
          ))}
        </div>
      </fieldset>
      <NumberLine
        id="shelf_life_days"
        label={t("field.shelf_life_days")}
        hint={t("hint.shelf_life_days")}
        optional={t("optional")}
        unit={t("unit.days")}
        standing={said(keeping.shelf_life_days)}
      />
      {alcohol ? (
        <>
          <NumberLine
            id="alcohol_abv"
            label={t("field.alcohol_abv")}
            hint={t("hint.alcohol_abv")}
            unit={t("unit.percent")}
            standing={said(keeping.alcohol_abv)}
            decimal
          />
          <TextLine
            id="licence_number"
            label={t("field.licence_number")}
            hint={t("hint.licence")}
            standing={keeping.licence_number ?? ""}
            maxLength={100}
          />
        </>
      ) : null}
      {keeping.licence_file ? (
        <input type="hidden" name="licence_file" value={keeping.licence_file} />
      ) : null}
    </>
  )
}

/** How long it takes to get ready, and the least that is sold at once. */
export async function TermsFields({ terms }: { terms: NonNullable<Draft["facts"]["terms"]> }) {
  const t = await getTranslations("listing")
  const words = { fewer: t("fewer"), more: t("more") }
  return (
    <>
      <StepLine
        id="preparation_days"
        label={t("field.preparation_days")}
        hint={t("hint.preparation_days")}
        unit={t("unit.days")}
        standing={String(terms.preparation_days ?? 1)}
        least={0}
        most={365}
        words={words}
      />
      <StepLine
        id="min_quantity"
        label={t("field.min_quantity")}
        hint={t("hint.min_quantity")}
        unit={t("unit.items")}
        standing={String(terms.min_quantity ?? 1)}
        least={1}
        most={10_000}
        words={words}
      />
    </>
  )
}
