import type { MedusaContainer } from "@medusajs/framework/types"
import {
  CERTIFICATION_MODULE,
  type CertificationModuleService,
} from "@ocop/ocop/modules/certification"
import {
  recordCertificateEventsWorkflow,
  recordDecisionsWorkflow,
  reportCertificatesWorkflow,
  type DecisionInput,
  type ReportedCertificateInput,
} from "@ocop/ocop/workflows"
import { publishedSource } from "./catalogue/facts"
import type { CatalogueEntry } from "./data"
import { DEMONSTRATION_ISSUER, type Demonstration } from "./demonstrations"

/**
 * The decisions that are known with their day, one record per act. What has no dated decision is only reported.
 *
 * @param productIds by handle
 */
export function decisionsOf(
  entries: CatalogueEntry[],
  productIds: Map<string, string>,
): DecisionInput[] {
  const decisions = new Map<string, DecisionInput>()
  for (const { id, name_vi, producer, certificate, stars, stars_basis } of entries) {
    if (!certificate || !stars) continue
    const { cert_no, issuer, cert_date } = certificate
    const key = [issuer, cert_no, cert_date].join("|")
    const decision = decisions.get(key) ?? {
      number: cert_no ?? null,
      issuer,
      // 5 stars are the ministry's, 3 and 4 the province's.
      level: issuer.startsWith("Bộ") ? ("national" as const) : ("provincial" as const),
      issued_on: cert_date,
      certificates: [],
    }
    decision.certificates.push({
      product_id: productIds.get(id) as string,
      ...(producer ? { name: name_vi, holder: producer.name_vi } : {}),
      stars,
      score: certificate.score ?? null,
      expires_on: certificate.cert_expiry ?? null,
      source: publishedSource(stars_basis),
    })
    decisions.set(key, decision)
  }
  return [...decisions.values()]
}

/** Ranks that a source reports with a year and no decision. */
export function reportsOf(
  entries: CatalogueEntry[],
  productIds: Map<string, string>,
): ReportedCertificateInput[] {
  return entries.flatMap(({ id, name_vi, producer, certificate, stars, year, stars_basis }) => {
    const source = publishedSource(stars_basis)
    return certificate || !stars || !year || !source
      ? []
      : [
          {
            product_id: productIds.get(id) as string,
            ...(producer ? { name: name_vi, holder: producer.name_vi } : {}),
            stars,
            reported_year: year,
            source,
          },
        ]
  })
}

export async function seedCertificates(
  container: MedusaContainer,
  entries: CatalogueEntry[],
  productIds: Map<string, string>,
): Promise<void> {
  await recordDecisionsWorkflow(container).run({
    input: { decisions: decisionsOf(entries, productIds) },
  })
  await reportCertificatesWorkflow(container).run({
    input: { certificates: reportsOf(entries, productIds) },
  })
}

/** Invented papers of invented products. Their dates count from the day of seeding, so they are written only once. */
export async function seedDemonstrationCertificates(
  container: MedusaContainer,
  demonstrations: Demonstration[],
  productIds: Map<string, string>,
): Promise<void> {
  const service = container.resolve<CertificationModuleService>(CERTIFICATION_MODULE)
  for (const { entry, decision, superseded, events } of demonstrations) {
    const product_id = productIds.get(entry.id) as string
    const [existing] = await service.listCertificates({ product_id }, { take: 1 })
    if (existing) continue
    const of = {
      product_id,
      name: entry.name_vi,
      holder: `Minh họa ${entry.location.new.province}`,
    }
    const old = superseded && (await certify(container, of, superseded))
    const certificate_id = await certify(container, of, decision)
    const upgrade = old
      ? [
          {
            certificate_id: old,
            kind: "superseded" as const,
            at: decision.issued_on,
            reason: "Minh họa: được nâng hạng",
            actor: "platform",
          },
        ]
      : []
    await recordCertificateEventsWorkflow(container).run({
      input: { events: [...upgrade, ...events.map((event) => ({ ...event, certificate_id }))] },
    })
  }
}

async function certify(
  container: MedusaContainer,
  of: { product_id: string; name: string; holder: string },
  { number, issued_on, stars }: Demonstration["decision"],
): Promise<string> {
  const { result } = await recordDecisionsWorkflow(container).run({
    input: {
      decisions: [
        {
          number: `${number}/QĐ-MINH-HOA`,
          issuer: DEMONSTRATION_ISSUER,
          level: stars === 5 ? "national" : "provincial",
          issued_on,
          certificates: [{ ...of, stars, source: "Minh họa" }],
        },
      ],
    },
  })
  const [certificate] = result.certificates
  if (!certificate) throw new Error(`No certificate was made under ${number}`)
  return certificate.id
}
