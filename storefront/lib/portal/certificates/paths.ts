import { doors } from "../doors"
import type { Period } from "../figures/asked"
import type { EvidenceKind } from "../evidence/types"
import type { PageKind } from "./types"

const root = `${doors.seller.path}/chung-nhan`

const evidenceQuery = (product: string, days?: Period) =>
  new URLSearchParams({ hang: product, ...(days ? { tu: days.from, den: days.to } : {}) })

/** The seller's screens of certificates, without their language. */
export const certificatePaths = {
  list: root,
  /** @param out ids of pages that are not handed in again */
  facts: (product: string, out: readonly string[] = []) =>
    `${root}/gui?${new URLSearchParams({ hang: product, ...(out.length > 0 ? { bo: out.join(",") } : {}) })}`,
  pages: (product: string, kind: PageKind) =>
    `${root}/gui/${KIND_SLUGS[kind]}?hang=${encodeURIComponent(product)}`,
  /** What is handed in with a product's file for re-evaluation. */
  evidence: (product: string, days?: Period) =>
    `${root}/minh-chung?${evidenceQuery(product, days)}`,
  /** The same as a file. */
  evidenceFile: (kind: EvidenceKind, product: string, days: Period) =>
    `${root}/minh-chung/${kind}?${evidenceQuery(product, days)}`,
  send: (product: string, kind: PageKind) =>
    `${root}/tep?hang=${encodeURIComponent(product)}&loai=${kind}`,
  page: (file: string) => `${root}/tep/${encodeURIComponent(file)}`,
  submitted: (id: string, file: string) =>
    `${root}/ho-so/${encodeURIComponent(id)}/tep/${encodeURIComponent(file)}`,
}

export const KIND_SLUGS: Readonly<Record<PageKind, string>> = {
  certificate: "giay",
  decision: "quyet-dinh",
}

/** Where one goes once pages of that kind were sent. */
export const afterPages = (product: string, kind: PageKind): string =>
  kind === "certificate"
    ? certificatePaths.pages(product, "decision")
    : certificatePaths.facts(product)
