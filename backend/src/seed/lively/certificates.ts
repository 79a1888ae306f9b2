import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { addDays, addMonths, dayInVietnam } from "@ocop/kit/days"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import type { FileKind, PrintedFacts } from "@ocop/ocop/modules/certification"
import { withPrivateFile } from "../../certificates/private-file"
import { certification, productFor } from "../../certificates/submissions"
import { provinces } from "../data"
import { demonstrationHandle } from "../demonstrations"
import { type Desk, DESKS, type Shown } from "./desks"
import { illustratedPaper } from "./paper"
import { memberOf, provinceCode } from "./sellers"

const PLATFORM = { type: "system", id: "platform" } as const
const OFFICER = { type: "officer", id: "minh-hoa" } as const
/** Of what nobody sells here. */
export const HOLDER = "Minh họa: cơ sở chưa bán ở đây"
const HELD_DAYS = 20

interface AtDesk {
  desk: Desk
  province_code: string
  seller_id: string
  printed: PrintedFacts
}

/** Papers of each office: what waits, what was asked about or turned down, what nobody sells, and what was withdrawn of that. Written only once. */
export async function seedShownCertificates(container: MedusaContainer): Promise<void> {
  const today = dayInVietnam(new Date())
  for (const [at, desk] of DESKS.entries()) {
    const [seller] = await container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .listSellers(
        { handle: demonstrationHandle(desk.province) },
        { take: 1, select: ["id", "name_vi"] },
      )
    if (!seller) continue
    const before = await certification(container).listCertificateSubmissions(
      { seller_id: seller.id },
      { take: 1 },
    )
    if (before.length > 0) continue
    const printed: PrintedFacts = {
      name: "",
      holder: seller.name_vi,
      number: null,
      decision_number: `MH-${20 + at}/QĐ-UBND`,
      issuer: desk.issuer,
      level: "provincial",
      issued_on: addMonths(today, -1),
      expires_on: null,
      stars: 4,
      score: 75,
      product_code: null,
    }
    const of = {
      desk,
      province_code: provinceCode(desk.province),
      seller_id: seller.id,
      printed,
    }
    for (const name of desk.unsold) await register(container, of, name)
    const member_id = await memberOf(container, seller.id)
    for (const shown of desk.shown) await show(container, shown, { ...of, member_id })
  }
}

/** Enters what nobody sells, and what became of it since. */
async function register(
  container: MedusaContainer,
  { desk, province_code, printed }: AtDesk,
  name: string,
): Promise<void> {
  const service = certification(container)
  const { certificate_id } = await service.grant(
    { ...printed, name, holder: HOLDER },
    { province_code, commune_code: null, set_code: null, product_id: null },
    { actor: PLATFORM, source: "Minh họa" },
  )
  const today = dayInVietnam(new Date())
  const base = { certificate_id, at: today, actor: OFFICER }
  if (name === desk.held)
    await service.recordEvents([
      { ...base, kind: "held", until: addDays(today, HELD_DAYS), reason: "Minh họa: chờ xem nhãn" },
    ])
  if (name !== desk.withdrawn) return
  const bytes = await illustratedPaper("Quyết định thu hồi", nameOf(desk), false)
  const type = { mime: "image/jpeg", ending: "jpg" }
  await withPrivateFile(
    container,
    { bytes, type, name: "withdrawal" },
    async (file_id, isOnRecord) => {
      await service.recordEvents([
        {
          ...base,
          kind: "withdrawn",
          reason: "Minh họa: không còn làm ra",
          details: {
            decision_number: "MH-40/QĐ-UBND",
            issuer: desk.issuer,
            level: "provincial",
            ground: "production_stopped",
            file_id,
            file_mime: type.mime,
          },
        },
      ])
      isOnRecord()
    },
  )
}

/** Shows a certificate as its seller does, and answers as the office did. */
async function show(
  container: MedusaContainer,
  { handle, printed, alone, answered }: Shown,
  of: AtDesk & { member_id: string },
): Promise<void> {
  const { seller_id, member_id, desk } = of
  const [product] = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle }, { take: 1, select: ["id", "title"] })
  const asked = product && (await productFor(container, { seller_id, product_id: product.id }))
  if (!asked) return
  const kinds: readonly FileKind[] = alone ? ["certificate"] : ["certificate", "decision"]
  const isBlurred = answered?.verdict === "ask"
  const files = await Promise.all(
    kinds.map((kind) =>
      page(container, desk, { seller_id, product_id: asked.product_id, kind }, isBlurred),
    ),
  )
  const service = certification(container)
  const id = await service.submit(asked, {
    printed: { ...of.printed, name: asked.product_title, ...printed },
    files,
    member_id,
  })
  if (id && answered)
    await service.decideSubmission({
      id,
      provinces: [asked.province_code],
      version: 1,
      verdict: answered.verdict,
      reasons: answered.verdict === "ask" ? ["unreadable", "decision_missing"] : ["other_product"],
      words: answered.words,
      actor: OFFICER,
    })
}

const TITLES: Record<FileKind, string> = {
  certificate: "Giấy chứng nhận OCOP",
  decision: "Quyết định công nhận",
}

/** Whose paper it says it is. */
export const nameOf = ({ province }: Desk): string =>
  `Minh họa ${provinces().find(({ slug }) => slug === province)?.name_vi ?? ""}`

async function page(
  container: MedusaContainer,
  desk: Desk,
  of: { seller_id: string; product_id: string; kind: FileKind },
  blurred: boolean,
) {
  const bytes = await illustratedPaper(TITLES[of.kind], nameOf(desk), blurred)
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
