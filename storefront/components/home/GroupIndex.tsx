import { IndexLine } from "@/components/ui/IndexLine"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { ProductGroup, ProductSet } from "@/lib/api/types"
import { nameOf } from "@/lib/words"

/** The six groups with their sets, as an index rather than tiles: people read these names, they do not recognise pictures of them. */
export async function GroupIndex({
  groups,
  counts,
  level = 3,
  most,
}: {
  groups: ProductGroup[]
  counts: Map<string, number>
  level?: 2 | 3
  /** Show only this many sets of a group, those with most products. */
  most?: number
}) {
  const locale = await currentLocale()
  const Heading = `h${level}` as const
  return (
    <ul className="grid gap-x-10 gap-y-8 md:grid-cols-2 lg:grid-cols-3">
      {groups.map((group) => (
        <li key={group.slug}>
          <Heading className="border-b-2 border-cham pb-1 text-xl">
            <LocaleLink href={`/nhom/${group.slug}`} className="tap hover:text-la-che">
              {nameOf(group, locale)}
            </LocaleLink>
          </Heading>
          <ul>
            {fullest(group.sets, counts, most).map((set) => (
              <IndexLine
                key={set.slug}
                href={`/nhom/${set.slug}`}
                name={nameOf(set, locale)}
                count={counts.get(set.slug) ?? 0}
                className="py-1"
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** The sets with most products, in the decision's own order; all of them without a limit. */
function fullest(
  sets: ProductSet[],
  counts: Map<string, number>,
  most: number | undefined,
): ProductSet[] {
  if (most === undefined || sets.length <= most) return sets
  const kept = new Set(
    sets
      .toSorted((a, b) => (counts.get(b.slug) ?? 0) - (counts.get(a.slug) ?? 0))
      .slice(0, most)
      .map((set) => set.slug),
  )
  return sets.filter((set) => kept.has(set.slug))
}
