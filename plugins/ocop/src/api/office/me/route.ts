import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ORIGIN_MODULE, type OriginModuleService } from "../../../modules/origin"
import { actingOfficer } from "../officer"

/**
 * The officer who asks, with the office and its province.
 *
 * @returns 200 `{ officer: { id, name, email, role }, office: { id, name, province: { code, slug, name_vi, name_en } } }`;
 *   401 without an officer's token, 403 when the officer is suspended
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { office, id, name, email, role } = actingOfficer(req)
  const [province] = await req.scope
    .resolve<OriginModuleService>(ORIGIN_MODULE)
    .listProvinces({ code: office.province_code }, { take: 1 })
  res.json({
    officer: { id, name, email, role },
    office: {
      id: office.id,
      name: office.name,
      province: province && {
        code: province.code,
        slug: province.slug,
        name_vi: province.name_vi,
        name_en: province.name_en,
      },
    },
  })
}
