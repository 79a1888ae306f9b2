import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { cx } from "@/lib/class"
import { SearchCombobox } from "./SearchCombobox"

/** The search form: works as a plain GET form, suggests while typing where scripts run. */
export async function SearchBox({
  large = false,
  className,
}: {
  large?: boolean
  className?: string
}) {
  const locale = await currentLocale()
  const t = await getTranslations("search.box")
  return (
    <form
      role="search"
      aria-label={t(large ? "labelLarge" : "label")}
      action={localePath(locale, "/tim-kiem")}
      className={cx("flex", className)}
    >
      <SearchCombobox
        locale={locale}
        name="q"
        large={large}
        words={{
          label: t("label"),
          placeholder: large ? t("placeholderLong") : t("placeholder"),
          groups: {
            products: t("products"),
            provinces: t("provinces"),
            sellers: t("sellers"),
            sets: t("sets"),
          },
          today: t("today"),
          found: t.raw("found") as string,
          list: t("list"),
        }}
      />
      <button
        type="submit"
        className={cx(
          "tap shrink-0 justify-center rounded-r-md bg-la-che px-4 font-semibold text-giay hover:bg-la-che-sam md:px-6",
          large && "min-h-14",
        )}
      >
        {t("submit")}
      </button>
    </form>
  )
}
