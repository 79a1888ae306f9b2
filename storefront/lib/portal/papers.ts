import { sellerPaths } from "./paths"

/** Papers of orders that are printed together, by their word in the address; the backend's route of each. */
export const PAPERS = {
  "nhan-a6": "/seller/orders/labels?size=a6",
  "nhan-a4": "/seller/orders/labels?size=a4",
  phieu: "/seller/orders/packing-slips?",
  "nhat-hang": "/seller/orders/pick-list?",
} as const

export type Paper = keyof typeof PAPERS

/** The field that names an order whose paper is wanted. */
export const CHOSEN = "don"

/** Where a paper is; of these orders, or of those that a form adds. */
export function paperPath(paper: Paper, ids: readonly string[] = []): string {
  const path = `${sellerPaths.orders}/giay/${paper}`
  return ids.length > 0 ? `${path}?${new URLSearchParams(ids.map((id) => [CHOSEN, id]))}` : path
}

/** The backend's address of a paper. @returns null for a word that names none */
export function paperSource(paper: string, ids: readonly string[]): string | null {
  if (!Object.hasOwn(PAPERS, paper)) return null
  return [PAPERS[paper as Paper], ...ids.map((id) => `id=${encodeURIComponent(id)}`)].join("&")
}
