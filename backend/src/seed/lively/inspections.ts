import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays, dayInVietnam } from "@ocop/kit/days"
import type { InspectionResult, Registered } from "@ocop/ocop/modules/certification"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { productsOfSeller } from "../../certificates/inspections"
import { certification } from "../../certificates/submissions"
import { demonstrationHandle } from "../demonstrations"
import { type Desk, DESKS, type Life } from "./desks"
import { provinceCode } from "./sellers"

const OFFICER = { type: "officer", id: "minh-hoa" } as const

/** Inspections in each state and reports of invented goods, for each office. Written only once. */
export async function seedInspections(container: MedusaContainer): Promise<void> {
  const today = dayInVietnam(new Date())
  for (const desk of DESKS) {
    const provinces = [provinceCode(desk.province)]
    const register = certification(container)
    const before = await register.inspections({ provinces }, today, { limit: 1, offset: 0 })
    if (before.count > 0) continue
    const own = await illustrated(container, desk, today)
    const [first, ...others] = own
    if (!first) continue
    for (const [at, life] of desk.inspections.entries())
      await live(container, {
        certificate: own[at % own.length] ?? first,
        life,
        provinces,
        today,
        at,
      })
    for (const [at, { words, to }] of desk.reports.entries()) {
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
}

/** Certificates of invented goods alone, those that are sold first: nothing is said of a real one. */
async function illustrated(
  container: MedusaContainer,
  { province }: Desk,
  today: string,
): Promise<Registered[]> {
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ handle: demonstrationHandle(province) }, { take: 1, select: ["id"] })
  const products = seller ? await productsOfSeller(container, seller.id) : []
  const certificates = await certification(container).register(
    { provinces: [provinceCode(province)] },
    today,
  )
  const named = certificates.map((certificate) => ({
    ...certificate,
    name: certificate.name ?? products.find(({ id }) => id === certificate.product_id)?.title ?? "",
  }))
  const invented = named.filter(({ name }) => name.startsWith("Minh họa"))
  const isSold = ({ product_id }: Registered) => product_id !== null
  return [...invented.filter(isSold), ...invented.filter((one) => !isSold(one))]
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
