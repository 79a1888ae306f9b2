import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import {
  CERTIFICATION_MODULE,
  type CertificationModuleService,
  type PointedOut,
  pointedOut,
  type PrintedFacts,
  type SubmissionReason,
  type SubmissionStatus,
  type SubmittedFile,
} from "@ocop/ocop/modules/certification"
import { ORIGIN_MODULE, type OriginModuleService } from "@ocop/ocop/modules/origin"

/** A submission as its seller's people and whoever looks at it see it. */
export interface SubmissionView {
  id: string
  status: SubmissionStatus
  /** To be sent back with whatever is done about it. */
  version: number
  product: { id: string; title: string }
  seller: { id: string; name: string }
  province_code: string
  set_code: string | null
  printed: PrintedFacts
  files: SubmittedFile[]
  submitted_at: Date
  decided_at: Date | null
  /** Of the last decision. */
  reasons: SubmissionReason[]
  words: string | null
  certificate_id: string | null
}

export const certification = (container: MedusaContainer) =>
  container.resolve<CertificationModuleService>(CERTIFICATION_MODULE)

type Row = Awaited<ReturnType<CertificationModuleService["listCertificateSubmissions"]>>[number]

/** Whose, and which. */
export interface WantedSubmissions {
  id?: string
  seller_id?: string
  product_id?: string
  provinces?: readonly string[]
  status?: readonly SubmissionStatus[]
}

/** @returns the first to wait first, with how many there are in all */
export async function listSubmissions(
  container: MedusaContainer,
  { provinces, status, ...wanted }: WantedSubmissions,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ submissions: SubmissionView[]; count: number }> {
  const [rows, count] = await certification(container).listAndCountCertificateSubmissions(
    {
      ...wanted,
      ...(provinces ? { province_code: [...provinces] } : {}),
      ...(status ? { status: [...status] } : {}),
    },
    { take: limit, skip: offset, order: { submitted_at: "ASC", id: "ASC" } },
  )
  return { submissions: rows.map(viewOf), count }
}

/** @throws NOT_FOUND naming id: one of another seller or province is as none */
export async function readSubmission(
  container: MedusaContainer,
  wanted: WantedSubmissions & { id: string },
): Promise<SubmissionView> {
  const { submissions } = await listSubmissions(container, wanted, { limit: 1, offset: 0 })
  const [one] = submissions
  if (!one)
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `id: no submission ${wanted.id.slice(0, 80)}`,
    )
  return one
}

function viewOf(row: Row): SubmissionView {
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    product: { id: row.product_id, title: row.product_title },
    seller: { id: row.seller_id, name: row.seller_name },
    province_code: row.province_code,
    set_code: row.set_code,
    printed: row.printed as unknown as PrintedFacts,
    files: row.files as unknown as SubmittedFile[],
    submitted_at: row.submitted_at,
    decided_at: row.decided_at,
    reasons: (row.reasons as unknown as SubmissionReason[] | null) ?? [],
    words: row.words,
    certificate_id: row.certificate_id,
  }
}

/** What the rules point out of it today, for whoever looks at it. */
export async function pointedOutOf(
  container: MedusaContainer,
  { printed, product, files, province_code }: SubmissionView,
  today = dayInVietnam(new Date()),
): Promise<PointedOut[]> {
  const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
  const [onFile, provinces, former, merged, origins] = await Promise.all([
    certification(container).onFile(printed, product.id),
    origin.listProvinces({ code: province_code }),
    origin.listFormerProvinces({ province_code }),
    origin.listMergedProvinces({ province_code }),
    origin.listProductOrigins({ product_id: product.id }),
  ])
  return pointedOut(printed, {
    today,
    has_decision_file: files.some(({ kind }) => kind === "decision"),
    place: {
      province_code,
      commune_code: origins[0]?.commune_code ?? null,
      province_names: [...provinces, ...former, ...merged].map(({ name_vi }) => name_vi),
      merged_codes: merged.map(({ code }) => code),
    },
    ...onFile,
  })
}

/** Of a seller, what a submission keeps of one of its products. Undefined for what is not its own, or has no place yet. */
export async function productFor(
  container: MedusaContainer,
  { seller_id, product_id }: { seller_id: string; product_id: string },
) {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{
    rows: {
      product_title: string
      seller_name: string
      province_code: string
      commune_code: string | null
      set_code: string | null
    }[]
  }>(
    `select p.title as product_title, s.name_vi as seller_name, o.province_code, o.commune_code, sp.set_code
     from listing l join product p on p.id = l.product_id and p.deleted_at is null
     join seller s on s.id = l.seller_id
     join product_origin o on o.product_id = p.id and o.deleted_at is null
     left join speciality sp on sp.product_id = p.id and sp.deleted_at is null
     where l.seller_id = ? and l.product_id = ? and l.deleted_at is null`,
    [seller_id, product_id],
  )
  const [product] = rows
  return product && { seller_id, product_id, ...product }
}

/** Today's codes of the provinces whose certificates the platform looks at itself: those of which no office has anybody who acts. */
export async function withoutOffice(container: MedusaContainer): Promise<string[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return knex("province as p")
    .whereNull("p.deleted_at")
    .whereNotExists(
      knex("office as o")
        .select(knex.raw("1"))
        .join("officer as f", "f.office_id", "o.id")
        .whereRaw("o.province_code = p.code and o.status = 'active' and o.deleted_at is null")
        .whereRaw("f.status = 'active' and f.deleted_at is null"),
    )
    .pluck("p.code")
}
