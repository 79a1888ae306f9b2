import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"

/** How the shop charges a buyer abroad (GET /store/abroad). */
export interface Abroad {
  region_id: string
  currency_code: "usd"
  /** Whole đồng for one dollar. */
  dong_per_usd: number
  /** ISO 8601. */
  rate_since: string
}

/** @returns undefined while the shop cannot take such a buyer's money. Never kept: a basket is priced at the rate of now. */
export async function readAbroad(edition: Edition): Promise<Abroad | undefined> {
  const { abroad } = await backend<{ abroad: Abroad | null }>("/store/abroad", { edition })
  return abroad ?? undefined
}
