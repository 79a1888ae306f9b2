import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { setHoliday } from "@/lib/portal/listing/good-actions"
import type { Holiday } from "@/lib/portal/listing/types"
import { TextLine } from "./fields"
import { GoodForm } from "./GoodForm"
import { goodFormWords } from "./words"

/** Days on which nothing is sold: from today on, or those that are planned. */
export async function HolidayScreen({ holiday }: { holiday: Holiday }) {
  const t = await getTranslations("listing.holiday")
  const locale = await currentLocale()
  const today = todayInVietnam()
  const { closed_from: from, closed_until: until } = holiday
  const ahead = from && until && until >= today ? { from, until } : null
  const day = (one: string) => formatDay(one, locale)
  const words = await goodFormWords()
  return (
    <div className="flex flex-col gap-5">
      <p>{t("lead")}</p>
      <Notice
        title={
          ahead
            ? ahead.from <= today
              ? t("closedNow", { until: day(ahead.until) })
              : t("closedSoon", { from: day(ahead.from), until: day(ahead.until) })
            : t("openNow")
        }
      />
      {ahead ? (
        <GoodForm action={setHoliday} hidden={{ locale, open: "1" }} words={words}>
          <BigButton>{t(ahead.from <= today ? "open" : "cancel")}</BigButton>
        </GoodForm>
      ) : null}
      <GoodForm
        action={setHoliday}
        hidden={{ locale }}
        words={words}
        className="flex flex-col gap-5"
      >
        <TextLine
          id="closed_from"
          type="date"
          label={t("from")}
          standing={ahead?.from ?? today}
          min={today}
        />
        <TextLine
          id="closed_until"
          type="date"
          label={t("until")}
          standing={ahead?.until ?? ""}
          min={today}
        />
        <BigButton variant="secondary">{t("close")}</BigButton>
      </GoodForm>
    </div>
  )
}
