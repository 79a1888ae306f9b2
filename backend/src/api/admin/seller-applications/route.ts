import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"
import { dayInVietnam } from "@ocop/kit/days"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { type Due, REQUIREMENTS } from "@ocop/marketplace/modules/seller-application"
import { promisedAnswers } from "../../../sellers/application"
import { namesOfCodes } from "../../../sellers/codes"
import { type ShopDue, shopsDue } from "../../../sellers/shops-due"
import { ListApplications } from "./validators"

/**
 * GET /admin/seller-applications?status=reviewing&limit=20&offset=0 — those who want to sell, the longest waiting first:
 * `{ applications: [{ id, status, kind, name_vi, name_en, province_code, province, created_at, updated_at }], count,
 * limit, offset }`; `id` is the seller's, `province` its province's name, `updated_at` since when it stands as it does. Of
 * `status=reviewing` each has `answer_by`, the last day (YYYY-MM-DD) on which an answer was promised, or null where it was not
 * handed in by its applicant.
 * `status=due` lists open and suspended shops of which a paper ends or ended within 30 days, or something asked of all is missing:
 * what waits for staff first, then by its day; each with its own status and `due: [{ requirement, state: ending | ended |
 * missing | held, until, waiting, refused, vi, en }]`; `held` of what holds for longer, and of which a newer one was handed in.
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
  const { limit, offset } = query.data
  const { sellers, count, due } = await found(req, query.data)
  const promised =
    query.data.status === "reviewing"
      ? await promisedAnswers(
          req.scope,
          sellers.map(({ id }) => id),
        )
      : null
  const names = await namesOfCodes(
    req.scope,
    sellers.map(({ province_code }) => province_code),
  )
  res.json({
    applications: sellers.map(
      ({ id, status, kind, name_vi, name_en, province_code, created_at, updated_at }) => ({
        id,
        status,
        kind,
        name_vi,
        name_en,
        province_code,
        province: names[province_code] ?? null,
        created_at,
        updated_at,
        ...(due ? { due: due.get(id) } : {}),
        ...(promised ? { answer_by: promised.get(id) ?? null } : {}),
      }),
    ),
    count,
    limit,
    offset,
  })
}

/** A page of those in a state, or of the shops of which something is due. */
async function found(
  req: MedusaRequest,
  { status, limit, offset }: z.infer<typeof ListApplications>,
) {
  if (status === "due") {
    const shops = (await shopsDue(req.scope, dayInVietnam(new Date()))).toSorted(byUrgency)
    return {
      sellers: shops.slice(offset, offset + limit).map(({ seller }) => seller),
      count: shops.length,
      due: new Map(shops.map(({ seller, due }) => [seller.id, due.map(named)])),
    }
  }
  const [sellers, count] = await req.scope
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listAndCountSellers(
      { status },
      { order: { updated_at: "ASC", id: "ASC" }, take: limit, skip: offset },
    )
  return { sellers, count, due: null }
}

/** What staff have to look at stands before what an owner has to bring; then what ended first. */
function byUrgency(one: ShopDue, other: ShopDue): number {
  const waits = ({ due }: ShopDue) => (due.some(({ waiting }) => waiting) ? 0 : 1)
  const first = ({ due }: ShopDue) => due.map(dayOf).toSorted()[0] ?? ""
  return waits(one) - waits(other) || first(one).localeCompare(first(other))
}

/** What was found not to be met is first; what holds without an end, last. */
const dayOf = ({ until, state }: Due) => until ?? (state === "missing" ? "" : "9999-12-31")

function named({ requirement, state, until, waiting, refused }: ShopDue["due"][number]) {
  const { vi, en } = REQUIREMENTS.find(({ code }) => code === requirement)!
  return { requirement, state, until, waiting, refused, vi, en }
}
