import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import type { AccountWords } from "./AccountForm"

/** The words of the sign-in and registration forms. */
export async function accountWords(
  locale: Locale,
  kind: "sign-in" | "register",
): Promise<AccountWords> {
  const t = await getTranslations({ locale, namespace: "account" })
  const checkout = await getTranslations({ locale, namespace: "checkout" })
  return {
    field: t.raw("field") as AccountWords["field"],
    passwordHint: t("password_hint"),
    phoneHint: checkout("hint.buyer_phone"),
    error: {
      ...(t.raw("error") as Record<string, string>),
      offline: checkout("error.offline"),
    },
    errorsTitle: checkout("errors_title"),
    submit: kind === "register" ? t("register") : t("sign_in"),
    working: t("working"),
  }
}
