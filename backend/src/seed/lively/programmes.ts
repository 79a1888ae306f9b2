import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { addDays, beginningOf, type Day, dayInVietnam } from "@ocop/kit/days"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import {
  type Programme,
  PROGRAMME_MODULE,
  type ProgrammeModuleService,
} from "@ocop/ocop/modules/programme"
import { moveProgrammeWorkflow, runProgrammeClock } from "@ocop/ocop/workflows"
import { demonstrationHandle } from "../demonstrations"
import type { ShopSetup } from "../setup"
import type { Staffed } from "./colleagues"
import { buy } from "./orders"
import { type Move, OPEN, PROGRAMMES, type Shown } from "./programme-list"
import { memberOf } from "./sellers"

type Made = Pick<Programme, "id" | "slug" | "state" | "changed_by">

/**
 * Has the demonstration's offices run programmes, by what real ones do it with: a reviewer or a second head drafts, their seller
 * brings goods, the first head approves. Each is written once, and brought on where a run was cut off; one that somebody else changed
 * or moved since stays there.
 */
export async function seedProgrammes(
  container: MedusaContainer,
  staffed: readonly Staffed[],
  by: { shop: ShopSetup; shopper: string },
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const made = await knex("programme")
    .whereIn(
      "slug",
      PROGRAMMES.map(({ terms }) => terms.slug),
    )
    .select<Made[]>("id", "slug", "state", "changed_by")
  const today = dayInVietnam(new Date())
  for (const shown of PROGRAMMES) {
    const stands = made.find(({ slug }) => slug === shown.terms.slug)
    const seller = await sellerOf(container, shown.province)
    const staff = staffed.find(({ office }) => office.province_code === seller?.province_code)
    if (!seller || !staff) continue
    await show(container, shown, { stands, staff, seller: seller.id, today, by })
  }
  await runProgrammeClock(knex)
}

async function sellerOf(container: MedusaContainer, province: string) {
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers(
      { handle: demonstrationHandle(province) },
      { take: 1, select: ["id", "province_code"] },
    )
  return seller
}

async function show(
  container: MedusaContainer,
  shown: Shown,
  {
    stands,
    staff,
    seller,
    today,
    by,
  }: {
    /** As a run before left it. */
    stands: Made | undefined
    staff: Staffed
    seller: string
    today: Day
    by: { shop: ShopSetup; shopper: string }
  },
): Promise<void> {
  const { terms, span, goods, moves, sold, over } = shown
  const service = container.resolve<ProgrammeModuleService>(PROGRAMME_MODULE)
  const [starts_at, ends_at] = span.map((days) => beginningOf(addDays(today, days))) as [Date, Date]
  const author = moves.length > 0 ? staff.reviewer : staff.second
  const left = stands ? leftOf(moves, stands, author) : moves
  if (!left) return
  const programme =
    stands ??
    (await service.create(staff.office.id, author, { ...OPEN, ...terms, starts_at, ends_at }))
  if (programme.state === "draft") {
    await service.invite(programme.id, staff.office.id, author, seller)
    const { sellers } = await service.partners(programme.id)
    const isAsked = sellers.some((one) => one.seller_id === seller && one.state === "invited")
    if (goods.length > 0 && isAsked) await join(container, programme, seller, goods)
  }
  for (const to of left) {
    const id = to === "checked" ? staff.reviewer : staff.head
    await moveProgrammeWorkflow(container).run({
      input: {
        id: programme.id,
        to,
        reason: to === "stopped" ? "Minh họa: người bán hết hàng." : null,
        officer: { id, head: to !== "checked", office: staff.office },
      },
    })
  }
  if (sold)
    await buy(container, {
      key: programme.slug,
      shop: by.shop,
      email: by.shopper,
      parts: Object.fromEntries(goods.map((handle) => [handle, sold])),
    })
  // Nobody announces what is over: its end is written once it was used, and the clock writes down that it ended.
  if (over)
    await container
      .resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)("programme")
      .where({ id: programme.id })
      .update({ ends_at: new Date() })
}

/** What is still to be done with one; null when nothing is, or somebody else went on with it. */
function leftOf(moves: readonly Move[], { state, changed_by }: Made, author: string) {
  if (changed_by !== author) return null
  if (state === "draft") return moves
  const at = moves.findIndex((to) => to === state)
  return at < 0 ? null : moves.slice(at + 1)
}

async function join(
  container: MedusaContainer,
  { id }: Made,
  seller: string,
  handles: readonly string[],
): Promise<void> {
  const products = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: [...handles] }, { take: handles.length, select: ["id"] })
  await container
    .resolve<ProgrammeModuleService>(PROGRAMME_MODULE)
    .join(id, { id: seller, province_code: "" }, await memberOf(container, seller), {
      goods: products.map((product) => ({ product_id: product.id, floor_vnd: 10_000 })),
      quota: 50,
    })
}
