import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema, openSchema } from "../../../kit/test/support/schema"
import { Migration20261121215034 } from "../../src/modules/seller/migrations/Migration20261121215034"
import { Migration20261122150000 } from "../../src/modules/seller/migrations/Migration20261122150000"

type Step = "up" | "down"

const PEOPLE = [
  { id: "smem_an", email: "an@example.com", role: "owner", status: "active" },
  { id: "smem_binh", email: "binh@example.com", role: "staff", status: "removed" },
]

describe("people who acted for one seller each", () => {
  let knex: Knex

  const run = async (Migration: typeof Migration20261122150000, step: Step) => {
    const migration = new Migration({} as never, {} as never)
    await migration[step]()
    for (const query of migration.getQueries()) await knex.raw(String(query))
  }

  beforeAll(async () => {
    knex = await openSchema("membership")
    await run(Migration20261121215034, "up")
    await knex("seller").insert({
      id: "sel_1",
      handle: "htx",
      kind: "cooperative",
      name_vi: "HTX",
      name_en: "Coop",
      province_code: "24",
    })
    await knex("seller_member").insert(
      PEOPLE.map((person) => ({ ...person, name: person.id, seller_id: "sel_1" })),
    )
  })
  afterAll(() => dropSchema(knex))

  it("keep their seller, role and standing as members of it", async () => {
    await run(Migration20261122150000, "up")
    expect(
      await knex("membership")
        .select("id", "member_id", "seller_id", "role", "status")
        .orderBy("id"),
    ).toEqual([
      {
        id: "mship_an",
        member_id: "smem_an",
        seller_id: "sel_1",
        role: "owner",
        status: "active",
      },
      {
        id: "mship_binh",
        member_id: "smem_binh",
        seller_id: "sel_1",
        role: "staff",
        status: "removed",
      },
    ])
    expect(
      await knex("seller_member").select("id", "email", "phone", "locale").orderBy("id"),
    ).toEqual(PEOPLE.map(({ id, email }) => ({ id, email, phone: null, locale: "vi" })))
  })

  it("may now join others, once each, and be known by a number alone", async () => {
    const again = { id: "mship_2", member_id: "smem_an", seller_id: "sel_1" }
    await expect(knex("membership").insert(again)).rejects.toThrow("UQ_membership_member_seller")
    await expect(knex("seller_member").insert({ id: "smem_x", name: "X" })).rejects.toThrow(
      "seller_member_name",
    )
    await knex("seller_member").insert({ id: "smem_chi", name: "Chi", phone: "+84912345678" })
    await knex("seller").update({ status: "reviewing" })
  })

  it("go back to one seller each when the change is taken back", async () => {
    await run(Migration20261122150000, "down")
    expect(
      await knex("seller_member")
        .select("id", "email", "role", "status", "seller_id")
        .orderBy("id"),
    ).toEqual(PEOPLE.map((person) => ({ ...person, seller_id: "sel_1" })))
    expect(await knex("seller").pluck("status")).toEqual(["closed"])
  })
})
