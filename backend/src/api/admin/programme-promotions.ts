import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/**
 * What a trade office runs is changed by the office: Medusa Admin's editors of promotions and campaigns know neither its budget nor
 * its law. Answers 400 (`not_allowed`) naming the programme.
 */
const owned =
  (column: "p.id" | "p.campaign_id") =>
  async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    try {
      const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      const programme = await knex("programme as g")
        .join("promotion as p", "p.id", "g.promotion_id")
        .where(column, req.params.id ?? "")
        .first<{ name_vi: string } | undefined>("g.name_vi")
      if (!programme) {
        next()
        return
      }
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `id: “${programme.name_vi}” là chương trình của Sở Công Thương, chỉ Sở sửa được; it is a trade office's programme, and the office alone changes it`,
        "programme_promotion",
      )
    } catch (error) {
      next(error)
    }
  }

const guarded = (matcher: string, column: Parameters<typeof owned>[0]): MiddlewareRoute => ({
  matcher,
  methods: ["POST", "DELETE"],
  middlewares: [owned(column)],
})

export const programmePromotions: MiddlewareRoute[] = [
  guarded("/admin/promotions/:id", "p.id"),
  guarded("/admin/promotions/:id/*", "p.id"),
  guarded("/admin/campaigns/:id", "p.campaign_id"),
  guarded("/admin/campaigns/:id/*", "p.campaign_id"),
]
