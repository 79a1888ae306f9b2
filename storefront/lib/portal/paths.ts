import { doors } from "./doors"
import type { Tab } from "./order-life"

const root = doors.seller.path

/** The screens of the sellers' portal, without their language. */
export const sellerPaths = {
  today: root,
  orders: `${root}/don`,
  money: `${root}/tien`,
  account: `${root}/tai-khoan`,
  members: `${root}/nguoi`,
} as const

/** One order's screen. */
export const sellerOrderPath = (id: string) => `${sellerPaths.orders}/${encodeURIComponent(id)}`

/** One tab of the list. */
export function ordersPath(slug: Tab["slug"], page = 1): string {
  return `${sellerPaths.orders}?muc=${slug}${page > 1 ? `&trang=${page}` : ""}`
}

/** The money of one month. @param month YYYY-MM */
export const moneyPath = (month: string) => `${sellerPaths.money}?thang=${month}`

/** A new order's one-tap page. */
export const confirmationPath = (token: string) => `/xac-nhan/${encodeURIComponent(token)}`

/** Where an invitation to act for a seller is accepted. */
export const invitationPath = (token: string) => `${root}/loi-moi/${encodeURIComponent(token)}`

/** A link's key as mail programs pass it on; one that was mangled opens nothing. */
export function decodedToken(token: string): string {
  try {
    return decodeURIComponent(token)
  } catch {
    return token
  }
}
