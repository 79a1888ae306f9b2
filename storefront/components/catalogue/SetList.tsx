import { ChevronDown } from "lucide-react"
import { LocaleLink } from "@/components/ui/LocaleLink"

/**
 * The sets of a group, to narrow it to one. On a phone thirteen long names would push the goods off the
 * screen, so they are folded behind their number; on a wide page CSS shows them whether open or not.
 */
export function SetList({
  title,
  sets,
}: {
  title: string
  sets: { slug: string; name: string }[]
}) {
  return (
    <nav aria-label={title} className="mb-6">
      <details className="set-list group rounded-md border border-ke bg-giay md:border-0 md:bg-transparent">
        <summary className="tap w-full justify-between px-4 font-semibold md:hidden">
          {`${title} (${sets.length})`}
          <ChevronDown aria-hidden="true" className="size-5 shrink-0 group-open:rotate-180" />
        </summary>
        <ul className="divide-y divide-ke border-t border-ke px-4 md:flex md:flex-wrap md:gap-2 md:divide-y-0 md:border-0 md:px-0">
          {sets.map((set) => (
            <li key={set.slug}>
              <LocaleLink
                href={`/nhom/${set.slug}`}
                className="tap w-full py-2 text-sm md:w-auto md:rounded-full md:border md:border-vien md:bg-giay md:px-4 md:hover:border-la-che md:hover:bg-la-che-nhat"
              >
                {set.name}
              </LocaleLink>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
