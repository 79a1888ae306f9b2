import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ORIGIN_MODULE, type OriginModuleService } from "@ocop/ocop/modules/origin"
import type { MergeBody } from "../../province-mergers"
import { mergeProvinces } from "../../../provinces/merge"

/** More than there will be. */
const ALL = 100

/**
 * GET /admin/province-mergers — the provinces that were merged while the shop stood, the latest first.
 *
 * @returns 200 `{ mergers: [{ code, slug, name_vi, name_en, into: { code, name_vi, name_en }, resolution, resolved_on, at }] }`,
 *   `into` the province of today
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const origin = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
  const merged = await origin.listMergedProvinces({}, { take: ALL, order: { created_at: "DESC" } })
  const today = await origin.listProvinces(
    { code: merged.map(({ province_code }) => province_code) },
    { take: ALL },
  )
  res.json({
    mergers: merged.map(({ province_code, created_at, ...one }) => {
      const into = today.find(({ code }) => code === province_code)
      return {
        code: one.code,
        slug: one.slug,
        name_vi: one.name_vi,
        name_en: one.name_en,
        into: into && { code: into.code, name_vi: into.name_vi, name_en: into.name_en },
        resolution: one.resolution,
        resolved_on: one.resolved_on,
        at: created_at,
      }
    }),
  })
}

/**
 * POST /admin/province-mergers `{ from, into, resolution, resolved_on, office_name?, rehearse }` — merges one province of today into
 * another, or, unless `rehearse` is false, does all of it and undoes it.
 *
 * @returns 200 `{ merger }`, see `MergerReport`: what both had, what the successor has then, and of a rehearsal what is in the way;
 *   400 naming from, into or office_name, with `code` `merger_obstacle` where something is in the way; 409 `merger_busy` where
 *   somebody is at work on one of the two
 */
export async function POST(
  req: AuthenticatedMedusaRequest<MergeBody>,
  res: MedusaResponse,
): Promise<void> {
  const merger = await mergeProvinces(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), {
    ...req.validatedBody,
    actor: { type: "user", id: req.auth_context.actor_id },
  })
  res.json({ merger })
}
