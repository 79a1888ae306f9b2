import { getTranslations } from "next-intl/server"
import type { PaperWords } from "./PaperForm"

/** What a form for papers says. `say` fills in what is known in the browser alone. */
export async function paperWords(): Promise<PaperWords> {
  const t = await getTranslations("apply.paper")
  return {
    photo: t("photo"),
    file: t("file"),
    hint: t("hint"),
    validUntil: t("validUntil"),
    endless: t("endless"),
    morePhoto: t("morePhoto"),
    moreFile: t("moreFile"),
    send: t("send"),
    sendMany: t.raw("sendMany") as string,
    save: t("save"),
    sending: t.raw("sending") as string,
    preparing: t("preparing"),
    shown: t.raw("shown") as string,
    leaveOut: t.raw("leaveOut") as string,
    chosen: t.raw("chosen") as string,
    error: t.raw("error") as PaperWords["error"],
  }
}
