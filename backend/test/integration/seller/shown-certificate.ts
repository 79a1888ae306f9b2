import { expect } from "vitest"
import { type Backend, Shopper } from "../../support"

/** What is printed on an invented certificate. */
export const PRINTED = {
  name: "Minh họa: trà shan tuyết",
  holder: "Minh họa Bắc Ninh",
  decision_number: "3981/QĐ-UBND",
  issuer: "UBND tỉnh Bắc Ninh",
  level: "provincial",
  issued_on: "2026-08-05",
  stars: 4,
  score: 78.5,
}

export interface Submission {
  id: string
  status: string
  version: number
  printed: Record<string, unknown>
  files: { id: string; kind: string; mime: string }[]
  words: string | null
  certificate_id: string | null
}

/** The least that is one. */
export const pdf = () => Buffer.from("%PDF-1.4\n%%EOF\n")

/** Sends one page. @returns its id */
export async function page(
  backend: Backend,
  token: string,
  kind: string,
  product_id: string,
): Promise<string> {
  const query = new URLSearchParams({ kind, product_id })
  const response = await fetch(`${backend.url}/seller/certificates/files?${query}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/pdf" },
    body: new Uint8Array(pdf()),
  })
  expect(response.status).toBe(201)
  return ((await response.json()) as { file: { id: string } }).file.id
}

/** A certificate as a seller shows it for a product. */
export async function shown(
  backend: Backend,
  token: string,
  product_id: string,
  printed: object = PRINTED,
): Promise<Submission> {
  const files = [
    await page(backend, token, "certificate", product_id),
    await page(backend, token, "decision", product_id),
  ]
  const { submission } = await new Shopper(backend).must<{ submission: Submission }>(
    "POST",
    "/seller/certificates/submissions",
    { product_id, printed, files },
    { authorization: `Bearer ${token}` },
  )
  return submission
}

/** A good's badge where shoppers meet it: on its card, on its page, and in a basket, which asks for its goods by their ids. */
export async function badgeOf(backend: Backend, { id, handle }: { id: string; handle: string }) {
  const shopper = new Shopper(backend)
  const found = async (filters: object, headers: Record<string, string> = {}) => {
    const { results } = await shopper.must<{
      results: { hits: { document: { stars: number; badge: string } }[] }[]
    }>("POST", "/store/search", { entity: "product", filters, pagination: { take: 1 } }, headers)
    const document = results[0]?.hits[0]?.document
    return document && { stars: document.stars, badge: document.badge }
  }
  const { certificate } = await shopper.must<{ certificate: { badge: string } | null }>(
    "GET",
    `/store/product-pages/${handle}`,
  )
  return {
    card: await found({ handle }),
    basket: await found({ id: { $in: [id] } }, { "x-age-confirmed": "1" }),
    page: certificate?.badge ?? "none",
  }
}
