import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

interface Category {
  id: string
  name: string
  handle: string
  rank: number
  parent_category_id: string | null
  metadata: { kind?: string; set_code?: string } | null
}

/**
 * The programme's six groups and 26 product sets (Decision 26/2026/QĐ-TTg), as this shop's categories name them.
 *
 * @returns 200 `{ groups: [{ slug, name_vi, name_en, sets: [{ slug, code, name_vi, name_en }] }] }`, in the order of the
 *   decision
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const read = async (locale: string): Promise<Category[]> => {
    const { data } = await query.graph(
      {
        entity: "product_category",
        fields: ["id", "name", "handle", "rank", "parent_category_id", "metadata"],
        filters: { is_active: true, is_internal: false },
      },
      { locale },
    )
    return data
  }
  const [vietnamese, english] = await Promise.all([read("vi-VN"), read("en-US")])
  const names = new Map(english.map(({ id, name }) => [id, name]))
  const ranked = vietnamese.sort((a, b) => a.rank - b.rank)
  const answer = ({ id, handle, name }: Category) => ({
    slug: handle,
    name_vi: name,
    name_en: names.get(id) ?? name,
  })
  res.json({
    groups: ranked
      .filter(({ metadata }) => metadata?.kind === "group")
      .map((group) => ({
        ...answer(group),
        sets: ranked
          .filter(({ parent_category_id }) => parent_category_id === group.id)
          .sort((a, b) => (a.metadata?.set_code ?? "").localeCompare(b.metadata?.set_code ?? ""))
          .map((set) => ({ ...answer(set), code: set.metadata?.set_code ?? null })),
      })),
  })
}
