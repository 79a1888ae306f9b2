import { OFFICE_EXAMPLES } from "./office-examples"

export type Body = Record<string, unknown>

/** What a good request to a route holds. A route with a body that has no line here fails bad-input.test.ts. */
export interface Example {
  body?: () => Body
  required?: string[]
  /** Fields that may be null, as paths. */
  nullable?: string[]
  /** Fields of the query, each with a value that is wrong for it; null where any text will do. */
  query?: Record<string, string | null>
  /** What the query needs besides. */
  with?: Record<string, string>
}

const OF_ALL_DAYS = "2031-01-01"
const ZONE = { base: 1, first_grams: 1, step: 1, step_grams: 1, days: { from: 1, to: 2 } }
const rateCard = (): Body => ({
  valid_from: OF_ALL_DAYS,
  valid_to: null,
  note: null,
  rates: {
    zones: { same_province: ZONE, same_region: ZONE, inter_region: ZONE },
    surcharges: { cold_chain: 1, fragile: 1, bulky: 1, remote: 1 },
    volumetric_divisor: 6000,
    remote_communes: [],
    remote_days: 2,
  },
})
const CARD = { body: rateCard, required: ["valid_from", "rates"], nullable: ["valid_to", "note"] }
const PAGE = { limit: "0", offset: "-1" }
export const EXAMPLES: Record<string, Example> = {
  ...OFFICE_EXAMPLES,
  "POST /admin/outbox": { body: () => ({ ids: ["1"] }), required: ["ids"] },
  "POST /admin/orders/:id/bank-transfer": { body: () => ({ reference: "FT1" }) },
  "POST /admin/rate-cards": CARD,
  "POST /admin/rate-cards/:id": CARD,
  "POST /admin/payment-terms": {
    body: () => ({ valid_from: OF_ALL_DAYS, transfer_hours: 24 }),
    required: ["valid_from", "transfer_hours"],
  },
  "POST /admin/exchange-rates": {
    body: () => ({ dong_per_usd: 26_000, starts_at: "2031-01-01T00:00:00Z" }),
    required: ["dong_per_usd"],
  },
  "POST /admin/sellers/:id/status": {
    body: () => ({ status: "suspended", reason: "Giấy chứng nhận hết hạn" }),
    required: ["status"],
    nullable: ["reason"],
  },
  "POST /admin/commission-plans": {
    body: () => ({
      valid_from: "2031-01-01T00:00:00Z",
      rates: [
        { name: "honey", bp: 300, when: { set_code: "5" } },
        { name: "default", bp: 500, when: {} },
      ],
      note: null,
    }),
    required: ["valid_from", "rates"],
    nullable: ["note"],
  },
  "POST /admin/seller-orders/:id/calls": {
    body: () => ({ outcome: "no_answer", note: null }),
    required: ["outcome"],
    nullable: ["note"],
  },
  "POST /admin/sellers/:id/settlements": {
    body: () => ({ kind: "payout", amount: 1_000, reference: "FT26326", note: "Kỳ tháng 11" }),
    required: ["kind", "amount", "reference", "note"],
  },
  "POST /admin/payouts": {
    body: () => ({
      reference: "Kỳ 25/11",
      note: "Kỳ 25/11",
      payouts: [{ seller_id: "sel_nobody", amount: 1_000 }],
    }),
    required: ["reference", "note", "payouts"],
  },
  "POST /admin/payouts/:id/transferred": {
    body: () => ({ bank_reference: "FT26328" }),
    required: ["bank_reference"],
  },
  "POST /admin/payouts/:id/returned": {
    body: () => ({ seller_id: "sel_nobody", why: "Sai số tài khoản" }),
    required: ["seller_id", "why"],
  },
  "POST /admin/collected-cash/remittances": {
    body: () => ({
      holder: "carrier",
      reference: "FT26327",
      note: "VNPost kỳ 47",
      parcels: [{ seller_order_id: "sord_nobody", amount: 1_000 }],
    }),
    required: ["holder", "reference", "note", "parcels"],
  },
  "GET /seller/statement": { query: { from: "1", to: "2026-02-30", ...PAGE } },
  "GET /seller/statement/csv": { query: { from: "1", to: "2026-02-30" } },
  "GET /seller/statement/pdf": { query: { from: "1", to: "2026-02-30" } },
  ...Object.fromEntries(
    ["", "/pdf", "/zip"].map((kind) => [
      `GET /seller/evidence/:id${kind}`,
      { query: { from: "1", to: "2026-02-30" } },
    ]),
  ),
  "GET /seller/sales": { query: { month: "2026-13" } },
  "PUT /admin/last-order-days": {
    body: () => ({
      holiday: "tet-2031",
      name_vi: "Tết",
      name_en: "Tet",
      holiday_from: OF_ALL_DAYS,
      days: {
        same_province: OF_ALL_DAYS,
        same_region: OF_ALL_DAYS,
        inter_region: OF_ALL_DAYS,
        remote: OF_ALL_DAYS,
      },
    }),
    required: ["holiday", "name_vi", "name_en", "holiday_from", "days"],
  },
  "POST /store/accounts": {
    body: () => ({
      name: "An",
      phone: "0912345678",
      email: "an@example.com",
      password: "mật khẩu dài 1234",
    }),
    required: ["name", "phone", "password"],
  },
  "POST /store/enquiries": {
    body: () => ({
      product_id: "prod_nobody",
      buyer_kind: "restaurant",
      name: "An",
      phone: "0912345678",
      email: "an@example.com",
      organisation: "Quán",
      quantity: 100,
      wanted_date: OF_ALL_DAYS,
      budget: 1_000_000,
      message: "Chào",
      locale: "vi",
    }),
    required: ["buyer_kind", "name", "phone", "quantity"],
  },
  "POST /store/orders/look-up": {
    body: () => ({ number: 1, phone: "0912345678" }),
    required: ["number", "phone"],
  },
  "POST /admin/seller-orders/:id/status": {
    body: () => ({ status: "refused", reason: "other", note: "Gọi điện: hết hàng" }),
    required: ["status", "note"],
  },
  "POST /admin/seller-orders/:id/cash-received": {
    body: () => ({ note: "Chị Hoa nói nhà xe đã đưa tiền" }),
    required: ["note"],
  },
  "POST /admin/seller-orders/:id/problem": {
    body: () => ({ outcome: "settled", note: "Đã gọi cả hai", read: 1 }),
    required: ["outcome", "note", "read"],
  },
  "POST /seller/orders/:id/confirm": {
    body: () => ({ lines: [{ id: "sol_nobody", quantity: 1 }] }),
  },
  "POST /seller/orders/:id/refuse": {
    body: () => ({ reason: "other", note: "Hết mùa" }),
    required: ["reason"],
  },
  "POST /seller/orders/:id/pack": { body: () => ({}) },
  "POST /seller/orders/:id/hand-over": {
    body: () => ({
      carrier: "VNPost",
      tracking_number: "VN1",
      own_delivery: false,
      cash_to: "seller",
    }),
  },
  "POST /seller/orders/:id/deliver": { body: () => ({ cash_received: true }) },
  "POST /seller/orders/:id/cash-received": { body: () => ({}) },
  "POST /seller/orders/:id/return": {
    body: () => ({ reason: "other", note: "Khách không nhận" }),
    required: ["reason"],
  },
  "POST /store/confirmations/:token": {
    body: () => ({ decision: "accept", lines: [{ id: "sol_nobody", quantity: 1 }] }),
    required: ["decision"],
  },
  "POST /store/orders/:id/seller-orders/:sid/cancel": { body: () => ({ reason: "other" }) },
  "POST /store/orders/:id/seller-orders/:sid/received": { body: () => ({}) },
  "POST /store/orders/:id/seller-orders/:sid/problem": {
    body: () => ({ kind: "other", message: "Chưa nhận được" }),
    required: ["kind", "message"],
  },
  "PUT /store/carts/:id/checkout-details": {
    body: () => ({
      buyer: { name: "Hoà", phone: "0912345678", email: "hoa@example.com" },
      gift: {
        recipient: { name: "Đức", phone: "0987654321" },
        card: "Chúc mừng",
        hide_prices: true,
      },
      invoice: { name: "Công ty", tax_code: "0300588569", address: "10 Tân Trào" },
      consents: { terms: true, privacy: true, marketing: false },
      adult_confirmed: true,
    }),
    required: ["buyer"],
    nullable: ["gift", "invoice", "buyer.email"],
  },
  "POST /store/carts/:id/voucher": { body: () => ({ code: "TET2027" }), required: ["code"] },
  "GET /store/carts/:id/parcels": { query: { province_code: "x", commune_code: "x" } },
  "GET /store/delivery-estimate": {
    query: { province_code: "x", commune_code: "x", product_id: "", seller_id: "" },
    with: { province_code: "01" },
  },
  "GET /store/suggest": { query: { q: null } },
  "GET /store/communes": {
    query: { q: "", province: "", limit: "0" },
    with: { q: "ba be" },
  },
  "GET /store/sellers": { query: { province: "x", ...PAGE } },
  "POST /auth/password": {
    body: () => ({ current: "câu này không đúng", password: "một câu khác nữa" }),
    required: ["current", "password"],
  },
  "POST /store/seller-applications": {
    body: () => ({
      name: "An",
      email: "xin-ban-2@example.com",
      password: "mật khẩu dài 1234",
      business: { kind: "farm", name_vi: "Trại", name_en: "Farm", province_code: "24" },
    }),
    required: ["name", "email", "password", "business"],
  },
  "PUT /seller/application/:step": {
    body: () => ({ tax_code: "0300588569" }),
    required: ["tax_code"],
  },
  "POST /seller/application/proofs/:requirement": {
    body: () => ({ attested: true }),
    required: ["attested"],
  },
  "PUT /seller/application/papers/:requirement": {
    body: () => ({ files: ["file_nobody"], valid_until: OF_ALL_DAYS, endless: false }),
    nullable: ["valid_until"],
  },
  "POST /seller/application/submit": { body: () => ({}) },
  "POST /seller/application/reopen": { body: () => ({}) },
  "POST /admin/seller-applications/:id/decision": {
    body: () => ({ decision: "ask", reason: "Thiếu giấy" }),
    required: ["decision"],
    nullable: ["reason"],
  },
  "POST /admin/seller-applications/:id/proofs/:requirement": {
    body: () => ({
      state: "verified",
      valid_until: OF_ALL_DAYS,
      note: "Đã xem",
      files: ["file_nobody"],
    }),
    required: ["state"],
    nullable: ["valid_until", "note", "files"],
  },
  "GET /admin/sellers": { query: { status: "applying", q: "x".repeat(101), ...PAGE } },
  "GET /admin/seller-orders": { query: { order_id: "" }, with: { order_id: "order_nobody" } },
  "GET /admin/seller-applications": { query: { status: "x", ...PAGE } },
  "POST /seller/invitations": {
    body: () => ({ email: "nhan-vien@example.com", role: "staff", locale: "vi" }),
    required: ["email", "role"],
  },
  "POST /store/office-invitations/:token/accept": {
    body: () => ({ name: "An", password: "mật khẩu dài 1234" }),
    required: ["name", "password"],
  },
  "POST /store/invitations/:token/accept": {
    body: () => ({ name: "An", password: "mật khẩu dài 1234" }),
    required: ["name", "password"],
  },
  "POST /seller/me/seller": {
    body: () => ({ seller_id: "sel_nobody" }),
    required: ["seller_id"],
  },
  "GET /seller/goods-table": { query: { format: "pdf", part: "0" } },
  "POST /seller/goods-table/imports/:id/apply": { body: () => ({}) },
  "GET /seller/products": { query: { view: "x", ...PAGE } },
  "PUT /seller/products/:id/price": {
    body: () => ({ prices: [{ variant_id: "variant_nobody", price: 1_000 }] }),
    required: ["prices"],
  },
  "PUT /seller/products/:id/sale": {
    body: () => ({
      prices: [{ variant_id: "variant_nobody", price: 1_000 }],
      starts_at: "2031-01-01T00:00:00+07:00",
      ends_at: "2031-02-01T00:00:00+07:00",
    }),
    required: ["prices", "starts_at", "ends_at"],
  },
  "PUT /seller/products/:id/terms": {
    body: () => ({ preparation_days: 2, min_quantity: 1 }),
    required: ["preparation_days", "min_quantity"],
  },
  "POST /seller/products/:id/hide": { body: () => ({}) },
  "POST /seller/products/:id/show": { body: () => ({}) },
  "POST /seller/stock": {
    body: () => ({ key: "may-cua-chi", changes: [{ variant_id: "variant_nobody", change: 1 }] }),
    required: ["key", "changes"],
  },
  "PUT /seller/holiday": {
    body: () => ({ closed_from: OF_ALL_DAYS, closed_until: OF_ALL_DAYS }),
    required: ["closed_from", "closed_until"],
  },
  "POST /seller/drafts": {
    body: () => ({ client_key: "may-cua-chi", start: { name_vi: "Mật ong", price: 1 } }),
    nullable: ["start.name_vi", "start.price"],
  },
  "PUT /seller/drafts/:id/sections/:section": {
    body: () => ({ version: 0, facts: { preparation_days: 2, min_quantity: 1 } }),
    required: ["version", "facts"],
    nullable: ["facts.preparation_days", "facts.min_quantity"],
  },
  "PUT /seller/drafts/:id/pictures": { body: () => ({ ids: [] }), required: ["ids"] },
  "POST /seller/drafts/:id/submit": { body: () => ({}) },
  "POST /seller/drafts/:id/take-back": { body: () => ({}) },
  "POST /seller/drafts/:id/discard": { body: () => ({}) },
  "GET /admin/listing-drafts": { query: { status: "x", ...PAGE } },
  "POST /admin/listing-drafts/:id/decision": {
    body: () => ({ decision: "ask", reason: "Ảnh mờ", versions: { start: 1 } }),
    required: ["decision", "versions"],
    nullable: ["reason"],
  },
  "PUT /seller/me/channels": {
    body: () => ({ channels: ["sms"], phone: "0912345678" }),
    required: ["channels"],
    nullable: ["phone"],
  },
  "POST /seller/bank-account": {
    body: () => ({
      bank_bin: "970436",
      account_no: "0011002233",
      account_name: "HTX THU NGHIEM",
      password: "không phải mật khẩu này",
    }),
    required: ["bank_bin", "account_no", "account_name", "password"],
  },
  "POST /seller/close": {
    body: () => ({ password: "không phải mật khẩu này", reason: "Nghỉ hẳn" }),
    required: ["password", "reason"],
  },
  "GET /seller/today": { query: { limit: "0" } },
  "GET /seller/orders": { query: { status: "x", sort: "x", ...PAGE } },
  "POST /office/seller-orders/:id/calls": {
    body: () => ({ outcome: "no_answer", note: null }),
    required: ["outcome"],
    nullable: ["note"],
  },
  "POST /office/seller-orders/:id/answer": {
    body: () => ({ status: "refused", reason: "out_of_stock", note: "Chị Hoa nói hết hàng" }),
    required: ["status", "note"],
  },
  "GET /seller/orders/labels": { query: { size: "a5", id: "" }, with: { id: "sord_nobody" } },
  "GET /seller/orders/packing-slips": { query: { id: "" } },
  "GET /office/certificates": { query: { standing: "x", ...PAGE } },
}

/** Values that no field of ours takes. */
export const HOSTILE: unknown[] = [
  { $ne: 1 },
  [[1]],
  -1.5,
  "x".repeat(6_000),
  "a\u0000b",
  "half a character \ud83c",
]

/** Paths of all fields, those inside objects too. */
export function fields(body: Body, above: string[] = []): string[][] {
  return Object.entries(body).flatMap(([name, value]) => {
    const path = [...above, name]
    const inner =
      typeof value === "object" && value && !Array.isArray(value) ? fields(value as Body, path) : []
    return [path, ...inner]
  })
}

/** A copy with one field set, or left out. */
export function changed(body: Body, [name, ...rest]: string[], value: unknown): Body {
  const copy = { ...body }
  if (rest.length > 0) copy[name!] = changed(copy[name!] as Body, rest, value)
  else if (value === undefined) delete copy[name!]
  else copy[name!] = value
  return copy
}
