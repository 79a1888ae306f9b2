import type { Body, Example } from "./examples"

const PAGE = { limit: "0", offset: "-1" }
const PROGRAMME: Example = {
  body: () => ({
    slug: "minh-hoa",
    name_vi: "Minh họa",
    name_en: "Illustration",
    story_vi: "…",
    story_en: "…",
    starts_at: "2031-01-01T00:00:00+07:00",
    ends_at: "2031-02-01T00:00:00+07:00",
    form: "percentage",
    value: 20,
    voucher_code: null,
    single_codes: true,
    open_to_sellers: true,
    eligibility: { standing: true, least_stars: 3, sets: ["QD26-07"] },
    most_pieces: null,
    most_per_order_vnd: null,
    most_per_shopper: null,
    budget_vnd: 1_000_000,
    budget_orders: null,
    bearer: "shared",
    office_bp: 5_000,
  }),
  required: [
    "slug",
    "name_vi",
    "name_en",
    "story_vi",
    "story_en",
    "starts_at",
    "ends_at",
    "form",
    "value",
    "eligibility",
    "bearer",
  ],
  nullable: [
    "voucher_code",
    "eligibility.least_stars",
    "most_pieces",
    "most_per_order_vnd",
    "most_per_shopper",
    "budget_vnd",
    "budget_orders",
  ],
}
const printed = (): Body => ({
  name: "Trà hoa vàng",
  holder: "HTX Minh họa",
  number: null,
  decision_number: "3981/QĐ-UBND",
  issuer: "UBND tỉnh Bắc Ninh",
  level: "provincial",
  issued_on: "2026-08-05",
  expires_on: null,
  stars: 4,
  score: 78.5,
  product_code: null,
})
const PRINTED_NULLABLE = ["number", "expires_on", "score", "product_code"].map(
  (field) => `printed.${field}`,
)
const REPORT_MOVE = {
  body: () => ({ version: 1, to: "upheld", words: "Đã yêu cầu sửa nhãn" }),
  required: ["version", "to"],
  nullable: ["words"],
}
const DECISION = {
  body: () => ({ version: 1, verdict: "ask", reasons: ["unreadable"], words: null }),
  required: ["version", "verdict"],
  nullable: ["words"],
}

/** What a good request holds to the routes of offices, certificates, programmes and self-assessments, whoever asks. */
export const OFFICE_EXAMPLES: Record<string, Example> = {
  "PUT /seller/programmes/:id": {
    body: () => ({
      goods: [{ product_id: "prod_nobody", floor_vnd: 1_000 }],
      quota: 10,
      terms: "as-read",
    }),
    required: ["goods"],
    nullable: ["quota", "goods.0.floor_vnd"],
  },
  "GET /office/programmes": { query: { state: "x", ...PAGE } },
  "POST /office/programmes": {
    ...PROGRAMME,
    body: () => ({ ...PROGRAMME.body!(), client_key: "form-of-one-draft" }),
  },
  "PUT /office/programmes/:id": PROGRAMME,
  "PUT /office/programmes/:id/decision": {
    query: { number: "", issued_on: "2026-02-30" },
    with: { number: "1/QĐ-UBND", issued_on: "2026-11-01", version: "1" },
  },
  "POST /office/programmes/:id/answers": {
    body: () => ({ seller_id: "sel_nobody", accept: false, words: "Chưa đúng hàng" }),
    required: ["seller_id", "accept"],
  },
  "PUT /office/programmes/:id/codes": { body: () => ({ total: 100 }), required: ["total"] },
  "GET /office/programmes/:id/codes/file": { query: { format: "pdf" }, with: { format: "csv" } },
  "POST /office/programmes/:id/moves": {
    body: () => ({ to: "stopped", reason: "Hết hàng", version: 1 }),
    required: ["to"],
  },
  "POST /office/programmes/:id/sellers": {
    body: () => ({ seller_id: "sel_nobody" }),
    required: ["seller_id"],
  },
  "POST /seller/certificates/submissions": {
    body: () => ({ product_id: "prod_nobody", printed: printed(), files: ["nothing"] }),
    required: ["product_id", "printed", "files"],
    nullable: PRINTED_NULLABLE,
  },
  "PUT /seller/certificates/submissions/:id": {
    body: () => ({ version: 1, printed: printed(), files: ["nothing"] }),
    required: ["version", "printed", "files"],
    nullable: PRINTED_NULLABLE,
  },
  "POST /seller/certificates/submissions/:id/take-back": { body: () => ({}) },
  "POST /seller/certificates/:id/answer": {
    body: () => ({ words: "Nhãn mới đã in." }),
    required: ["words"],
  },
  "GET /store/certificates": { query: { q: "" } },
  "GET /store/provinces/:slug/certificates": { query: { limit: "0" } },
  "GET /office/submissions": { query: { status: "x", ...PAGE } },
  "GET /admin/certificate-submissions": { query: { status: "x", ...PAGE } },
  "GET /office/figures": { query: { from: "2026-02-30", to: "2020-01-01" } },
  "GET /admin/figures": { query: { from: "2026-02-30", to: "2020-01-01" } },
  "GET /admin/figures/map": { query: { from: "2026-02-30", to: "2020-01-01", locale: "fr" } },
  "GET /admin/figures/file": {
    query: { from: "x", to: "2020-01-01", format: "doc", of: "shoppers" },
  },
  "GET /admin/figures/certificates": {
    query: { standing: "x", stars: "2", ends: "2026-13", holding: "no", ...PAGE },
  },
  "GET /admin/figures/orders": { query: { from: "2026-02-30", to: "2020-01-01", ...PAGE } },
  "GET /office/figures/orders": { query: { from: "2026-02-30", to: "2020-01-01", ...PAGE } },
  "GET /admin/figures/waiting": { query: { queue: "x", ...PAGE } },
  "GET /admin/figures/sales": { query: { from: "2026-02-30", to: "2020-01-01", ...PAGE } },
  "GET /admin/figures/sales/file": { query: { from: "x", to: "2020-01-01", format: "xls" } },
  "GET /office/figures/file": {
    query: { from: "x", to: "2020-01-01", format: "doc", of: "shoppers" },
  },
  "GET /office/figures/sales": { query: { from: "2026-02-30", to: "2020-01-01", ...PAGE } },
  "GET /office/figures/sales/file": { query: { from: "x", to: "2020-01-01", format: "xls" } },
  "POST /office/decision-imports": {
    query: { decision_number: "", issuer: "", level: "x", issued_on: "2026-02-30" },
    with: {
      decision_number: "3981/QĐ-UBND",
      issuer: "UBND tỉnh Bắc Ninh",
      level: "provincial",
      issued_on: "2026-08-05",
    },
  },
  "GET /office/decision-imports/:id": { query: PAGE },
  "GET /office/decision-imports/:id/broken": { query: { format: "xls" } },
  "GET /office/decision-template": { query: { format: "xls" } },
  "POST /office/decision-imports/:id/confirm": { body: () => ({}) },
  "POST /office/submissions/:id/decision": DECISION,
  "POST /admin/certificate-submissions/:id/decision": DECISION,
  "POST /office/certificates/:id/hold": {
    body: () => ({ until: "2031-01-01", reason: "Chờ kiểm tra nhãn" }),
    required: ["until", "reason"],
  },
  "POST /office/certificates/:id/hold/lift": {
    body: () => ({ reason: "Nhãn đã đúng" }),
    required: ["reason"],
  },
  "POST /office/certificates/:id/dossier": {
    body: () => ({ kind: "dossier_received", at: "2026-11-01", reason: "Hồ sơ số 12" }),
    required: ["kind", "at", "reason"],
  },
  "POST /admin/province-mergers": {
    body: () => ({
      from: "24",
      into: "25",
      resolution: "202/2025/QH15",
      resolved_on: "2025-06-12",
      office_name: null,
      rehearse: true,
    }),
    required: ["from", "into", "resolution", "resolved_on"],
    nullable: ["office_name"],
  },
  "POST /admin/offices": {
    body: () => ({ province_code: "00", name: "Sở Công Thương" }),
    required: ["province_code", "name"],
  },
  "POST /admin/offices/:id/status": {
    body: () => ({ status: "suspended", reason: "Sáp nhập" }),
    required: ["status"],
    nullable: ["reason"],
  },
  "POST /admin/offices/:id/invitations": {
    body: () => ({ name: "An", email: "can-bo@example.com", role: "reviewer", locale: "vi" }),
    required: ["name", "email", "role"],
  },
  "POST /admin/offices/:id/officers/:officer": {
    body: () => ({ status: "suspended", role: "reviewer", reason: "Nghỉ", without_head: true }),
    nullable: ["reason"],
  },
  "GET /seller/self-assessments": { query: { product_id: "", ...PAGE } },
  "POST /seller/self-assessments": {
    body: () => ({ client_key: "may-cua-chi", name_vi: "Mứt gừng", set_code: "QD26-07" }),
  },
  "PUT /seller/self-assessments/:id/parts/:part": {
    body: () => ({ revision: 0, answers: { "1.1": 1 } }),
    required: ["revision", "answers"],
  },
  "POST /seller/self-assessments/:id/versions": {
    body: () => ({ revision: 0 }),
    required: ["revision"],
  },
  "GET /seller/self-assessments/:id": { query: { version: "0", against: "x" } },
  "GET /office/log": { query: PAGE },
  "GET /office/inspections": { query: { view: "x", ...PAGE } },
  "POST /office/inspections": {
    body: () => ({
      certificate_id: "cert_nobody",
      kind: "ad_hoc",
      planned_on: "2031-01-01",
      words: "Phản ánh về nhãn",
      report_id: null,
    }),
    required: ["certificate_id", "kind", "planned_on", "words"],
    nullable: ["report_id"],
  },
  "POST /office/inspections/:id/moves": {
    body: () => ({ version: 1, to: "called_off", words: "Trùng lịch" }),
    required: ["version", "to", "words"],
  },
  "POST /seller/inspections/:id/answer": {
    body: () => ({ words: "Nhãn mới đã in." }),
    required: ["words"],
  },
  "POST /store/certificate-reports": {
    body: () => ({
      kind: "label",
      words: "Nhãn ghi năm sao, trang ghi ba sao.",
      email: null,
      handle: null,
      about: "không có trong danh bạ",
    }),
    required: ["kind", "words"],
    nullable: ["email", "handle", "about"],
  },
  "GET /office/reports": { query: { view: "x", ...PAGE } },
  "GET /admin/certificate-reports": { query: { view: "x", ...PAGE } },
  "POST /office/reports/:id/moves": REPORT_MOVE,
  "POST /admin/certificate-reports/:id/moves": REPORT_MOVE,
}
