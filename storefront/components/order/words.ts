import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import type { LookUpWords } from "./LookUpForm"

/** The words of the look-up form. */
export async function lookUpWords(locale: Locale): Promise<LookUpWords> {
  const t = await getTranslations({ locale, namespace: "order" })
  const checkout = await getTranslations({ locale, namespace: "checkout" })
  return {
    field: t.raw("field") as LookUpWords["field"],
    hint: t.raw("hint") as LookUpWords["hint"],
    errorsTitle: checkout("errors_title"),
    error: { ...(t.raw("error") as LookUpWords["error"]), offline: checkout("error.offline") },
    lookup: t("lookup"),
    looking: t("looking"),
  }
}

/** Statuses the shop knows; another one, from a newer shop, reads "in progress". */
export async function sayStatus(status: string, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "order" })
  return t.has(`status.${status}`) ? t(`status.${status}`) : t("status.unknown")
}
