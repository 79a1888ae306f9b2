import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { cx } from "@/lib/class"
import { type Tab, TABS } from "@/lib/portal/order-life"
import { ordersPath } from "@/lib/portal/paths"

/** The states that orders are kept by, all in sight: a row that scrolls sideways hides the last. */
export async function OrderTabs({ at }: { at: Tab["slug"] }) {
  const t = await getTranslations("portal.seller.tabs")
  return (
    <nav aria-label={t("label")} className="mb-5">
      <ul className="grid grid-cols-3 gap-1 md:grid-cols-6">
        {TABS.map(({ slug }) => (
          <li key={slug}>
            <LocaleLink
              href={ordersPath(slug)}
              aria-current={slug === at ? "page" : undefined}
              className={cx(
                "flex min-h-12 items-center justify-center border px-1 py-1 text-center text-sm",
                slug === at
                  ? "border-la-che bg-la-che font-semibold text-giay"
                  : "border-ke bg-giay hover:border-la-che",
              )}
            >
              {t(slug)}
            </LocaleLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
