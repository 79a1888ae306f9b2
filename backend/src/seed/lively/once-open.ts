import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import type { SellerOrderStatus } from "@ocop/marketplace/modules/seller-order"
import {
  createSellerMembersWorkflow,
  createSellersWorkflow,
  listProductsWorkflow,
  moveSellerWorkflow,
} from "@ocop/marketplace/workflows"
import { randomBytes } from "node:crypto"
import { type CatalogueEntry, provinces } from "../data"
import { illustration } from "../demonstrations"
import { seedDescriptions } from "../describe"
import { illustrator } from "../illustrate"
import { seedProducts } from "../products"
import type { ShopSetup } from "../setup"
import { buy } from "./orders"
import { memberOf, PROVINCE, provinceCode, sellerCalled, staffMember, wasBrought } from "./sellers"

interface OnceOpen {
  handle: string
  name_vi: string
  name_en: string
  /** What became of it. */
  status: "suspended" | "closed"
  reason: string
  /** What is said of its goods. */
  goods: { vi: string; en: string }
  /** Where its orders stood when it was suspended or closed. */
  orders: readonly SellerOrderStatus[]
}

const ONCE_OPEN: readonly OnceOpen[] = [
  {
    handle: "minh-hoa-tam-ngung",
    name_vi: "Minh họa: gian hàng tạm ngưng",
    name_en: "Illustration: suspended",
    status: "suspended",
    reason: "Minh họa: chờ kiểm tra nguồn gốc hàng",
    goods: { vi: "người bán bị tạm ngưng", en: "seller suspended" },
    orders: ["delivered", "packed"],
  },
  {
    handle: "minh-hoa-da-dong",
    name_vi: "Minh họa: gian hàng đã đóng",
    name_en: "Illustration: closed",
    status: "closed",
    reason: "Minh họa: cơ sở ngừng bán",
    goods: { vi: "người bán đã đóng gian hàng", en: "seller closed" },
    orders: ["delivered"],
  },
]

/** Where the goods of the once open are sold, and to whom. */
export interface Selling {
  shop: ShopSetup
  dataDir: string
  /** E-mail of the demo's shopper. */
  shopper: string
}

/**
 * Sellers who sold, and do not any more: with people, goods that their state hides, and orders and money of before. All of it
 * by what real ones are made with; one that was suspended or closed before stays as it is.
 */
export async function seedOnceOpen(container: MedusaContainer, selling: Selling): Promise<void> {
  for (const seller of ONCE_OPEN) {
    const { handle, name_vi, status, reason, orders } = seller
    const there = await sellerCalled(container, name_vi)
    if (there && (await wasBrought(container, there, status))) continue
    const id = there ?? (await open(container, seller))
    if (!(await memberOf(container, id)))
      await createSellerMembersWorkflow(container).run({
        input: {
          members: [
            {
              seller_id: id,
              name: `Chủ ${name_vi}`,
              email: `${handle}@dung-goc.example`,
              // Nobody signs in as them.
              password: randomBytes(12).toString("base64url"),
              role: "owner",
            },
          ],
        },
      })
    const product = await putOnSale(container, id, seller, selling)
    for (const [index, stands] of orders.entries())
      await buy(container, {
        key: `${handle}-${index + 1}`,
        shop: selling.shop,
        email: selling.shopper,
        parts: { [product]: stands },
      })
    await moveSellerWorkflow(container).run({
      input: {
        id,
        to: status,
        actor: { type: "user", id: await staffMember(container) },
        reason,
      },
    })
  }
}

async function open(
  container: MedusaContainer,
  { handle, name_vi, name_en }: OnceOpen,
): Promise<string> {
  const province_code = provinceCode()
  const { result } = await createSellersWorkflow(container).run({
    input: {
      sellers: [
        { handle, kind: "cooperative", name_vi, name_en, province_code, demonstration: true },
      ],
    },
  })
  return result[0]?.id ?? ""
}

/** @returns the handle of what it sells */
async function putOnSale(
  container: MedusaContainer,
  seller_id: string,
  { handle, goods }: OnceOpen,
  { shop, dataDir }: Selling,
): Promise<string> {
  const province = provinces().find(({ slug }) => slug === PROVINCE)!
  // A seller's handle begins as an illustration's does.
  const entry: CatalogueEntry = illustration(
    province,
    `tra-${handle.replace("minh-hoa-", "")}`,
    goods.vi,
    goods.en,
  )
  const ids = await seedProducts(container, shop, [entry], (missing) =>
    illustrator(missing, dataDir),
  )
  const product_id = ids.get(entry.id) as string
  await seedDescriptions(container, [entry], ids)
  const [listed] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listListings({ product_id }, { take: 1, select: ["id"] })
  if (!listed)
    await listProductsWorkflow(container).run({
      input: { listings: [{ product_id, seller_id, preparation_days: 2, min_quantity: 1 }] },
    })
  return entry.id
}
