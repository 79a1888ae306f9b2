import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { byRegion, listProvinces } from "@/lib/api/places"
import { chooseProvince } from "@/lib/basket/actions"
import { nameOf } from "@/lib/words"
import { SelectField } from "@/components/ui/Field"
import { Button } from "@/components/ui/Button"
import { SubmitOnChange } from "@/components/ui/SubmitOnChange"

/** Asks where to, so that delivery has a price before anybody types an address. */
export async function ProvinceForm({ chosen }: { chosen?: string }) {
  const edition = await currentEdition()
  const t = await getTranslations("basket")
  const regions = byRegion(await listProvinces(edition))
  return (
    <form action={chooseProvince} className="flex flex-col gap-2">
      <input type="hidden" name="locale" value={edition.locale} />
      <SubmitOnChange>
        <SelectField
          id="province_code"
          label={t("deliver_to")}
          hint={t("delivery_hint")}
          defaultValue={chosen ?? ""}
          key={chosen}
          required
        >
          <option value="" disabled>
            {t("choose_province")}
          </option>
          {regions.map((region) => (
            <optgroup key={region.slug} label={nameOf(region, edition.locale)}>
              {region.provinces.map((province) => (
                <option key={province.code} value={province.code}>
                  {nameOf(province, edition.locale)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
      </SubmitOnChange>
      <noscript>
        <Button type="submit" variant="secondary" className="w-full">
          {t("show_delivery")}
        </Button>
      </noscript>
    </form>
  )
}
