import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readEvidence } from "../../../../evidence/read"
import { shop } from "../../../../orders/shop"
import { readerOf } from "../../orders/paper"
import { askedEvidence } from "../asked"

/**
 * GET /seller/evidence/:id?from=2025-11-24&to=2026-11-23 — what a pack of evidence for a product's re-evaluation would say: page and
 * shop, sales by channel, province of delivery and month, certificates, labels, story, papers. Days in Vietnam, both counted, a year
 * back unless told; money in đồng after reductions, without delivery. Of shoppers nothing: provinces of fewer than three orders are
 * counted together. In the reader's language.
 *
 * @returns 200 `{ evidence: EvidencePaper }`; 404 naming id for what is not the seller's; 400 naming from or to
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { paper } = await readEvidence(req.scope, askedEvidence(req), shop())
  res.json({ evidence: paper(readerOf(req)) })
}
