import { ChevronDown } from "lucide-react"
import type { ReactNode } from "react"

/** One collapsible group of choices; it is open when something in it is chosen. */
export function FacetGroup({
  title,
  open,
  chosen,
  children,
}: {
  title: string
  open: boolean
  chosen: number
  children: ReactNode
}) {
  return (
    <details open={open} className="group/facet border-t border-ke">
      <summary className="tap w-full justify-between py-3 font-semibold">
        <span>
          {title}
          {chosen > 0 ? <span className="font-normal text-cham-nhat"> ({chosen})</span> : null}
        </span>
        <ChevronDown
          aria-hidden="true"
          className="size-5 transition-transform group-open/facet:rotate-180"
        />
      </summary>
      <fieldset className="pb-3">
        <legend className="sr-only">{title}</legend>
        {children}
      </fieldset>
    </details>
  )
}
