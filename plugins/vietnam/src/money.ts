/** Amounts as people in Vietnam write them, in both languages: 1.250.000 ₫ (the space does not break). */
const dong = new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND" })

/** @param amount whole đồng */
export function formatDong(amount: number): string {
  return dong.format(amount)
}
