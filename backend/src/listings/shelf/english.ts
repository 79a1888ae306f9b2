/** SQL of what a product or a unit is called in English: null where nobody said. @param id the column that holds its id */
export const englishTitle = (reference: "product" | "product_variant", id: string): string =>
  `(select t.translations ->> 'title' from translation t where t.reference_id = ${id} and t.reference = '${reference}'
    and t.locale_code = 'en-US' and t.deleted_at is null limit 1)`
