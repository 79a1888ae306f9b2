import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { unitField } from "@/lib/portal/listing/facts"
import type { Draft } from "@/lib/portal/listing/types"
import { NumberLine, TextLine } from "./fields"
import { PriceLine } from "./PriceLine"
import { said } from "./StartFields"
import { priceWords } from "./words"

/** Further units, and an empty one; whoever needs another saves and gets it. */
export async function UnitFields({ draft }: { draft: Draft }) {
  const t = await getTranslations("listing")
  const words = await priceWords()
  const units = draft.facts.variants?.units ?? []
  return (
    <>
      <p className="text-cham-nhat">{t("hint.variants")}</p>
      {[...units, undefined].map((unit, index) => (
        <fieldset key={index} className="border border-ke bg-giay p-4">
          <legend className="px-1 font-semibold">
            {unit ? t("unitNumber", { number: index + 2 }) : t("newUnit")}
          </legend>
          <div className="flex flex-col gap-4">
            {unit?.variant_id ? (
              <input type="hidden" name={unitField(index, "variant_id")} value={unit.variant_id} />
            ) : null}
            <TextLine
              id={unitField(index, "unit_vi")}
              label={t("field.unit_vi")}
              standing={unit?.unit_vi ?? ""}
              maxLength={60}
            />
            {unit?.unit_en ? (
              <input type="hidden" name={unitField(index, "unit_en")} value={unit.unit_en} />
            ) : null}
            <PriceLine
              id={unitField(index, "price")}
              label={t("field.price")}
              unit={t("unit.dong")}
              standing={said(unit?.price)}
              words={words}
            />
            <NumberLine
              id={unitField(index, "stock")}
              label={t("field.stock")}
              standing={said(unit?.stock)}
            />
            <NumberLine
              id={unitField(index, "weight_grams")}
              label={t("field.weight_grams")}
              unit={t("unit.grams")}
              standing={said(unit?.weight_grams)}
            />
            {unit ? (
              <button type="submit" name="drop" value={index} className={buttonClass("quiet")}>
                {t("dropUnit")}
              </button>
            ) : null}
          </div>
        </fieldset>
      ))}
      <button
        type="submit"
        name="go"
        value="more"
        className={buttonClass("secondary", "min-h-14 w-full text-lg")}
      >
        {t("moreUnits")}
      </button>
    </>
  )
}
