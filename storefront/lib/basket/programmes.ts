import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"
import type { Named } from "@/lib/api/types"

/** A programme as a basket names it. */
export interface NamedProgramme extends Named {
  slug: string
  /** The code by which it was given; null of one for everybody. */
  voucher_code: string | null
}

/** GET /store/carts/:id/programmes. Amounts in đồng. */
export interface BasketProgrammes {
  /** `promotion_code`: by which it is taken out of the basket. */
  programmes: (NamedProgramme & { promotion_code: string; amount: number })[]
  /** Lines on which programmes take off something else by now than when they were priced. */
  stale: {
    line_id: string
    programme: NamedProgramme
    taken: number
    due: number
    why: "used_up" | "over" | "changed"
  }[]
}

/** Which programmes reduce a cart, and where they do no longer what they did: the shop refuses such a cart as it stands. */
export const programmesOf = (cartId: string, edition: Edition): Promise<BasketProgrammes> =>
  backend<BasketProgrammes>(`/store/carts/${cartId}/programmes`, { edition })
