import type { Locale } from "../checkout/locale"

const VI = {
  title: "Sổ tiền người bán",
  period: (from: string, to: string) => `Từ ${from} đến hết ${to}`,
  at: "Lúc",
  event: "Việc",
  order: "Đơn",
  kind: "Khoản",
  note: "Ghi chú",
  amount: "Số tiền (đồng)",
  balance: "Còn lại (đồng)",
  opening: "Đầu kỳ",
  closing: "Cuối kỳ",
  sums: "Cộng từng khoản trong kỳ",
  none: "Trong kỳ này chưa có gì thay đổi.",
  about: "Số dư gồm cả tiền chờ giao xong và tiền nhận được ngay.",
  events: {
    sale: "Bán hàng",
    reduction: "Giảm bớt",
    restoration: "Ghi lại",
    release: "Giao xong",
    payment: "Tiền thu",
    remittance: "Nộp tiền thu hộ",
    adjustment: "Điều chỉnh",
    payout: "Sàn chuyển khoản",
  } as Readonly<Record<string, string>>,
  kinds: {
    sale: "Tiền hàng",
    discount: "Giảm giá người bán chịu",
    delivery: "Tiền giao hàng",
    commission: "Hoa hồng",
    commission_tax: "Thuế GTGT của hoa hồng",
    tax_withheld: "Thuế khấu trừ",
    refund: "Hàng không gửi",
    payment: "Tiền thu",
    adjustment: "Điều chỉnh",
    payout: "Chuyển khoản",
  } as Readonly<Record<string, string>>,
}

const EN: typeof VI = {
  title: "Seller's statement",
  period: (from, to) => `${from} to ${to}, both included`,
  at: "At",
  event: "What",
  order: "Order",
  kind: "Of",
  note: "Note",
  amount: "Amount (đồng)",
  balance: "Balance (đồng)",
  opening: "Opening balance",
  closing: "Closing balance",
  sums: "Sums of the period",
  none: "Nothing changed in this period.",
  about: "The balance is what is pending and what is available together.",
  events: {
    sale: "Sale",
    reduction: "Reduction",
    restoration: "Restored",
    release: "Delivered",
    payment: "Money taken",
    remittance: "Cash handed over",
    adjustment: "Adjustment",
    payout: "Paid out to you",
  },
  kinds: {
    sale: "Goods",
    discount: "Discount borne by you",
    delivery: "Delivery",
    commission: "Commission",
    commission_tax: "VAT on the commission",
    tax_withheld: "Tax withheld",
    refund: "Goods not sent",
    payment: "Money taken",
    adjustment: "Adjustment",
    payout: "Payout",
  },
}

export type StatementWords = typeof VI

/** What a statement says besides its amounts. */
export const statementWords = (locale: Locale): StatementWords => (locale === "vi" ? VI : EN)
