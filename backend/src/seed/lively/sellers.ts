import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  SELLER_MODULE,
  type SellerModuleService,
  type SellerStatus,
} from "@ocop/marketplace/modules/seller"
import {
  applyToSellWorkflow,
  createSellersWorkflow,
  moveSellerWorkflow,
} from "@ocop/marketplace/workflows"
import { randomBytes } from "node:crypto"
import { provinces } from "../data"

interface DemonstrationState {
  name_vi: string
  name_en: string
  /** Its states after the first, in the order in which it was brought to them. */
  path: readonly SellerStatus[]
  /** Why it is where it is. */
  reason?: string
}

/** Those who have not opened yet: they begin as `applying`. */
const APPLICANTS: readonly DemonstrationState[] = [
  { name_vi: "Minh họa: hồ sơ đang điền", name_en: "Illustration: filling in", path: [] },
  { name_vi: "Minh họa: hồ sơ chờ duyệt", name_en: "Illustration: handed in", path: ["reviewing"] },
  {
    name_vi: "Minh họa: hồ sơ cần bổ sung",
    name_en: "Illustration: asked for more",
    path: ["reviewing", "asked"],
    reason: "Minh họa: ảnh giấy chứng nhận bị mờ, xin chụp lại",
  },
  {
    name_vi: "Minh họa: hồ sơ bị từ chối",
    name_en: "Illustration: rejected",
    path: ["reviewing", "rejected"],
    reason: "Minh họa: mã số thuế không trùng với tên cơ sở",
  },
]

/** Those who were open once: they begin as `active`. */
const ONCE_OPEN: readonly (DemonstrationState & { handle: string })[] = [
  {
    handle: "minh-hoa-tam-ngung",
    name_vi: "Minh họa: gian hàng tạm ngưng",
    name_en: "Illustration: suspended",
    path: ["suspended"],
    reason: "Minh họa: chờ kiểm tra nguồn gốc hàng",
  },
  {
    handle: "minh-hoa-da-dong",
    name_vi: "Minh họa: gian hàng đã đóng",
    name_en: "Illustration: closed",
    path: ["closed"],
    reason: "Minh họa: cơ sở ngừng bán",
  },
]

const PROVINCE = "bac-ninh"

/** A seller in every state, by the moves that bring real ones there; those that are there stay as they are. */
export async function seedSellerStates(container: MedusaContainer): Promise<void> {
  const province_code = provinces().find(({ slug }) => slug === PROVINCE)?.code as string
  const [user] = await container.resolve(Modules.USER).listUsers({}, { take: 1 })
  const missing = await missingOf(container, [...APPLICANTS, ...ONCE_OPEN])

  for (const [index, { name_vi, name_en, path, reason }] of APPLICANTS.entries()) {
    if (!missing.has(name_vi)) continue
    const { result: id } = await applyToSellWorkflow(container).run({
      input: {
        name: {
          provider: "emailpass",
          field: "email",
          value: `minh-hoa-ho-so-${index + 1}@dung-goc.example`,
        },
        person: "Minh họa: người nộp hồ sơ",
        // Nobody signs in as them.
        password: randomBytes(12).toString("base64url"),
        business: { kind: "cooperative", name_vi, name_en, province_code },
      },
    })
    await bring(container, id, path, user?.id ?? "", reason)
  }
  for (const { handle, name_vi, name_en, path, reason } of ONCE_OPEN) {
    if (!missing.has(name_vi)) continue
    const { result } = await createSellersWorkflow(container).run({
      input: {
        sellers: [
          { handle, kind: "cooperative", name_vi, name_en, province_code, demonstration: true },
        ],
      },
    })
    await bring(container, result[0]?.id ?? "", path, user?.id ?? "", reason)
  }
}

async function missingOf(
  container: MedusaContainer,
  wanted: readonly DemonstrationState[],
): Promise<Set<string>> {
  const names = wanted.map(({ name_vi }) => name_vi)
  const there = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ name_vi: names }, { take: names.length, select: ["name_vi"] })
  const known = new Set(there.map(({ name_vi }) => name_vi))
  return new Set(names.filter((name) => !known.has(name)))
}

/** @param user id of the platform's staff, who decide; handing in is the seller's own */
async function bring(
  container: MedusaContainer,
  id: string,
  path: readonly SellerStatus[],
  user: string,
  reason?: string,
): Promise<void> {
  for (const to of path) {
    const actor =
      to === "reviewing"
        ? ({ type: "seller_member", id: await memberOf(container, id) } as const)
        : ({ type: "user", id: user } as const)
    await moveSellerWorkflow(container).run({
      input: { id, to, actor, reason: to === path.at(-1) ? (reason ?? null) : null },
    })
  }
}

/** The first person of a seller. */
export async function memberOf(container: MedusaContainer, sellerId: string): Promise<string> {
  const [membership] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listMemberships({ seller_id: sellerId }, { take: 1, relations: ["member"] })
  return membership?.member.id ?? ""
}
