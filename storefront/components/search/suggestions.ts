import { type Locale, localePath } from "@/i18n/edition"
import type { Suggestions } from "@/lib/api/types"

export interface Option {
  id: string
  text: string
  /** A second, quieter line: the province of a product, what an old province is called today. */
  detail?: string
  href: string
}

export interface OptionGroup {
  key: keyof Suggestions
  label: string
  options: Option[]
}

export type GroupLabels = Record<keyof Suggestions, string>

/** Turns what the backend suggests into groups of a listbox, empty groups left out. */
export function toGroups(
  found: Suggestions,
  labels: GroupLabels,
  locale: Locale,
  todayLabel: string,
): OptionGroup[] {
  const groups: OptionGroup[] = [
    {
      key: "products",
      label: labels.products,
      options: found.products.map((item) => ({
        id: `product-${item.handle}`,
        text: item.title,
        detail: item.province,
        href: localePath(locale, `/san-pham/${item.handle}`),
      })),
    },
    {
      key: "provinces",
      label: labels.provinces,
      options: found.provinces.map((item) => ({
        id: `province-${item.slug}`,
        text: item.name,
        detail: item.today ? `${todayLabel} ${item.today}` : undefined,
        href: localePath(locale, `/tinh/${item.slug}`),
      })),
    },
    {
      key: "sets",
      label: labels.sets,
      options: found.sets.map((item) => ({
        id: `set-${item.slug}`,
        text: item.name,
        href: localePath(locale, `/nhom/${item.slug}`),
      })),
    },
    {
      key: "sellers",
      label: labels.sellers,
      options: found.sellers.map((item) => ({
        id: `seller-${item.handle}`,
        text: item.name,
        href: localePath(locale, `/nguoi-ban/${item.handle}`),
      })),
    },
  ]
  return groups.filter((group) => group.options.length > 0)
}
