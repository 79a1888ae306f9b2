import type { MedusaContainer } from "@medusajs/framework/types"
import type { CertificateShown } from "@ocop/marketplace/modules/listing-draft"
import type { Locale } from "@ocop/vietnam/checkout/index"
import { listSubmissions } from "../certificates/submissions"

/** A paper of the seller's own that goes into a pack. */
export interface PackedPaper {
  /** Of the file store. */
  file: string
  /** What it is called in the pack, without its ending: plain letters, so that any machine unpacks it. */
  slug: string
  /** What it is, in the reader's language. */
  name: Record<Locale, string>
}

/** More submissions than one product has. */
const MOST_SUBMISSIONS = 50
/** Papers of one pack. */
export const MOST_PAPERS = 60

const PAGES = {
  certificate: { slug: "giay-chung-nhan", vi: "Giấy chứng nhận OCOP", en: "OCOP certificate" },
  decision: { slug: "quyet-dinh", vi: "Quyết định công nhận", en: "Decision" },
} as const

const KINDS: Readonly<Record<CertificateShown["kind"], string>> = {
  ocop: "OCOP",
  vietgap: "VietGAP",
  globalgap: "GlobalG.A.P.",
  organic: "Hữu cơ",
  haccp: "HACCP",
  iso22000: "ISO 22000",
  halal: "Halal",
  other: "Giấy chứng nhận khác",
}

/** The pages of certificates that an office took, then what the seller showed with the product's description. */
export async function papersOf(
  container: MedusaContainer,
  own: { product_id: string; seller_id: string },
  shown: readonly CertificateShown[],
): Promise<PackedPaper[]> {
  const { submissions } = await listSubmissions(
    container,
    { ...own, status: ["accepted"] },
    { limit: MOST_SUBMISSIONS, offset: 0 },
  )
  const pages = submissions.flatMap(({ files, printed }) =>
    files.map(({ id, kind }) => ({ file: id, ...PAGES[kind], number: printed.decision_number })),
  )
  const papers = [
    ...pages.map(({ file, slug, vi, en, number }) => ({
      file,
      slug,
      name: { vi: `${vi} (${number})`, en: `${en} (${number})` },
    })),
    ...shown.flatMap((one) =>
      one.file ? [{ file: one.file, slug: one.kind, name: namesOf(one) }] : [],
    ),
  ]
  return papers.slice(0, MOST_PAPERS).map((paper, index) => ({
    ...paper,
    slug: `${String(index + 1).padStart(2, "0")}-${paper.slug}`,
  }))
}

function namesOf({ kind, name, number }: CertificateShown): PackedPaper["name"] {
  const called = (word: string) => [name || word, ...(number ? [number] : [])].join(" ")
  return {
    vi: called(KINDS[kind]),
    en: called(
      kind === "other" ? "Another certificate" : kind === "organic" ? "Organic" : KINDS[kind],
    ),
  }
}
