import { getTranslations } from "next-intl/server"
import { pickerWords } from "@/components/checkout/words"
import { currentLocale } from "@/i18n/current"
import type { Locale } from "@/i18n/edition"
import type { AskProblem } from "@/lib/portal/apply/ask-state"
import { banks } from "@/lib/portal/apply/banks"
import { type Asked, KINDS } from "@/lib/portal/apply/steps"
import { nameOf } from "@/lib/words"
import type { Requirement } from "@/lib/portal/apply/types"
import type { AskWords } from "./AskForm"
import type { Questioned } from "./Question"

/** What a screen of questions says of itself. @param submit what its button says */
export async function askWords(submit: "save" | "send" | "next" | "create"): Promise<AskWords> {
  const t = await getTranslations("apply")
  const checkout = await getTranslations("checkout")
  return {
    errorsTitle: checkout("errors_title"),
    problem: t.raw("problem") as Record<AskProblem, string>,
    signIn: t("signIn"),
    change: t("change"),
    submit: t(submit),
    working: t("saving"),
    place: await pickerWords(await currentLocale()),
  }
}

/** What is asked, in the reader's words. */
export async function questions(asked: readonly Asked[]): Promise<Questioned[]> {
  const t = await getTranslations("apply")
  return asked.map(({ optional, ...one }) => ({
    ...one,
    label: t(`field.${one.name}`),
    hint: t.has(`hint.${one.name}`) ? t(`hint.${one.name}`) : undefined,
    optional: optional ? t("optional") : undefined,
    ...(one.control === "kind"
      ? { options: KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })) }
      : {}),
    ...(one.control === "bank" ? { options: banks, choose: t("chooseBank") } : {}),
  }))
}

/** What has to be shown, in the reader's language. */
export const requirementName = ({ vi, en }: Pick<Requirement, "vi" | "en">, locale: Locale) =>
  nameOf({ name_vi: vi, name_en: en }, locale)
