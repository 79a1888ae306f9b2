import "server-only"
import type { Edition } from "@/i18n/edition"
import { backend } from "@/lib/api/fetch"

interface Credentials {
  email: string
  password: string
}

/** An order as its seller sees it. Whole đồng. */
export interface SellersOrder {
  id: string
  display_id: string
  status: string
  placed_at: string
  total: number
  lines: { title: string; quantity: number }[]
}

/** A certificate as an office sees it. */
export interface OfficeCertificate {
  id: string
  stars: number
  standing: string
  expires_on: string | null
  product?: { title: string } | null
  product_title?: string | null
}

async function as(
  actor: "seller_member" | "officer",
  { email, password }: Credentials,
  edition: Edition,
) {
  const { token } = await backend<{ token: string }>(`/auth/${actor}/emailpass`, {
    method: "POST",
    body: { email, password },
    edition,
  })
  return token
}

/** What the seller's own API answers them: their part of each order and nothing else. */
export async function sellersOrders(
  account: Credentials,
  edition: Edition,
): Promise<SellersOrder[]> {
  const token = await as("seller_member", account, edition)
  const { orders } = await backend<{ orders: SellersOrder[] }>("/seller/orders", { edition, token })
  return orders
}

/** What the office's own API answers them: the certificates of their province. */
export async function officeCertificates(
  account: Credentials,
  edition: Edition,
): Promise<OfficeCertificate[]> {
  const token = await as("officer", account, edition)
  const { certificates } = await backend<{ certificates: OfficeCertificate[] }>(
    "/office/certificates",
    { edition, token },
  )
  return certificates
}
