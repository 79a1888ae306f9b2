import { getTranslations } from "next-intl/server"
import type { CodeProblem } from "@/lib/portal/security/state"

/** What the forms of the second factor say that run on the phone. */
export async function securityWords() {
  const t = await getTranslations("security")
  return {
    problem: t.raw("problem") as Record<CodeProblem, string>,
    working: t("working"),
    start: t("start"),
    login: t("login"),
    scanTitle: t("scanTitle"),
    scanLead: t("scanLead"),
    qr: t("qr"),
    open: t("open"),
    secret: t("secret"),
    firstCode: t("firstCode"),
    password: t("password"),
    finish: t("finish"),
    others: t("others"),
    codesTitle: t("codesTitle"),
    codesLead: t("codesLead"),
    codesDone: t("codesDone"),
    renew: t("renew"),
    renewLead: t("renewLead"),
  }
}

export type SecurityWords = Awaited<ReturnType<typeof securityWords>>
