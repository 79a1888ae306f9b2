import { synonymLists } from "@ocop/kit/synonyms"
import type { SearchTypes } from "@medusajs/framework/types"
import type { Settings } from "meilisearch"
import { type FlatField, flatten } from "../../contract/fields"
import { MAX_WINDOW } from "../../contract/page"

/** The provider's identifier, and the key of its options on a field. */
export const IDENTIFIER = "meilisearch"

/** Options of a field for this provider: `provider_options: { meilisearch: { … } }`. */
export interface FieldOptions {
  /** Documents that are equal in all else come in the order of this number: the most first. */
  tie_break?: "desc" | "asc"
}

/** Values of one facet that are counted. Beyond them a facet says how many documents are left, at least. */
export const MAX_FACET_VALUES = 1_000
/** Milliseconds after which the engine answers with what it has found. */
const CUTOFF_MS = 300

/**
 * How an index is set up. Vietnamese syllables have two to six letters, so that one slip is forgiven from four
 * letters on and two from nine; there are no stop words, since folded they are names of goods ("của", a crab).
 */
export function settingsOf(definition: SearchTypes.ResolvedSearchIndexDefinition): Settings {
  const fields = flatten(definition)
  const typos = definition.settings.typo_tolerance
  return {
    searchableAttributes: paths(byWeight(fields.filter(({ weight }) => weight !== undefined))),
    filterableAttributes: filterable(definition, fields),
    sortableAttributes: paths(fields.filter(({ sortable }) => sortable)),
    displayedAttributes: ["*"],
    // "sort" stands first: who asks for the cheapest gets the cheapest. Without an order asked for it has no effect.
    rankingRules: [
      "sort",
      "words",
      "typo",
      "proximity",
      "attributeRank",
      "wordPosition",
      "exactness",
      ...fields.flatMap((field) => {
        const { tie_break } = (field.provider_options[IDENTIFIER] ?? {}) as FieldOptions
        return tie_break ? [`${field.path}:${tie_break}`] : []
      }),
    ],
    distinctAttribute: definition.settings.distinct_attribute ?? null,
    stopWords: [],
    synonyms: synonymLists(),
    typoTolerance: {
      enabled: typos?.enabled ?? true,
      minWordSizeForTypos: {
        oneTypo: typos?.min_word_size_for_one_typo ?? 3,
        twoTypos: typos?.min_word_size_for_two_typos ?? 9,
      },
      disableOnAttributes: typos?.disabled_on_attributes ?? [],
      disableOnNumbers: true,
    },
    // One language each: with several on a field the engine would guess, and take German words apart.
    localizedAttributes: [
      { attributePatterns: ["*_en"], locales: ["eng"] },
      { attributePatterns: ["*"], locales: ["vie"] },
    ],
    faceting: { maxValuesPerFacet: MAX_FACET_VALUES, sortFacetValuesBy: { "*": "count" } },
    pagination: { maxTotalHits: MAX_WINDOW },
    searchCutoffMs: CUTOFF_MS,
    proximityPrecision: "byWord",
    prefixSearch: "indexingTime",
  }
}

const paths = (fields: readonly FlatField[]): string[] => fields.map(({ path }) => path)

/** Heaviest first; fields of one weight in the definition's order. */
const byWeight = (fields: readonly FlatField[]): FlatField[] =>
  [...fields].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0))

/** Only what is asked for is kept: comparisons for numbers, the search among a facet's values for names. */
function filterable(
  definition: SearchTypes.ResolvedSearchIndexDefinition,
  fields: readonly FlatField[],
): Settings["filterableAttributes"] {
  const asked = fields.filter(
    ({ path, filterable: filtered, facetable, sortable }) =>
      filtered || facetable || sortable || path === definition.primary_key,
  )
  const numbers = asked.filter(({ kind, array }) => !array && isNumber(kind))
  const named = asked.filter(({ kind, facetable }) => facetable && kind === "text")
  const plain = asked.filter((field) => !numbers.includes(field) && !named.includes(field))
  return [
    group(paths(plain), { facetSearch: false, equality: true, comparison: false }),
    group(paths(named), { facetSearch: true, equality: true, comparison: false }),
    group(paths(numbers), { facetSearch: false, equality: true, comparison: true }),
  ].flat()
}

function group(
  attributePatterns: string[],
  { facetSearch, ...filter }: { facetSearch: boolean; equality: boolean; comparison: boolean },
) {
  return attributePatterns.length ? [{ attributePatterns, features: { facetSearch, filter } }] : []
}

const isNumber = (kind: FlatField["kind"]): boolean => kind !== "text" && kind !== "boolean"
