import { getTranslations } from "next-intl/server"
import type { JoinWords } from "./JoinForm"

/** Words of the form that joins. @param known there is an account, whose password is asked for */
export async function joinWords(known: boolean): Promise<JoinWords> {
  const t = await getTranslations("portal.invitation")
  const portal = await getTranslations("portal")
  const account = await getTranslations("account")
  const checkout = await getTranslations("checkout")
  return {
    field: { name: account("field.name"), password: portal("password") },
    passwordHint: known ? t("knownPassword") : account("password_hint"),
    errorsTitle: checkout("errors_title"),
    problem: {
      limited: portal("reason.limited"),
      down: portal("reason.down"),
      offline: checkout("error.offline"),
    },
    submit: t("join"),
    working: portal("seller.working"),
  }
}
