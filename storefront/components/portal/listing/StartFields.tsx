import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { listGroups } from "@/lib/api/taxonomy"
import type { DraftFacts } from "@/lib/portal/listing/types"
import { nameOf } from "@/lib/words"
import { NumberLine, TextLine } from "./fields"
import { PriceLine } from "./PriceLine"
import { SetPicker } from "./SetPicker"
import { priceWords } from "./words"

/** What makes a draft: name, set, unit, price, stock; of a service, which is asked about, at most a guide price. */
export async function StartFields({ facts }: { facts: NonNullable<DraftFacts["start"]> }) {
  const t = await getTranslations("listing")
  const edition = await currentEdition()
  const groups = await listGroups(edition)
  return (
    <div className="group/start flex flex-col gap-6">
      <TextLine
        id="name_vi"
        label={t("field.name_vi")}
        hint={t("hint.name_vi")}
        standing={facts.name_vi ?? ""}
        maxLength={150}
      />
      <SetPicker
        legend={t("field.set_code")}
        hint={t("hint.set_code")}
        chosenWord={t("setChosen")}
        standing={facts.set_code ?? ""}
        groups={groups.map((group) => ({
          slug: group.slug,
          name: nameOf(group, edition.locale),
          sets: group.sets.map((set) => ({ code: set.code, name: nameOf(set, edition.locale) })),
        }))}
      />
      <TextLine
        id="unit_vi"
        label={t("field.unit_vi")}
        hint={t("hint.unit_vi")}
        standing={facts.unit_vi ?? ""}
        maxLength={60}
        list="units"
      />
      <datalist id="units">
        {(t.raw("units") as string[]).map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <PriceLine
        id="price"
        label={ofSet(t("field.price"), t("field.guide_price"))}
        hint={ofSet(t("hint.price"), t("hint.guide_price"))}
        unit={t("unit.dong")}
        standing={said(facts.price)}
        words={await priceWords()}
      />
      <div className={OF_GOODS}>
        <NumberLine
          id="stock"
          label={t("field.stock")}
          hint={t("hint.stock")}
          standing={said(facts.stock)}
        />
      </div>
    </div>
  )
}

/** The set of services as the backend knows it (`SERVICE_SETS`), by style sheet alone: it follows the tap without scripts. */
const OF_GOODS = "group-has-[[value=QD26-26]:checked]/start:hidden"
const OF_SERVICES = "hidden group-has-[[value=QD26-26]:checked]/start:inline"

const ofSet = (goods: string, services: string) => (
  <>
    <span className={OF_GOODS}>{goods}</span>
    <span className={OF_SERVICES}>{services}</span>
  </>
)

/** A number as a field shows it; nothing for one that was not said yet. */
export const said = (number: number | null | undefined) =>
  number === null || number === undefined ? "" : String(number).replace(".", ",")
