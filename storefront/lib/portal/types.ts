import type { Badge, Named } from "@/lib/api/types"

/** GET /seller/me */
export interface SellerMe {
  member: { id: string; name: string; email: string; role: string }
  seller: Named & { id: string; handle: string; status: string }
}

export type Handling = "cold_chain" | "fragile" | "bulky"

interface Person {
  name: string
  /** +84… */
  phone: string
}

export interface SellerDelivery {
  /** The address as it was given at checkout; the name and phone are of who receives the parcel. */
  recipient: {
    first_name: string | null
    last_name: string | null
    phone: string | null
    address_1: string | null
    /** Commune of today. */
    city: string | null
    province: string | null
    metadata: { old_district?: string } | null
  } | null
  buyer: (Person & { email?: string }) | null
  /** `wanted_date` YYYY-MM-DD. */
  gift: { recipient: Person; card?: string; wanted_date?: string } | null
  invoice: { name: string; tax_code: string; address: string } | null
}

/** One seller's part of an order. Money in đồng. */
export interface SellerOrder {
  id: string
  display_id: string | number
  status: string
  /** Of the whole order; nothing is packed while it is awaited. */
  payment: "awaiting" | "due_on_delivery" | "paid"
  item_total: number
  discount_total: number
  delivery_total: number
  total: number
  commission: number
  /** Value-added tax on the commission. */
  commission_tax: number
  placed_at: string
  /** Where to send it, for whom, and whom to invoice; null for an order placed without our form. */
  delivery: SellerDelivery | null
  /** What the parcel was priced for, in đồng by kind; 0 or absent: does not apply. */
  parcel: { surcharges?: Partial<Record<Handling, number>> } | null
  lines: { id: string; title: string; quantity: number; unit_price: number; total: number }[]
}

/** GET /seller/orders */
export interface SellerOrderPage {
  orders: SellerOrder[]
  count: number
}

/** GET /office/me */
export interface OfficeMe {
  officer: { id: string; name: string; email: string; role: string }
  office: { id: string; name: string; province: (Named & { code: string; slug: string }) | null }
}

/** One certificate as the office of its province sees it: the negative standings too. */
export interface OfficeCertificate {
  id: string
  product: { id: string; handle: string; title: string } | null
  stars: number | null
  standing: string
  badge: Badge
  issued_on: string | null
  expires_on: string | null
  reported_year: number | null
  decision: { number: string | null; issuer: string; issued_on: string | null } | null
}

/** GET /office/certificates */
export interface OfficeCertificatePage {
  certificates: OfficeCertificate[]
  count: number
}
