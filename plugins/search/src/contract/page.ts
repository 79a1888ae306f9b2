import type { SearchTypes } from "@medusajs/framework/types"
import { invalid } from "./errors"

/** Furthest row a page may reach: nobody reads on beyond, and a robot must not make an engine sort everything. */
export const MAX_WINDOW = 1_000

export interface Page {
  skip: number
  take: number
}

/** The page that a query asks for. @throws INVALID_DATA naming what is out of bounds */
export function pageOf(query: SearchTypes.ProviderSearchQuery): Page {
  const skip = query.pagination?.skip ?? 0
  const take = query.pagination?.take ?? 20
  if (!Number.isInteger(skip) || skip < 0) invalid("pagination.skip must be a whole number from 0")
  if (!Number.isInteger(take) || take < 0) invalid("pagination.take must be a whole number from 0")
  if (take > 0 && skip + take > MAX_WINDOW)
    invalid(`pagination.skip + pagination.take must not exceed ${MAX_WINDOW}`)
  return { skip, take }
}
