import { cx } from "@/lib/class"
import { LocaleLink } from "./LocaleLink"

export interface Crumb {
  label: string
  /** Absent for the page one is on. */
  href?: string
}

/**
 * The way back up. `label` names the landmark in the reader's language. A phone has room for one step,
 * so it shows the nearest page above; a wide page shows the whole way.
 */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  const parent = crumbs.findLastIndex((crumb) => crumb.href)
  return (
    <nav aria-label={label} className="py-2 text-sm text-cham-nhat">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map((crumb, index) => (
          <li
            key={crumb.label}
            className={cx(
              "min-w-0 items-center gap-2 sm:flex",
              index === parent ? "flex" : "hidden",
            )}
          >
            {index === parent ? (
              <span aria-hidden="true" className="sm:hidden">
                ‹
              </span>
            ) : null}
            {index > 0 ? (
              <span aria-hidden="true" className="hidden sm:inline">
                /
              </span>
            ) : null}
            {crumb.href ? (
              <LocaleLink
                href={crumb.href}
                className="tap underline decoration-ke underline-offset-4 hover:decoration-current"
              >
                {crumb.label}
              </LocaleLink>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
