import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import type { AccountFormKind } from "@/lib/account/fields"
import type { AccountWords } from "./AccountForm"

const SUBMIT = {
  "sign-in": "sign_in",
  register: "register",
  forgotten: "send_letter",
  reset: "set_password",
} as const satisfies Record<AccountFormKind, string>

/** The words of an account's forms. */
export async function accountWords(locale: Locale, kind: AccountFormKind): Promise<AccountWords> {
  const t = await getTranslations({ locale, namespace: "account" })
  const checkout = await getTranslations({ locale, namespace: "checkout" })
  return {
    field: t.raw("field") as AccountWords["field"],
    hint: {
      ...(kind === "sign-in" ? {} : { password: t("password_hint") }),
      ...(kind === "register" ? { email: t("email_hint"), phone: t("phone_hint") } : {}),
    },
    optional: `(${checkout("optional")})`,
    error: {
      ...(t.raw("error") as Record<string, string>),
      offline: checkout("error.offline"),
    },
    errorsTitle: checkout("errors_title"),
    submit: t(SUBMIT[kind]),
    working: t("working"),
    done: t("letter_sent"),
  }
}
