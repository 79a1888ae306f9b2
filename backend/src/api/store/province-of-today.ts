import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ORIGIN_MODULE, type OriginModuleService } from "@ocop/ocop/modules/origin"

/**
 * Who asks for the sellers of a province that was merged is answered with those of its successor. The plugin, whose validator runs
 * before this, knows sellers by the code of a province and nothing of provinces.
 */
async function readProvinceOfToday(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const query = req.validatedQuery as { province?: string }
  if (query.province) {
    const places = req.scope.resolve<OriginModuleService>(ORIGIN_MODULE)
    const [merged] = await places.listMergedProvinces({ code: query.province }, { take: 1 })
    if (merged) query.province = merged.province_code
  }
  next()
}

export const provinceOfToday: MiddlewareRoute[] = [
  { matcher: "/store/sellers", methods: ["GET"], middlewares: [readProvinceOfToday] },
]
