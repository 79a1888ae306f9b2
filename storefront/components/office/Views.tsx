import { LocaleLink } from "@/components/ui/LocaleLink"
import { cx } from "@/lib/class"

/** Which of a list are shown: each has an address of its own. */
export function Views({
  label,
  at,
  views,
}: {
  label: string
  at: string
  views: readonly { view: string; href: string; name: string }[]
}) {
  return (
    <nav aria-label={label} className="mb-4 flex flex-wrap gap-x-5">
      {views.map(({ view, href, name }) => (
        <LocaleLink
          key={view}
          href={href}
          aria-current={view === at ? "page" : undefined}
          className={cx("tap", view === at ? "font-semibold text-la-che" : "link")}
        >
          {name}
        </LocaleLink>
      ))}
    </nav>
  )
}
