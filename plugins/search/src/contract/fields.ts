import type { SearchTypes } from "@medusajs/framework/types"
import { refuse } from "./errors"

/** How a field's values are held and compared. */
export type ValueKind = "text" | "integer" | "float" | "boolean" | "date"

/** A field of an index definition by its dotted path, objects taken apart. */
export interface FlatField {
  path: string
  kind: ValueKind
  array: boolean
  /** 1 to 3 as Medusa's providers read it; absent when the field is not searched. */
  weight?: number
  filterable: boolean
  sortable: boolean
  facetable: boolean
  retrievable: boolean
  provider_options: Record<string, Record<string, unknown>>
}

/**
 * The fields of a definition, in its order.
 * @throws NOT_ALLOWED for geo and vector fields, which neither engine of ours holds
 */
export function flatten(
  definition: Pick<SearchTypes.ResolvedSearchIndexDefinition, "fields">,
): FlatField[] {
  const flat: FlatField[] = []
  const walk = (
    group: Record<string, SearchTypes.SearchFieldDefinition>,
    prefix: string,
    inArray: boolean,
    hidden: boolean,
  ): void => {
    for (const [name, field] of Object.entries(group)) {
      const path = prefix ? `${prefix}.${name}` : name
      const array = inArray || field.array === true
      const retrievable = !hidden && field.retrievable !== false
      if (field.type === "object") {
        walk(field.fields ?? {}, path, array, !retrievable)
        continue
      }
      flat.push({
        path,
        kind: kindOf(path, field.type),
        array,
        weight: weightOf(field.searchable),
        filterable: Boolean(field.filterable),
        sortable: Boolean(field.sortable),
        facetable: Boolean(field.facetable),
        retrievable,
        provider_options: field.provider_options ?? {},
      })
    }
  }
  walk(definition.fields, "", false, false)
  return flat
}

function weightOf(searchable: SearchTypes.SearchFieldDefinition["searchable"]): number | undefined {
  if (!searchable) return undefined
  return typeof searchable === "object" ? (searchable.weight ?? 1) : 1
}

function kindOf(path: string, type: SearchTypes.SearchFieldKind): ValueKind {
  switch (type) {
    case "keyword":
    case "text":
      return "text"
    case "integer":
    case "float":
    case "boolean":
    case "date":
      return type
    default:
      return refuse(`The search cannot hold the ${type} field "${path}"`)
  }
}
