import { ChevronDown } from "lucide-react"
import type { ReactNode } from "react"

/**
 * The filters: a column beside the results on a wide page, a panel folded behind its title on a
 * phone. The same <details> serves both; on a wide page CSS shows its content whether open or not.
 */
export function FilterPanel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="filter-panel min-w-0 border border-ke bg-giay px-4 lg:border-0 lg:bg-transparent lg:px-0">
      <summary className="tap w-full justify-between font-semibold lg:pointer-events-none lg:min-h-0">
        {title}
        <ChevronDown aria-hidden="true" className="size-5 lg:hidden" />
      </summary>
      {children}
    </details>
  )
}
