import { X } from "lucide-react"
import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import {
  activeCount,
  emptySearch,
  multiParams,
  type SearchState,
  searchPath,
  toggled,
} from "@/lib/search/state"
import type { FacetLabels } from "./labels"

/** What narrows the list now; each is a link that takes itself away. */
export async function ActiveFilters({
  state,
  labels,
}: {
  state: SearchState
  labels: FacetLabels
}) {
  if (activeCount(state) === 0) return null
  const t = await getTranslations("search")
  const chips = multiParams.flatMap((key) =>
    state.filters[key].map((value) => ({
      key: `${key}-${value}`,
      label: labels.of(key, value),
      href: searchPath(state, toggled(state, key, value)),
    })),
  )
  if (state.inSeason)
    chips.push({ key: "mua", label: t("inSeason"), href: searchPath(state, { inSeason: false }) })
  if (state.inStock)
    chips.push({
      key: "con-hang",
      label: t("inStock"),
      href: searchPath(state, { inStock: false }),
    })
  if (state.inProgramme)
    chips.push({
      key: "chuong-trinh",
      label: t("inProgramme"),
      href: searchPath(state, { inProgramme: false }),
    })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <h2 className="sr-only">{t("active")}</h2>
      {chips.map((chip) => (
        <LocaleLink
          key={chip.key}
          href={chip.href}
          rel="nofollow"
          aria-label={t("remove", { name: chip.label })}
          className="tap gap-2 rounded-full border border-vien bg-giay px-4 text-sm hover:border-la-che hover:bg-la-che-nhat"
        >
          {chip.label} <X aria-hidden="true" className="size-4" />
        </LocaleLink>
      ))}
      {chips.length > 1 ? (
        <LocaleLink
          href={searchPath({ ...emptySearch(), q: state.q, sort: state.sort })}
          rel="nofollow"
          className="tap link px-2 text-sm"
        >
          {t("clear")}
        </LocaleLink>
      ) : null}
    </div>
  )
}
