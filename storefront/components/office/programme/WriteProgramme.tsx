import { randomUUID } from "node:crypto"
import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { listGroups } from "@/lib/api/taxonomy"
import { doors } from "@/lib/portal/doors"
import { officePaths, programmePath } from "@/lib/portal/office-paths"
import { type Problem, PROBLEMS } from "@/lib/portal/office-programmes/form-state"
import {
  type FieldName,
  type ListName,
  LISTS,
  TEXTS,
  type Typed,
} from "@/lib/portal/office-programmes/terms"
import { BEARERS, type ChoosableGood, FORMS } from "@/lib/portal/office-programmes/types"
import { nameOf } from "@/lib/words"
import type { GoodsChoices } from "./ChooseGoods"
import { ProgrammeForm, type ProgrammeFormWords } from "./ProgrammeForm"

/** The form of a programme in the reader's words, over the goods of the province. */
export async function WriteProgramme({
  id = "",
  version,
  initial,
  goods,
}: {
  /** Of the programme that is changed. */
  id?: string
  /** Of the same, as it is shown. */
  version?: number
  initial: Typed
  goods: readonly ChoosableGood[]
}) {
  const { locale } = await currentEdition()
  return (
    <ProgrammeForm
      id={id}
      version={version}
      clientKey={randomUUID()}
      nowPath={localePath(locale, programmePath(id))}
      listPath={localePath(locale, officePaths.programmes)}
      locale={locale}
      initial={initial}
      choices={await choicesOf(goods, initial)}
      doorPath={localePath(locale, doors.office.path)}
      words={await formWords()}
    />
  )
}

async function choicesOf(goods: readonly ChoosableGood[], initial: Typed): Promise<GoodsChoices> {
  const edition = await currentEdition()
  const t = await getTranslations("officeProgramme")
  const sets = (await listGroups(edition)).flatMap((group) => group.sets)
  const setName = (code: string) => {
    const set = sets.find((one) => one.code === code)
    return set ? nameOf(set, edition.locale) : code
  }
  // What was chosen and has no goods any more stays chosen until somebody takes it out.
  const kept = (name: ListName, among: Choice[], label = (value: string) => value) => [
    ...among,
    ...initial.lists[name].flatMap((value) =>
      among.some((one) => one.value === value) ? [] : [{ value, label: label(value), count: 0 }],
    ),
  ]
  return {
    lists: {
      sets: kept(
        "sets",
        counted(goods, ({ set_code }) =>
          set_code ? [{ value: set_code, label: setName(set_code) }] : [],
        ),
        setName,
      ),
      communes: kept(
        "communes",
        counted(goods, ({ commune }) =>
          commune ? [{ value: commune.code, label: nameOf(commune, edition.locale) }] : [],
        ),
      ),
      sellers: kept(
        "sellers",
        counted(goods, ({ seller }) => [
          { value: seller.id, label: nameOf(seller, edition.locale) },
        ]),
      ),
      certifications: kept(
        "certifications",
        counted(goods, ({ labels }) =>
          labels.map((label) => ({ value: label.code, label: nameOf(label, edition.locale) })),
        ),
      ),
    },
    all: t("goodsInAll", {
      count: goods.length,
      certified: goods.filter(({ certified }) => certified).length,
    }),
  }
}

type Choice = GoodsChoices["lists"]["sets"][number]

/** What goods have of one kind, by name, with how many have it. */
function counted(
  goods: readonly ChoosableGood[],
  of: (good: ChoosableGood) => { value: string; label: string }[],
): Choice[] {
  const found = new Map<string, Choice>()
  for (const choice of goods.flatMap(of)) {
    const count = (found.get(choice.value)?.count ?? 0) + 1
    found.set(choice.value, { ...choice, count })
  }
  return [...found.values()].sort((a, b) => a.label.localeCompare(b.label, "vi"))
}

async function formWords(): Promise<ProgrammeFormWords> {
  const t = await getTranslations("officeProgramme")
  const each = <Name extends string>(names: readonly Name[], under: string) =>
    Object.fromEntries(names.map((name) => [name, t(`${under}.${String(name)}`)])) as Record<
      Name,
      string
    >
  const fields: readonly FieldName[] = [...TEXTS, ...LISTS]
  return {
    errorsTitle: t("errorsTitle"),
    working: t("working"),
    submit: t("save"),
    optional: t("optional"),
    problem: each<Problem>(PROBLEMS, "problem"),
    signIn: t("signIn"),
    asItIs: t("asItIs"),
    drafts: t("drafts"),
    section: each(["what", "when", "form", "goods", "limits", "money"], "section"),
    field: each(fields, "field"),
    hint: Object.fromEntries(
      fields.flatMap((name) => (t.has(`hint.${name}`) ? [[name, t(`hint.${name}`)]] : [])),
    ),
    form: each(FORMS, "formIs"),
    bearer: each(BEARERS, "bearerIs"),
    standing: t("standing"),
    leastStars: t("field.least_stars"),
    anyStars: t("anyStars"),
    stars: { 3: t("stars.3"), 4: t("stars.4"), 5: t("stars.5") },
    list: each(LISTS, "field"),
    listHint: t("listHint"),
    none: t("noneToChoose"),
  }
}
