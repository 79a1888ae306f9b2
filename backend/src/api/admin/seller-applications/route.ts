import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { namesOfCodes } from "../../../sellers/codes"
import { ListApplications } from "./validators"

/**
 * GET /admin/seller-applications?status=reviewing&limit=20&offset=0 — those who want to sell, the longest waiting first:
 * `{ applications: [{ id, status, kind, name_vi, name_en, province_code, province, created_at, updated_at }], count,
 * limit, offset }`; `id` is the seller's, `province` its province's name, `updated_at` since when it stands as it does.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = ListApplications.safeParse(req.query)
  if (!query.success) {
    const [issue] = query.error.issues
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${issue?.path.join(".")}: ${issue?.message}`,
    )
  }
  const { status, limit, offset } = query.data
  const [sellers, count] = await req.scope
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listAndCountSellers(
      { status },
      { order: { updated_at: "ASC", id: "ASC" }, take: limit, skip: offset },
    )
  const names = await namesOfCodes(
    req.scope,
    sellers.map(({ province_code }) => province_code),
  )
  res.json({
    applications: sellers.map(
      ({ id, kind, name_vi, name_en, province_code, created_at, updated_at }) => ({
        id,
        status,
        kind,
        name_vi,
        name_en,
        province_code,
        province: names[province_code] ?? null,
        created_at,
        updated_at,
      }),
    ),
    count,
    limit,
    offset,
  })
}
