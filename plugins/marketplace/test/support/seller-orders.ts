import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { Migration20261122143000 } from "@ocop/kit/modules/audit/migrations/Migration20261122143000"
import { Migration20261121100000 } from "@ocop/kit/modules/outbox/migrations/Migration20261121100000"
import type { PartMoney } from "../../src/modules/ledger"
import { post } from "../../src/modules/ledger/post"
import { sale } from "../../src/modules/ledger/postings"
import { partOf } from "../../src/workflows/order/life/owed"
import { Migration20261121215032 } from "../../src/modules/seller-order/migrations/Migration20261121215032"
import { Migration20261122013000 } from "../../src/modules/seller-order/migrations/Migration20261122013000"
import { Migration20261122081000 } from "../../src/modules/seller-order/migrations/Migration20261122081000"
import { Migration20261122144010 } from "../../src/modules/ledger/migrations/Migration20261122144010"
import { Migration20261122150100 } from "../../src/modules/seller-order/migrations/Migration20261122150100"
import { Migration20261122151700 } from "../../src/modules/seller-order/migrations/Migration20261122151700"
import { Migration20261122213900 } from "../../src/modules/ledger/migrations/Migration20261122213900"
import { Migration20261122220100 } from "../../src/modules/seller-order/migrations/Migration20261122220100"
import { Migration20261123040500 } from "../../src/modules/seller-order/migrations/Migration20261123040500"
import { Migration20261123074500 } from "../../src/modules/seller-order/migrations/Migration20261123074500"
import { Migration20261122190000 } from "../../src/modules/seller-order/migrations/Migration20261122190000"
import { migrate, openSchema } from "../../../kit/test/support/schema"

const MIGRATIONS = [
  Migration20261121100000,
  Migration20261122143000,
  Migration20261121215032,
  Migration20261122013000,
  Migration20261122081000,
  Migration20261122150100,
  Migration20261122151700,
  Migration20261122144010,
  Migration20261122190000,
  Migration20261122213900,
  Migration20261122220100,
  Migration20261123040500,
  Migration20261123074500,
]

export const STAFF = { type: "user", id: "user_1" } as const

/** Amounts of money as Medusa's models keep each: as a number, and as it was given. */
export const amounts = (given: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => [
      [name, value],
      [`raw_${name}`, JSON.stringify({ value: String(value) })],
    ]),
  )

/** 3 jars at 100,000 đồng, 30,000 for the parcel; of the goods a tenth is the platform's, and a tenth of that the state's. */
export const PART = amounts({
  item_total: 300_000,
  discount_total: 0,
  delivery_total: 30_000,
  total: 330_000,
  commission: 30_000,
  commission_tax: 3_000,
})
/** What the seller of such a part is owed. */
export const OWED = 330_000 - 33_000

/** As much of Medusa's tables as tells of an order's money. */
export const MONEY_TABLES = `
  create table order_payment_collection (order_id text, payment_collection_id text, deleted_at timestamptz);
  create table "order" (id text, version int default 1);
  create table order_summary (order_id text, version int default 1, totals jsonb, deleted_at timestamptz);
  create table payment (id text, payment_collection_id text, provider_id text, captured_at timestamptz,
    canceled_at timestamptz, deleted_at timestamptz);
  create table capture (payment_id text, amount numeric, deleted_at timestamptz);
  create table refund (id text, payment_id text, amount numeric,
    created_at timestamptz default now() - interval '2 minutes', deleted_at timestamptz)`

/** As much more of Medusa's tables as tells of money that came and went. */
export const REFUND_TABLES = `
  alter table payment add column currency_code text default 'vnd';
  create table order_item (order_id text, version int default 1, item_id text, unit_price numeric,
    return_received_quantity numeric default 0, deleted_at timestamptz);
  create table order_line_item (id text, unit_price numeric)`

/** As much of the sellers' table as moves and settlements look at, and a list of reports shows. */
const SELLERS_TABLE = `
  create table seller (id text primary key, name_vi text, phone text, province_code text, status text default 'active',
    deleted_at timestamptz)`

/** An order of Medusa's that costs something, with its payments. */
export async function addMoney(
  knex: Knex,
  id: string,
  amount: number,
  ...payments: Record<string, unknown>[]
): Promise<void> {
  await knex("order_payment_collection").insert({ order_id: id, payment_collection_id: id })
  await knex("order").insert({ id })
  await knex("order_summary").insert({
    order_id: id,
    totals: JSON.stringify({ current_order_total: amount }),
  })
  for (const payment of payments)
    await knex("payment").insert({ payment_collection_id: id, ...payment })
}

/** Another payment of an order, of which money came and perhaps went back. */
export async function addCaptured(
  knex: Knex,
  orderId: string,
  id: string,
  captured: number,
  refunded = 0,
): Promise<void> {
  await knex("order_payment_collection").insert({ order_id: orderId, payment_collection_id: id })
  await knex("payment").insert({
    id,
    payment_collection_id: id,
    provider_id: "pp_stripe_stripe",
    captured_at: new Date(),
  })
  await knex("capture").insert({ payment_id: id, amount: captured })
  if (refunded) await knex("refund").insert({ id, payment_id: id, amount: refunded })
}

/** The tables of seller orders as the modules' own migrations make them, in a schema that no other test sees. */
export async function openSellerOrders(name: string): Promise<Knex> {
  const knex = await openSchema(name, 12)
  await knex.raw(MONEY_TABLES)
  await knex.raw(SELLERS_TABLE)
  await migrate(knex, ...MIGRATIONS)
  return knex
}

/** A container whose locks lock nothing, as those of two backends that know nothing of each other. */
export function unlocked(knex: Knex): MedusaContainer {
  const locking = { execute: (_keys: string[], work: () => unknown) => work() }
  const logger = { error: () => undefined, warn: () => undefined }
  const parts: Record<string, unknown> = {
    [Modules.LOCKING]: locking,
    [ContainerRegistrationKeys.LOGGER]: logger,
    [ContainerRegistrationKeys.CONFIG_MODULE]: { plugins: [] },
  }
  return { resolve: (name: string) => parts[name] ?? knex } as unknown as MedusaContainer
}

/** A seller order that costs nothing, of a seller who sells unless another is there. */
export async function addSellerOrder(
  knex: Knex,
  id: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  const nought = amounts({
    item_total: 0,
    discount_total: 0,
    delivery_total: 0,
    total: 0,
    commission: 0,
  })
  const seller_id = typeof more.seller_id === "string" ? more.seller_id : "sel_own"
  await knex("seller").insert({ id: seller_id }).onConflict("id").ignore()
  await knex("seller_order").insert({
    ...nought,
    id,
    display_id: id,
    order_id: `order_${id}`,
    seller_id,
    status: "placed",
    live_at: new Date(),
    commission_bp: 0,
    seller_snapshot: "{}",
    placed_at: new Date(),
    ...more,
  })
}

/** Posts a seller order as sold, as its placing does. @param more other than is written of it */
export const postSale = (knex: Knex, id: string, more: Partial<PartMoney> = {}): Promise<void> =>
  knex.transaction(async (trx) => {
    await post(trx, [sale({ ...(await partOf(trx, id))!, ...more })])
  })
