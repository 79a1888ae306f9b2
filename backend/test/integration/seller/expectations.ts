import { PRINTED } from "./shown-certificate"

/** What a route below /seller asks of who calls it. */
export interface Expectation {
  /** What of seller A the path is about; of another seller's, it is not found. */
  of?:
    | "order"
    | "member"
    | "invitation"
    | "draft"
    | "product"
    | "table"
    | "submission"
    | "page"
    | "assessment"
    | "certificate"
    | "inspection"
    | "programme"
  /** It is named in the query, as `id`. */
  inQuery?: true
  /** Closed to staff. */
  ownerOnly?: true
  /** Closed while the seller is suspended or closed. */
  activeOnly?: true
  /** Closed while the seller is closed. */
  untilClosed?: true
  /** What a good request holds. */
  body?: object
}

const BANK_ACCOUNT = {
  bank_bin: "970436",
  account_no: "0011002233",
  account_name: "HTX THU NGHIEM",
  password: "x",
}

/** Who may ask what below /seller. A route that has no line here fails. */
export const EXPECTATIONS: Record<string, Expectation> = {
  "GET /seller/me": {},
  "POST /seller/me/seller": { body: { seller_id: "sel_nobody" } },
  "PUT /seller/me/channels": { body: { channels: ["email"] } },
  "GET /seller/application": { ownerOnly: true },
  "PUT /seller/application/:step": {
    untilClosed: true,
    ownerOnly: true,
    body: { tax_code: "0300588569" },
  },
  "POST /seller/application/proofs/:requirement": {
    untilClosed: true,
    ownerOnly: true,
    body: { attested: true },
  },
  "POST /seller/application/papers/:requirement": { untilClosed: true, ownerOnly: true },
  "PUT /seller/application/papers/:requirement": {
    untilClosed: true,
    ownerOnly: true,
    body: { files: [] },
  },
  "GET /seller/application/papers/:requirement/:file": { untilClosed: true, ownerOnly: true },
  "DELETE /seller/application/papers/:requirement/:file": { untilClosed: true, ownerOnly: true },
  "POST /seller/application/submit": { activeOnly: true, ownerOnly: true },
  "POST /seller/application/reopen": { activeOnly: true, ownerOnly: true },
  "GET /seller/bank-account": { ownerOnly: true },
  "POST /seller/bank-account": { ownerOnly: true, body: BANK_ACCOUNT },
  "DELETE /seller/bank-account": { ownerOnly: true },
  "GET /seller/close": { ownerOnly: true },
  "POST /seller/close": { ownerOnly: true, body: { password: "x", reason: "Nghỉ" } },
  "GET /seller/members": {},
  "DELETE /seller/members/:id": { of: "member", ownerOnly: true },
  "GET /seller/invitations": { ownerOnly: true },
  "POST /seller/invitations": {
    ownerOnly: true,
    activeOnly: true,
    body: { email: "ai-do@example.com", role: "owner" },
  },
  "DELETE /seller/invitations/:id": { of: "invitation", ownerOnly: true },
  "GET /seller/today": {},
  "GET /seller/orders": {},
  "GET /seller/orders/:id": { of: "order" },
  "GET /seller/orders/labels": { of: "order", inQuery: true },
  "GET /seller/orders/packing-slips": { of: "order", inQuery: true },
  "GET /seller/orders/pick-list": {},
  "GET /seller/balance": { ownerOnly: true },
  "GET /seller/statement": { ownerOnly: true },
  "GET /seller/goods-table": {},
  "GET /seller/goods-table/parts": {},
  "POST /seller/goods-table/imports": { activeOnly: true },
  "GET /seller/goods-table/imports/:id": { of: "table" },
  "POST /seller/goods-table/imports/:id/apply": { of: "table", activeOnly: true, body: {} },
  "GET /seller/products": {},
  "GET /seller/products/:id": { of: "product" },
  "PUT /seller/products/:id/price": {
    of: "product",
    activeOnly: true,
    body: { prices: [{ variant_id: "variant_nobody", price: 1 }] },
  },
  "PUT /seller/products/:id/sale": {
    of: "product",
    activeOnly: true,
    body: {
      prices: [{ variant_id: "variant_nobody", price: 1 }],
      starts_at: "2031-01-01T00:00:00+07:00",
      ends_at: "2031-02-01T00:00:00+07:00",
    },
  },
  "DELETE /seller/products/:id/sale": { of: "product", activeOnly: true },
  "PUT /seller/products/:id/terms": {
    of: "product",
    activeOnly: true,
    body: { preparation_days: 1, min_quantity: 1 },
  },
  "POST /seller/products/:id/hide": { of: "product", activeOnly: true },
  "POST /seller/products/:id/show": { of: "product", activeOnly: true },
  "GET /seller/certificates": {},
  "POST /seller/certificates/files": { activeOnly: true },
  "GET /seller/certificates/files/:file": { of: "page" },
  "DELETE /seller/certificates/files/:file": { of: "page" },
  "POST /seller/certificates/submissions": { activeOnly: true },
  "GET /seller/certificates/submissions/:id": { of: "submission" },
  "PUT /seller/certificates/submissions/:id": {
    of: "submission",
    activeOnly: true,
    body: { version: 1, printed: PRINTED, files: ["nothing"] },
  },
  "POST /seller/certificates/submissions/:id/take-back": { of: "submission", body: {} },
  "GET /seller/certificates/submissions/:id/files/:file": { of: "submission" },
  "POST /seller/certificates/:id/answer": {
    of: "certificate",
    body: { words: "Nhãn mới đã in." },
  },
  "GET /seller/evidence/:id": { of: "product" },
  "GET /seller/evidence/:id/pdf": { of: "product" },
  "GET /seller/evidence/:id/zip": { of: "product" },
  "GET /seller/inspections": {},
  "POST /seller/inspections/:id/answer": {
    of: "inspection",
    body: { words: "Nhãn mới đã in." },
  },
  "GET /seller/programmes": {},
  "GET /seller/programmes/:id": { of: "programme" },
  "PUT /seller/programmes/:id": {
    of: "programme",
    activeOnly: true,
    body: { goods: [{ product_id: "prod_nobody" }] },
  },
  "DELETE /seller/programmes/:id": { of: "programme" },
  "GET /seller/stock": {},
  "POST /seller/stock": {
    activeOnly: true,
    body: { key: "isolation", changes: [{ variant_id: "variant_nobody", change: 1 }] },
  },
  "GET /seller/holiday": {},
  "PUT /seller/holiday": {
    activeOnly: true,
    body: { closed_from: "2031-01-01", closed_until: "2031-01-02" },
  },
  "DELETE /seller/holiday": { activeOnly: true },
  "POST /seller/drafts": { activeOnly: true, body: { client_key: "isolation" } },
  "GET /seller/drafts/:id": { of: "draft" },
  "GET /seller/drafts/:id/preview": { of: "draft" },
  "PUT /seller/drafts/:id/sections/:section": {
    of: "draft",
    activeOnly: true,
    body: { version: 0, facts: {} },
  },
  "POST /seller/drafts/:id/pictures": { of: "draft", activeOnly: true },
  "PUT /seller/drafts/:id/pictures": { of: "draft", activeOnly: true, body: { ids: [] } },
  "DELETE /seller/drafts/:id/pictures/:pid": { of: "draft", activeOnly: true },
  "POST /seller/drafts/:id/files": { of: "draft", activeOnly: true },
  "POST /seller/drafts/:id/submit": { of: "draft", activeOnly: true },
  "POST /seller/drafts/:id/take-back": { of: "draft", activeOnly: true },
  "POST /seller/drafts/:id/discard": { of: "draft", activeOnly: true },
  "GET /seller/self-assessments": {},
  "POST /seller/self-assessments": {
    activeOnly: true,
    body: { name_vi: "Minh họa: một sản phẩm", set_code: "QD26-07" },
  },
  "GET /seller/self-assessments/:id": { of: "assessment" },
  "PUT /seller/self-assessments/:id/parts/:part": {
    of: "assessment",
    activeOnly: true,
    body: { revision: 0, answers: {} },
  },
  "POST /seller/self-assessments/:id/versions": {
    of: "assessment",
    activeOnly: true,
    body: { revision: 0 },
  },
  "GET /seller/statement/csv": { ownerOnly: true },
  "GET /seller/statement/pdf": { ownerOnly: true },
  "GET /seller/sales": { ownerOnly: true },
  "POST /seller/orders/:id/confirm": { of: "order", activeOnly: true, body: {} },
  "POST /seller/orders/:id/refuse": { of: "order", body: { reason: "other" } },
  "POST /seller/orders/:id/pack": { of: "order", body: {} },
  "POST /seller/orders/:id/hand-over": { of: "order", body: {} },
  "POST /seller/orders/:id/deliver": { of: "order", body: {} },
  "POST /seller/orders/:id/return": { of: "order", body: { reason: "other" } },
  "POST /seller/orders/:id/cash-received": { of: "order", body: {} },
}
