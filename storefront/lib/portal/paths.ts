import { type Door, doors } from "./doors"
import type { Tab } from "./order-life"

const root = doors.seller.path

/** The screens of the sellers' portal, without their language. */
export const sellerPaths = {
  today: root,
  orders: `${root}/don`,
  goods: `${root}/hang`,
  money: `${root}/tien`,
  account: `${root}/tai-khoan`,
  members: `${root}/nguoi`,
  application: `${root}/ho-so`,
  join: `${root}/mo-gian-hang`,
  bank: `${root}/tai-khoan/ngan-hang`,
  close: `${root}/tai-khoan/dong`,
  copy: `${root}/ngoai-mang`,
  assess: `${root}/tu-danh-gia`,
  programmes: `${root}/chuong-trinh`,
} as const

/** One step of it. */
export const stepPath = (slug: string) => `${sellerPaths.application}/${slug}`

/** One thing that is shown: a paper, or a word that is given. */
export const paperPath = (requirement: string) =>
  `${sellerPaths.application}/giay-to/${encodeURIComponent(requirement)}`

/** One file of a paper, as it was sent. */
export const paperFilePath = (requirement: string, file: string) =>
  `${paperPath(requirement)}/tep/${encodeURIComponent(file)}`

/** The two screens by which an application is begun. */
export const beginPaths = {
  business: `${sellerPaths.join}/co-so`,
  person: `${sellerPaths.join}/tai-khoan`,
} as const

/** Where the second factor of who signs in is asked for. */
export const codePath = (door: Door) => `${doors[door].path}/ma`

/** Where one's second factor is turned on and off. */
export const securityPath = (door: Door) => `${doors[door].path}/bao-mat`

/** One order's screen. */
export const sellerOrderPath = (id: string) => `${sellerPaths.orders}/${encodeURIComponent(id)}`

/** The lists from which an order can be moved. */
export const backs = ["today", "list"] as const
export type Back = (typeof backs)[number]

/** A list after an order of it was said to have arrived. */
export const arrivedPath = (back: Back, id: string): string =>
  back === "today"
    ? `${sellerPaths.today}?vua=${encodeURIComponent(id)}`
    : `${ordersPath("dang-giao")}&vua=${encodeURIComponent(id)}`

/** One tab of the list. */
export function ordersPath(slug: Tab["slug"], page = 1): string {
  return `${sellerPaths.orders}?muc=${slug}${page > 1 ? `&trang=${page}` : ""}`
}

/** The money of one month. @param month YYYY-MM @param page of its statement */
export const moneyPath = (month: string, page = 1) =>
  `${sellerPaths.money}?thang=${month}${page > 1 ? `&trang=${page}` : ""}`

/** A month's statement to keep. @param month YYYY-MM */
export const statementPath = (kind: "pdf" | "csv", month: string) =>
  `${sellerPaths.money}/so/${kind}?thang=${month}`

/** Many goods at once: the screen, where a table is sent to, and where one's own is taken from. */
export const goodsTablePaths = {
  screen: `${root}/hang/bang`,
  send: `${root}/hang/bang/gui`,
  take: (format: "xlsx" | "csv", part: number) =>
    `${root}/hang/bang/tai/${format}${part > 1 ? `?phan=${part}` : ""}`,
}

/** A table that was sent, or why one was not taken. */
export const goodsTablePath = (about: { id: string } | { fault: string }) =>
  "id" in about
    ? `${goodsTablePaths.screen}?bang=${encodeURIComponent(about.id)}`
    : `${goodsTablePaths.screen}?loi=${about.fault}`

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
