import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays, dayInVietnam } from "@ocop/kit/days"
import type { InspectionResult, Registered } from "@ocop/ocop/modules/certification"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { productsOfSeller } from "../../certificates/inspections"
import { certification } from "../../certificates/submissions"
import { demonstrationHandle } from "../demonstrations"
import { PROVINCE, provinceCode } from "./sellers"

const OFFICER = { type: "officer", id: "minh-hoa" } as const

/** How far each of the invented inspections is. */
const LIVES = ["planned", "called_off", "follow_up", "answered", "mended", "proposed"] as const
type Life = (typeof LIVES)[number]

/** What invented shoppers report, and what became of it. */
const REPORTS = [
  { words: "Minh họa: gói mua ở chợ in năm sao, trang ghi bốn sao.", to: null },
  { words: "Minh họa: nhãn không ghi tên xã.", to: "looking" },
  { words: "Minh họa: hàng không phải của tỉnh.", to: "unfounded" },
] as const

/** Inspections in each state and reports of invented goods, for the first office. Written only once. */
export async function seedInspections(container: MedusaContainer): Promise<void> {
  const provinces = [provinceCode()]
  const today = dayInVietnam(new Date())
  const register = certification(container)
  const before = await register.inspections({ provinces }, today, { limit: 1, offset: 0 })
  if (before.count > 0) return
  const own = await illustrated(container, today)
  const [first, ...others] = own
  if (!first) return
  for (const [at, life] of LIVES.entries())
    await live(container, {
      certificate: own[at % own.length] ?? first,
      life,
      provinces,
      today,
      at,
    })
  for (const [at, { words, to }] of REPORTS.entries()) {
    const of = others[at] ?? first
    const id = await register.reportCertificate({
      kind: "label",
      words,
      email: null,
      locale: "vi",
      province_code: of.province_code,
      product_id: of.product_id,
      about: of.name ?? "Minh họa",
    })
    if (to)
      await register.moveReport({
        id,
        provinces,
        version: 1,
        to,
        words: "Minh họa",
        actor: OFFICER,
      })
  }
}

/** Certificates of invented goods alone: nothing is said of a real one. */
async function illustrated(container: MedusaContainer, today: string): Promise<Registered[]> {
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ handle: demonstrationHandle(PROVINCE) }, { take: 1, select: ["id"] })
  const products = seller ? await productsOfSeller(container, seller.id) : []
  const invented = products.filter(({ title }) => title.startsWith("Minh họa"))
  const certificates = await certification(container).register(
    { products: invented.map(({ id }) => id), provinces: [provinceCode()] },
    today,
  )
  return certificates.map((certificate) => ({
    ...certificate,
    name:
      certificate.name ?? invented.find(({ id }) => id === certificate.product_id)?.title ?? null,
  }))
}

interface Lived {
  certificate: Registered
  life: Life
  provinces: readonly string[]
  today: string
  at: number
}

async function live(
  container: MedusaContainer,
  { certificate, life, provinces, today, at }: Lived,
): Promise<void> {
  const register = certification(container)
  // The second of the plan is late already.
  const id = await register.planInspection({
    certificate_id: certificate.id,
    provinces,
    kind: at % 2 === 0 ? "planned" : "ad_hoc",
    planned_on: life === "planned" ? addDays(today, 6) : addDays(today, -at),
    words: "Minh họa: nhãn và nguồn gốc",
    actor: OFFICER,
  })
  const base = { id, provinces, words: null, actor: OFFICER }
  if (life === "planned") return
  if (life === "called_off") {
    await register.moveInspection({
      ...base,
      version: 1,
      to: "called_off",
      facts: {},
      words: "Minh họa: trùng lịch",
    })
    return
  }
  const found = { carried_out_on: addDays(today, -at), findings: "Minh họa: nhãn ghi sai số sao" }
  await register.moveInspection({
    ...base,
    version: 1,
    to: "follow_up",
    facts: {
      ...found,
      demands: "Minh họa: in lại nhãn đúng số sao",
      // One is overdue, the others are not.
      due_on: life === "follow_up" ? addDays(today, -1) : addDays(today, 10),
    },
  })
  const result = RESULTS[life]
  if (life === "answered" && certificate.product_id)
    await register.answerInspection({
      id,
      products: [certificate.product_id],
      member_id: "minh-hoa",
      words: "Minh họa: đã in lại nhãn",
    })
  if (result)
    await register.moveInspection({
      ...base,
      version: 2,
      to: "closed",
      facts: { ...found, result },
    })
}

const RESULTS: Partial<Record<Life, InspectionResult>> = {
  mended: "mended",
  proposed: "withdrawal_proposed",
}
