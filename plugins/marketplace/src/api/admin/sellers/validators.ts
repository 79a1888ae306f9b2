import { z } from "@medusajs/framework/zod"
import { slugify } from "@ocop/kit/text"
import { MAY_MOVE_TO, ONCE_OPEN, SELLER_STATUSES } from "../../../modules/seller"

const BY_STAFF = SELLER_STATUSES.filter((status) => MAY_MOVE_TO[status].includes("user"))

/** Body of POST /admin/sellers/:id/status. */
export const MoveSeller = z
  .object({
    status: z.enum(BY_STAFF as [string, ...string[]]),
    reason: z.string().trim().max(2_000).nullish(),
  })
  .strict()

export type MoveSellerBody = z.infer<typeof MoveSeller>

/** Query of GET /admin/sellers; applications have a list of their own. */
export const ListSellersOfAll = z.object({
  status: z.enum(ONCE_OPEN).default("active"),
  q: z.string().trim().max(100).default(""),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

export type ListSellersOfAllQuery = z.infer<typeof ListSellersOfAll>

/** What stands for itself in a pattern of PostgreSQL's LIKE. */
const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&")

/**
 * Any of which a seller may be found by what staff typed. A seller's address in the shop is its name without accents, so it
 * is found by either. Pure.
 */
export function namedLike(q: string): Record<string, { $ilike: string }>[] {
  const part = { $ilike: `%${literally(q)}%` }
  const slug = slugify(q)
  return [
    { name_vi: part },
    { phone: part },
    { tax_code: part },
    ...(slug ? [{ handle: { $ilike: `%${literally(slug)}%` } }] : []),
  ]
}
