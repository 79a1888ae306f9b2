import type { MedusaContainer } from "@medusajs/framework/types"
import { GOODS_IMPORT_MODULE } from "@ocop/marketplace/modules/goods-import"
import { SELLER_MODULE } from "@ocop/marketplace/modules/seller"
import { expect, it, vi } from "vitest"

const doWork = vi.hoisted(() => vi.fn())
vi.mock("../../src/goods-table/work", () => ({ doWork }))

import { goodsImportHandlers } from "../../src/goods-table/apply"

/** A table of 60 rows, of a seller that stands as `stands` says when it is asked. */
async function applied(stands: () => { status: string; belongs: boolean }) {
  doWork.mockReset()
  const rows = Array.from({ length: 60 }, (_, row) => ({
    row,
    plan: "add",
    planned: { work: { product_id: null }, done_by: null },
  }))
  const outcomes: (string | null)[] = []
  const services: Record<string, unknown> = {
    [GOODS_IMPORT_MODULE]: {
      waiting: (_id: string, most: number) =>
        Promise.resolve({
          seller_id: "sel_1",
          member_id: "smem_1",
          rows: rows.slice(outcomes.length, outcomes.length + most),
        }),
      settle: (_id: string, _row: number, fault: string | null) =>
        Promise.resolve(void outcomes.push(fault)),
    },
    [SELLER_MODULE]: {
      listSellers: () => Promise.resolve([{ id: "sel_1", status: stands().status }]),
      listMemberships: (filter: object) => {
        expect(filter).toEqual({ seller_id: "sel_1", member_id: "smem_1", status: "active" })
        return Promise.resolve(stands().belongs ? [{ id: "mship_1" }] : [])
      },
    },
  }
  const container = { resolve: (name: string) => services[name] } as unknown as MedusaContainer
  const [handler] = goodsImportHandlers(container)
  await handler!.handle([
    { id: "1", key: "gim_1", payload: {}, created_at: new Date(), attempts: 0 },
  ])
  const counts = { done: outcomes.filter((fault) => fault === null).length }
  return { ...counts, faults: new Set(outcomes.filter((fault) => fault !== null)), outcomes }
}

it("a confirmed table is done to its end while its shop is open and its sender belongs to it", async () => {
  const { done, faults } = await applied(() => ({ status: "active", belongs: true }))
  expect([done, faults, doWork.mock.calls.length]).toEqual([60, new Set(), 60])
})

it("a confirmed table stops when the shop is suspended on the way, and says so of every row left", async () => {
  const { done, faults, outcomes } = await applied(() => ({
    status: doWork.mock.calls.length > 0 ? "suspended" : "active",
    belongs: true,
  }))
  expect([outcomes.length, faults]).toEqual([60, new Set(["not_open"])])
  expect(done).toBe(doWork.mock.calls.length)
  expect(done).toBeLessThan(60)
})

it("a confirmed table does nothing of one who was let go", async () => {
  const { faults, outcomes } = await applied(() => ({ status: "active", belongs: false }))
  expect([outcomes.length, faults, doWork.mock.calls.length]).toEqual([60, new Set(["left"]), 0])
})
