import { todayInVietnam } from "./dates"

/** A seller's holiday as the search index knows it: first and last day, YYYY-MM-DD, planned or under way. */
export interface Holiday {
  seller_closed_from: string | null
  seller_closed_until: string | null
}

/** The last day on which nothing is sold, while the seller is on holiday; null while it sells. */
export function awayUntil(
  { seller_closed_from: from, seller_closed_until: until }: Holiday,
  today = todayInVietnam(),
): string | null {
  return from && until && from <= today && today <= until ? until : null
}
