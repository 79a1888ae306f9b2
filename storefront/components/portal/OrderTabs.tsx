import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { cx } from "@/lib/class"
import { type SellerOrderStatus, type Tab, TABS } from "@/lib/portal/order-life"
import { ordersPath } from "@/lib/portal/paths"

/** More than anybody counts. */
const MOST = 99

/**
 * The states that orders are kept by, all in sight: a row that scrolls sideways hides the last. How many there are is said of
 * what is not over.
 */
export async function OrderTabs({
  at,
  counts,
}: {
  at: Tab["slug"]
  counts: Partial<Record<SellerOrderStatus, number>>
}) {
  const t = await getTranslations("portal.seller.tabs")
  return (
    <nav aria-label={t("label")} className="mb-5">
      <ul className="grid grid-cols-3 gap-1 md:grid-cols-6">
        {TABS.map(({ slug, statuses: [status] }) => (
          <li key={slug}>
            <LocaleLink
              href={ordersPath(slug)}
              aria-current={slug === at ? "page" : undefined}
              className={cx(
                "flex h-full min-h-12 items-center justify-center border px-1 py-1 text-center text-sm",
                slug === at
                  ? "border-la-che bg-la-che font-semibold text-giay"
                  : "border-ke bg-giay hover:border-la-che",
              )}
            >
              <span>
                {t(slug)}
                {counts[status] !== undefined ? (
                  <>
                    {" "}
                    <b className="whitespace-nowrap tabular-nums">{saidCount(counts[status])}</b>
                  </>
                ) : null}
              </span>
            </LocaleLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const saidCount = (count: number) => (count > MOST ? `${MOST}+` : String(count))
