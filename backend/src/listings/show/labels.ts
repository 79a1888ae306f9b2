import type { CertificateKind, DraftFacts } from "@ocop/marketplace/modules/listing-draft"
import type { CertificationLabel } from "@ocop/ocop/workflows"

/** A star of the programme is none of them: an office records what the authority decided (docs/adr/0007). */
const LABELS: Readonly<Partial<Record<CertificateKind, CertificationLabel>>> = {
  vietgap: { code: "vietgap", label_vi: "VietGAP", label_en: "VietGAP" },
  globalgap: { code: "globalgap", label_vi: "GlobalGAP", label_en: "GlobalGAP" },
  organic: { code: "organic", label_vi: "Hữu cơ", label_en: "Organic" },
  haccp: { code: "haccp", label_vi: "HACCP", label_en: "HACCP" },
  iso22000: { code: "iso-22000", label_vi: "ISO 22000", label_en: "ISO 22000" },
  halal: { code: "halal", label_vi: "Halal", label_en: "Halal" },
}

/** Those of which a paper was shown, each until the last of its papers ends. Whether it has ended, its readers ask. Pure. */
export function labelsOf({ certificates }: DraftFacts): CertificationLabel[] {
  const labels = new Map<string, CertificationLabel>()
  for (const { kind, file, expires_on } of certificates?.items ?? []) {
    const label = LABELS[kind]
    if (!label || !file) continue
    const known = labels.get(label.code)
    const until = expires_on ?? null
    if (known && !(known.expires_on && (!until || until > known.expires_on))) continue
    labels.set(label.code, until ? { ...label, expires_on: until } : label)
  }
  return [...labels.values()]
}
