import { getTranslations } from "next-intl/server"
import { Search } from "lucide-react"
import type { FacetValue } from "@/lib/api/types"
import { isNamed } from "@/lib/search/names"
import type { SearchState } from "@/lib/search/state"
import { FacetChoice } from "./FacetChoice"
import type { FacetLabels } from "./labels"

/** More sellers than this are found by typing their name, not by scrolling. */
const SHOWN = 12

/**
 * Sellers to choose: first the chosen ones, which have to be unchosen somewhere, then those with the most goods, or
 * those that go by the name typed. `listed` holds those with the most goods: a hundred, thousands when a name was typed.
 */
export async function SellerFacet({
  state,
  listed,
  labels,
}: {
  state: SearchState
  listed: readonly FacetValue[]
  labels: FacetLabels
}) {
  const t = await getTranslations("search")
  const chosen = state.filters["nguoi-ban"]
  const counts = new Map(listed.map((item) => [item.value, item.count]))
  const others = listed.filter(
    ({ value }) =>
      value !== "" &&
      !chosen.includes(value) &&
      isNamed(labels.of("nguoi-ban", value), state.sellerText),
  )
  const more = others.length > SHOWN || state.sellerText !== ""
  const choice = (value: string) => {
    // A chosen seller with few goods may not be among those counted.
    const count = counts.get(value)
    return (
      <FacetChoice
        key={value}
        name="nguoi-ban"
        value={value}
        checked={chosen.includes(value)}
        count={count}
        countLabel={count === undefined ? undefined : t("count", { count })}
      >
        {labels.of("nguoi-ban", value)}
      </FacetChoice>
    )
  }
  return (
    <>
      {chosen.map(choice)}
      {more ? (
        <div className="flex gap-2 py-1">
          <input
            type="search"
            name="ten-nguoi-ban"
            defaultValue={state.sellerText}
            maxLength={60}
            aria-label={t("sellerText")}
            placeholder={t("sellerText")}
            className="min-h-11 min-w-0 flex-1 rounded-md border border-vien bg-giay px-3"
          />
          <button
            type="submit"
            aria-label={t("sellerFind")}
            className="tap justify-center rounded-md border border-vien px-3"
          >
            <Search aria-hidden="true" className="size-5" />
          </button>
        </div>
      ) : null}
      {others.slice(0, SHOWN).map((item) => choice(item.value))}
      {more && others.length === 0 ? (
        <p className="py-1 text-sm text-cham-nhat">{t("sellerNone", { name: state.sellerText })}</p>
      ) : null}
      {others.length > SHOWN ? (
        <p className="py-1 text-xs text-cham-nhat">{t("sellerMore")}</p>
      ) : null}
    </>
  )
}
