import { ask } from "@ocop/kit/browser/ask"

/** Days in Vietnam, both counted: YYYY-MM-DD. */
export interface Period {
  from: string
  to: string
}

interface Sold {
  orders: number
  pieces: number
  /** đồng after reductions, without delivery. */
  total: number
}
export interface Sums extends Sold {
  new_shoppers: number
}
interface Queue {
  count: number
  /** ISO instant; null where nothing waits. */
  oldest: string | null
}

/** As much of what `GET /admin/figures` answers as is shown. */
export interface NationalFigures {
  period: Period
  before: Period
  sales: { now: Sums; before: Sums; sets: (Sold & { code: string | null })[] }
  communes: Record<string, { name: string; name_en: string }>
  set_names: Record<string, { name: string; name_en: string }>
  provinces: (Sold & { code: string; name: string; name_en: string; certificates: number })[]
  programmes: {
    id: string
    name_vi: string
    name_en: string
    budget_vnd: number | null
    reserved_vnd: number
    settled_vnd: number
    sold_vnd: number
    sold_before_vnd: number
  }[]
  queues: Record<"submissions" | "orders" | "problems", Queue>
  sellers: {
    seller_id: string
    name: string
    name_en: string
    orders: number
    unanswered: number
    waiting: number
  }[]
  certificates: {
    standings: { code: string; count: number }[]
    stars: { code: string; count: number }[]
    sets: { code: string | null; count: number }[]
    communes: { code: string | null; count: number }[]
    ending: { month: string; count: number }[]
  }
}

export interface SoldLine {
  id: string
  number: string
  /** ISO instant. */
  placed_at: string
  seller: string
  seller_en: string
  title: string
  title_en: string | null
  quantity: number
  total: number
}

/** What lines may be asked by. */
export const LINES_BY = ["province", "set", "seller", "programme"] as const
export type WantedLines = Partial<Record<(typeof LINES_BY)[number], string>>

export const LINES_PAGE = 50
export const TABLES = [
  "programmes",
  "sellers",
  "seller_sales",
  "communes",
  "sets",
  "destinations",
] as const
export type Table = (typeof TABLES)[number]

const ROOT = "/admin/figures"
const query = (of: Record<string, string | number | undefined>) =>
  new URLSearchParams(
    Object.entries(of).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  ).toString()

export const readFigures = (period: Period) =>
  ask<NationalFigures>(`${ROOT}?${query({ ...period })}`)

export const readLines = (period: Period, wanted: WantedLines, page: number) =>
  ask<{ lines: SoldLine[]; sum: Sums; count: number }>(
    `${ROOT}/sales?${query({ ...period, ...wanted, limit: LINES_PAGE, offset: page * LINES_PAGE })}`,
  )

/** A certificate behind a figure of the register. */
export interface CertificateRow {
  id: string
  name: string
  holder: string | null
  province: string | null
  province_en: string | null
  stars: number
  standing: string
  decision: string | null
  /** YYYY-MM-DD */
  expires_on: string | null
}

/** What set or commune is called that is not known. */
export const UNKNOWN = "-"

/** What certificates may be asked by, as `GET /admin/figures/certificates` names it. */
export const CERTIFICATES_BY = [
  "province",
  "standing",
  "stars",
  "set",
  "commune",
  "ends",
  "holding",
] as const
export type WantedCertificates = Partial<Record<(typeof CERTIFICATES_BY)[number], string>>

export const readCertificates = (wanted: WantedCertificates, page: number) =>
  ask<{ certificates: CertificateRow[]; count: number }>(
    `${ROOT}/certificates?${query({ ...wanted, limit: LINES_PAGE, offset: page * LINES_PAGE })}`,
  )

/** The page of the certificates behind a figure. */
export const certificatesPage = (wanted: WantedCertificates) =>
  `/figures/certificates?${query(wanted)}`

export const QUEUES = ["submissions", "orders", "problems"] as const
export type QueueName = (typeof QUEUES)[number]

/** One thing that waits in a queue. */
export interface Waiting {
  id: string
  what: string
  seller: string
  seller_en: string
  province: string | null
  province_en: string | null
  /** ISO instant. */
  since: string
}

export const readWaiting = (queue: QueueName, page: number) =>
  ask<{ waiting: Waiting[]; count: number }>(
    `${ROOT}/waiting?${query({ queue, limit: LINES_PAGE, offset: page * LINES_PAGE })}`,
  )

/** An order that a seller could answer. */
export interface AskedOrder {
  id: string
  number: string
  seller: string
  seller_en: string
  status: string
  /** ISO instants. */
  asked_at: string
  answered_at: string | null
}

export const readAskedOrders = (period: Period, seller: string | undefined, page: number) =>
  ask<{ orders: AskedOrder[]; count: number }>(
    `${ROOT}/orders?${query({ ...period, seller, limit: LINES_PAGE, offset: page * LINES_PAGE })}`,
  )

/** The page of the orders behind a seller's answers. */
export const askedOrdersPage = (period: Period, seller: string) =>
  `/figures/orders?${query({ ...period, seller })}`

/** The page of what waits in a queue. */
export const waitingPage = (queue: QueueName) => `/figures/waiting?${query({ queue })}`

/** Where the map is drawn, in a language of Medusa Admin. */
export const mapAddress = (period: Period, language: string) =>
  `${ROOT}/map?${query({ ...period, locale: language.startsWith("vi") ? "vi-VN" : "en-US" })}`

export const linesFile = (period: Period, wanted: WantedLines, format: "xlsx" | "csv") =>
  `${ROOT}/sales/file?${query({ ...period, ...wanted, format })}`

export const figuresFile = (
  period: Period,
  file: { format: "pdf" } | { format: "xlsx" | "csv"; of: Table },
) => `${ROOT}/file?${query({ ...period, ...file })}`

/** The page of the lines behind a figure. */
export const linesPage = (period: Period, wanted: WantedLines = {}) =>
  `/figures/sales?${query({ ...period, ...wanted })}`

/**
 * Has a browser keep a file, in the reader's language: a plain link sends no header that says which.
 * @param language of Medusa Admin
 * @throws Error where it was not answered
 */
export async function download(address: string, language: string): Promise<void> {
  const answer = await fetch(address, {
    credentials: "include",
    headers: { "x-medusa-locale": language.startsWith("vi") ? "vi-VN" : "en-US" },
  })
  if (!answer.ok) throw new Error(`${answer.status}`)
  const named = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1]
  const url = URL.createObjectURL(await answer.blob())
  const link = Object.assign(document.createElement("a"), { href: url, download: named ?? "" })
  link.click()
  URL.revokeObjectURL(url)
}

/** The thirty days until today in Vietnam. */
export function lately(now = Date.now()): Period {
  const day = (at: number) =>
    new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(at)
  return { from: day(now - 29 * 86_400_000), to: day(now) }
}
