import type { ReactNode } from "react"
import { cx } from "@/lib/class"
import { LocaleLink } from "./LocaleLink"

/** A part of a page under its own heading, with a way to see all of it. */
export function Section({
  id,
  title,
  lead,
  more,
  className,
  children,
}: {
  id: string
  title: ReactNode
  lead?: ReactNode
  more?: { href: string; label: string }
  className?: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className={cx("py-8 md:py-12", className)}>
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
        <div className="max-w-2xl">
          <h2 id={id} className="text-2xl md:text-3xl">
            {title}
          </h2>
          {lead ? <p className="mt-1 text-cham-nhat">{lead}</p> : null}
        </div>
        {more ? (
          <LocaleLink href={more.href} className="tap link">
            {more.label}
          </LocaleLink>
        ) : null}
      </div>
      {children}
    </section>
  )
}
