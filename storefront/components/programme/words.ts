import { getTranslations } from "next-intl/server"
import type { CountdownWords } from "./Countdown"

/** What a countdown says of itself. */
export async function countdownWords(): Promise<CountdownWords> {
  const t = await getTranslations("promo.countdown")
  return {
    left: t.raw("left") as string,
    ended: t("ended"),
    day: t("day"),
    hour: t("hour"),
    minute: t("minute"),
    second: t("second"),
  }
}
