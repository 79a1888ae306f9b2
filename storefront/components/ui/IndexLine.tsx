import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { cx } from "@/lib/class"
import { LocaleLink } from "./LocaleLink"

/** A name in an index, with how many goods stand behind it. */
export async function IndexLine({
  href,
  name,
  count,
  className,
  children,
}: {
  href: string
  name: string
  /** Nothing is said of none. */
  count: number
  className?: string
  /** What stands under it. */
  children?: ReactNode
}) {
  const t = await getTranslations("search")
  return (
    <li className="border-b border-ke">
      <LocaleLink
        href={href}
        className={cx("tap w-full justify-between gap-4 hover:text-la-che", className)}
      >
        <span>{name}</span>
        {count > 0 ? (
          <span className="text-sm tabular-nums text-cham-nhat" aria-label={t("count", { count })}>
            {count}
          </span>
        ) : null}
      </LocaleLink>
      {children}
    </li>
  )
}
