import type { MEMBER_ROLES, SELLER_KINDS, SellerStatus } from "../modules/seller"
import type { BUYER_KINDS } from "../modules/enquiry"

export type SellerKind = (typeof SELLER_KINDS)[number]
export type { SellerStatus }
export type MemberRole = (typeof MEMBER_ROLES)[number]
export type BuyerKind = (typeof BUYER_KINDS)[number]

/** A seller to be made. `free_delivery_from` in đồng per parcel. */
export type SellerInput = {
  handle: string
  kind: SellerKind
  name_vi: string
  name_en: string
  status?: SellerStatus
  province_code: string
  commune_code?: string | null
  address?: string | null
  phone?: string | null
  tax_code?: string | null
  demonstration?: boolean
  free_delivery_from?: number | null
}

/** A product put on sale by a seller. `preparation_days` are days until hand-over to the carrier. */
export type ListingInput = {
  product_id: string
  seller_id: string
  preparation_days?: number
  min_quantity?: number
}

/** A person who acts for a seller, with a password for Medusa's emailpass (actor `seller_member`). */
export type SellerMemberInput = {
  seller_id: string
  name: string
  email: string
  password: string
  role?: MemberRole
}

/** A request for an offer; `budget` in đồng for the whole lot, `wanted_date` as YYYY-MM-DD. */
export type EnquiryInput = {
  product_id?: string | null
  seller_id?: string | null
  buyer_kind: BuyerKind
  name: string
  phone: string
  email?: string | null
  organisation?: string | null
  quantity: number
  wanted_date?: string | null
  budget?: number | null
  message?: string | null
  locale?: string
}
