import type { SellerOrderStatus } from "../order-life"
/** What was sold: money in đồng of goods after reductions, without delivery. */
export interface Sold {
  orders: number
  pieces: number
  total: number
}

export interface SoldInSum extends Sold {
  new_shoppers: number
}

export interface SoldOf extends Sold {
  code: string | null
  name: string | null
  name_en: string | null
}

export interface Counted {
  code: string | null
  count: number
}

export interface Queue {
  count: number
  /** An instant; null where nothing waits. */
  oldest: string | null
}

export interface SellerAnswers {
  seller_id: string
  name: string
  name_en: string
  orders: number
  unanswered: number
  waiting: number
  median_hours: number | null
}

export interface ProgrammeFigures {
  id: string
  name_vi: string
  name_en: string
  state: string
  starts_at: string
  ends_at: string
  budget_vnd: number | null
  reserved_vnd: number
  settled_vnd: number
  given_back_vnd: number
  orders: number
  sold_vnd: number
  sold_before_vnd: number
}

/** What `/office/figures` answers. */
export interface Figures {
  period: { from: string; to: string }
  before: { from: string; to: string }
  certificates: {
    count: number
    standings: Counted[]
    stars: Counted[]
    sets: Counted[]
    communes: Counted[]
    ending: { month: string; count: number }[]
  }
  queues: { submissions: Queue; orders: Queue; problems: Queue }
  sellers: SellerAnswers[]
  sales: {
    now: SoldInSum
    before: SoldInSum
    communes: SoldOf[]
    sets: SoldOf[]
    sellers: SoldOf[]
    /** The provinces that goods were sent to. */
    destinations: SoldOf[]
  }
  programmes: ProgrammeFigures[]
  communes: Record<string, { name: string; name_en: string }>
}

/** An order that a seller could answer. Instants in ISO 8601. */
export interface AskedOrder {
  id: string
  number: string
  seller: string
  seller_en: string
  status: SellerOrderStatus
  asked_at: string
  answered_at: string | null
}

/** What `/office/figures/orders` answers. */
export interface AskedOrders {
  orders: AskedOrder[]
  count: number
}

/** One line that was sold. */
export interface SoldLine {
  id: string
  number: string
  placed_at: string
  seller: string
  seller_en: string
  title: string
  title_en: string | null
  set_code: string | null
  commune: string | null
  commune_en: string | null
  quantity: number
  total: number
}

/** What `/office/figures/sales` answers. */
export interface SoldLines {
  lines: SoldLine[]
  sum: SoldInSum
  count: number
}
