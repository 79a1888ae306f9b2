import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import { type SearchState, sorts } from "@/lib/search/state"
import { SubmitOnChange } from "@/components/ui/SubmitOnChange"

/** How the list is sorted. Part of the filter form; its own button serves who has no scripts. */
export async function SortSelect({ state }: { state: SearchState }) {
  const t = await getTranslations("search")
  return (
    <div className="ml-auto flex items-center gap-2">
      <label htmlFor="sap" className="whitespace-nowrap text-sm text-cham-nhat">
        {t("sort.label")}
      </label>
      <SubmitOnChange>
        <select
          id="sap"
          name="sap"
          defaultValue={state.sort}
          className="min-h-11 rounded-md border border-vien bg-giay px-3"
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`sort.${sort}`)}
            </option>
          ))}
        </select>
      </SubmitOnChange>
      <noscript>
        <button type="submit" className={buttonClass("secondary")}>
          {t("sort.apply")}
        </button>
      </noscript>
    </div>
  )
}
