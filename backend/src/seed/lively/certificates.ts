import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { addMonths, dayInVietnam } from "@ocop/kit/days"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import type { FileKind, PrintedFacts } from "@ocop/ocop/modules/certification"
import { certification, productFor } from "../../certificates/submissions"
import { demonstrationHandle } from "../demonstrations"
import { illustratedPaper } from "./paper"
import { memberOf, PROVINCE, provinceCode } from "./sellers"

const PLATFORM = { type: "system", id: "platform" } as const

/** What a province granted and nobody sells here. */
const UNSOLD = ["Minh họa: bánh phu thê", "Minh họa: gốm men ngọc"]

interface Shown {
  /** Handle of the product that it is shown for. */
  handle: string
  printed: Partial<PrintedFacts>
  kinds: readonly FileKind[]
  /** What the office asked, where it did. */
  asked?: string
}

/** One that waits, with something for the rules to point out, and one about which more was asked. */
const SHOWN: readonly Shown[] = [
  {
    handle: "minh-hoa-het-han",
    printed: { stars: 5, score: 91, product_code: "24-00000-07-2026" },
    kinds: ["certificate", "decision"],
  },
  {
    handle: "minh-hoa-thu-hoi",
    printed: { stars: 3, score: 62 },
    kinds: ["certificate"],
    asked: "Minh họa: ảnh mờ, xin chụp lại và gửi kèm quyết định.",
  },
]

/** Papers of invented goods for the first office: what waits, what was asked about, and what nobody sells. Written only once. */
export async function seedShownCertificates(container: MedusaContainer): Promise<void> {
  const province_code = provinceCode()
  const today = dayInVietnam(new Date())
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ handle: demonstrationHandle(PROVINCE) }, { take: 1, select: ["id", "name_vi"] })
  if (!seller) return
  const before = await certification(container).listCertificateSubmissions(
    { seller_id: seller.id },
    { take: 1 },
  )
  if (before.length > 0) return
  const printed: PrintedFacts = {
    name: "",
    holder: seller.name_vi,
    number: null,
    decision_number: "MH-20/QĐ-UBND",
    issuer: "UBND tỉnh Bắc Ninh (minh họa)",
    level: "provincial",
    issued_on: addMonths(today, -1),
    expires_on: null,
    stars: 4,
    score: 75,
    product_code: null,
  }
  for (const name of UNSOLD)
    await certification(container).grant(
      { ...printed, name, holder: "Minh họa: cơ sở chưa bán ở đây" },
      { province_code, commune_code: null, set_code: null, product_id: null },
      { actor: PLATFORM, source: "Minh họa" },
    )
  const member_id = await memberOf(container, seller.id)
  for (const shown of SHOWN)
    await show(container, shown, { seller_id: seller.id, member_id, printed })
}

async function show(
  container: MedusaContainer,
  { handle, printed, kinds, asked }: Shown,
  by: { seller_id: string; member_id: string; printed: PrintedFacts },
): Promise<void> {
  const { seller_id, member_id } = by
  const [product] = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle }, { take: 1, select: ["id", "title"] })
  const of = product && (await productFor(container, { seller_id, product_id: product.id }))
  if (!of) return
  const files = await Promise.all(
    kinds.map((kind) => page(container, { seller_id, product_id: of.product_id, kind }, !!asked)),
  )
  const service = certification(container)
  const id = await service.submit(of, {
    printed: { ...by.printed, name: of.product_title, ...printed },
    files,
    member_id,
  })
  if (id && asked)
    await service.decideSubmission({
      id,
      provinces: [of.province_code],
      version: 1,
      verdict: "ask",
      reasons: ["unreadable", "decision_missing"],
      words: asked,
      actor: { type: "officer", id: "minh-hoa" },
    })
}

const TITLES: Record<FileKind, string> = {
  certificate: "Giấy chứng nhận OCOP",
  decision: "Quyết định công nhận",
}

async function page(
  container: MedusaContainer,
  of: { seller_id: string; product_id: string; kind: FileKind },
  blurred: boolean,
) {
  const bytes = await illustratedPaper(TITLES[of.kind], "Minh họa Bắc Ninh", blurred)
  const { id } = await container.resolve(Modules.FILE).createFiles({
    filename: `${of.kind}.jpg`,
    mimeType: "image/jpeg",
    content: bytes.toString("base64"),
    access: "private",
  })
  const file = { id, kind: of.kind, mime: "image/jpeg", bytes: bytes.length }
  await certification(container).keepFile({ ...file, ...of })
  return file
}
