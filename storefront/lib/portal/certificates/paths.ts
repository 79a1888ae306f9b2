import { doors } from "../doors"
import type { PageKind } from "./types"

const root = `${doors.seller.path}/chung-nhan`

/** The seller's screens of certificates, without their language. */
export const certificatePaths = {
  list: root,
  /** @param out ids of pages that are not handed in again */
  facts: (product: string, out: readonly string[] = []) =>
    `${root}/gui?${new URLSearchParams({ hang: product, ...(out.length > 0 ? { bo: out.join(",") } : {}) })}`,
  pages: (product: string, kind: PageKind) =>
    `${root}/gui/${KIND_SLUGS[kind]}?hang=${encodeURIComponent(product)}`,
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
