import { ask } from "@ocop/kit/browser/ask"

/** A rate, as `GET /admin/exchange-rates` answers it, the latest first. */
export interface ExchangeRate {
  id: string
  /** Whole đồng for one US dollar. */
  dong_per_usd: number
  /** ISO 8601. */
  starts_at: string
  /** Id of the member of staff, or `opening` for the one that the shop began with. */
  set_by: string
  note: string | null
}

export async function readExchangeRates(): Promise<ExchangeRate[]> {
  return (await ask<{ exchange_rates: ExchangeRate[] }>("/admin/exchange-rates")).exchange_rates
}

/** Sets the rate from now on. @param typed as people write it: 26.300, 26,300 @throws Error `field: what is wrong` */
export async function setExchangeRate(typed: string, note: string): Promise<void> {
  await ask("/admin/exchange-rates", {
    method: "POST",
    body: { dong_per_usd: rateOf(typed), note: note.trim() || null },
  })
}

/** What is no number goes as NaN, which the backend refuses, naming the field. */
export function rateOf(typed: string): number {
  const bare = typed.replace(/[\s.,]/g, "")
  return /^\d+$/.test(bare) ? Number(bare) : Number.NaN
}

/** @returns who set a rate; whoever is gone is named by the id */
export function setBy({ set_by }: ExchangeRate, staff: Record<string, string>, opening: string) {
  return set_by === "opening" ? opening : (staff[set_by] ?? set_by)
}

/** @param message of the backend, which names its field; @param refused the same in the reader's language */
export function whyRefused(message: string, refused: string): string {
  return message.startsWith("dong_per_usd") ? refused : message
}

/** The one that holds: of those that have begun, the last. */
export function currentRate(rates: readonly ExchangeRate[], now: Date): ExchangeRate | undefined {
  return rates
    .filter(({ starts_at }) => new Date(starts_at) <= now)
    .sort((a, b) => (a.starts_at < b.starts_at ? 1 : -1))[0]
}
