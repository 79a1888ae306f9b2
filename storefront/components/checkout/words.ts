import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { earliestDay } from "@/lib/checkout/dates"
import type { DetailField, ErrorCode } from "@/lib/checkout/fields"
import type { PlaceWords } from "./PlaceFields"

type Field = DetailField | "payment" | "terms" | "privacy" | "marketing" | "adult"

/**
 * The words of the checkout's first step, for the form that runs on the phone.
 * @param abroad whether the buyer pays from there: the form asks for some things in another way
 */
export async function detailWords(locale: Locale, abroad: boolean) {
  const t = await getTranslations({ locale, namespace: "checkout" })
  const gift = await getTranslations({ locale, namespace: "gift" })
  const earliest = formatDay(earliestDay(todayInVietnam()), locale)
  return {
    field: t.raw("field") as Record<Field, string>,
    hint: {
      ...(t.raw("hint") as Record<string, string>),
      ...(abroad ? (t.raw("abroad.hint") as Record<string, string>) : {}),
    },
    error: t.raw("error") as Record<ErrorCode | "down" | "shipping" | "offline", string>,
    recipientInVietnam: t("abroad.recipient"),
    errorsTitle: t("errors_title"),
    earliest,
    optional: `(${t("optional")})`,
    who: t("who"),
    where: t("where"),
    gift: t("gift"),
    giftIntro: abroad ? t("abroad.recipient_text") : gift("intro"),
    cardHint: gift("card_hint"),
    wantedHint: gift("wanted_hint", { earliest }),
    invoice: t("invoice"),
    secure: t(abroad ? "abroad.secure" : "secure"),
    place: await pickerWords(locale),
    continue: t("continue"),
    saving: t("saving"),
  }
}

export type DetailWords = Awaited<ReturnType<typeof detailWords>>

/** What a province and a commune are chosen by. */
export async function pickerWords(locale: Locale): Promise<PlaceWords> {
  const t = await getTranslations({ locale, namespace: "checkout" })
  const picker = {
    choose: t("choose"),
    noMatch: t("no_match"),
    matches: t.raw("matches") as string,
  }
  return {
    province: { ...picker, placeholder: t("search_province") },
    commune: { ...picker, placeholder: t("search_commune") },
    chooseFirst: t("choose_first"),
    loading: t("loading_communes"),
    failed: t("communes_failed"),
    retry: t("retry"),
    load: t("load_communes"),
  }
}
