import { LocaleLink } from "./LocaleLink"

export interface Crumb {
  label: string
  /** Absent for the page one is on. */
  href?: string
}

/** The way back up. `label` names the landmark in the reader's language. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  return (
    <nav aria-label={label} className="py-2 text-sm text-cham-nhat">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex min-w-0 items-center gap-2">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
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
