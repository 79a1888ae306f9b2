import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { OPENING_RATES } from "@ocop/vietnam/rates"
import { type AddressLike, parcelFacts } from "../../src/delivery/facts"
import { dropSchema, openSchema } from "../../../plugins/kit/test/support/schema"

describe("where a parcel goes", () => {
  let knex: Knex

  beforeAll(async () => {
    // As much of the shop's tables as delivery reads.
    knex = await openSchema("facts")
    await knex.raw(
      `create table product (id text, weight text);
       create table product_variant (id text, product_id text, weight float8);
       create table listing (product_id text, seller_id text, deleted_at timestamptz);
       create table seller (id text, province_code text, commune_code text, free_delivery_from int, deleted_at timestamptz);
       create table speciality (product_id text, weight_grams int, length_mm int, width_mm int, height_mm int,
         cold_chain bool, fragile bool, bulky bool, age_restricted bool, deleted_at timestamptz);
       create table province (code text, slug text, region text, deleted_at timestamptz);
       create table merged_province (code text, slug text, province_code text);
       insert into merged_province values ('92', 'can-tho', '91');
       create table commune (code text, folded text, kind text, province_code text);
       create table rate_card (id text, valid_from text, valid_to text, rates jsonb, deleted_at timestamptz);
       insert into province values ('91', 'an-giang', 'south'), ('96', 'ca-mau', 'south');
       insert into commune values ('31078', 'phu quoc', 'dac_khu', '91'), ('30307', 'long xuyen', 'phuong', '91')`,
    )
    await knex("rate_card").insert({
      id: "card",
      valid_from: "2026-01-01",
      rates: JSON.stringify(OPENING_RATES),
    })
  })
  afterAll(() => dropSchema(knex))

  const to = async (address: AddressLike) =>
    (await parcelFacts(knex, [], address, new Date("2026-11-21T05:00:00Z"))).destination

  it("is what name and code agree on, and a code under a name that we do not know", async () => {
    const anGiang = { province_code: "91", region: "south", commune_code: null }
    expect(await to({ province: "Tỉnh An Giang" })).toMatchObject(anGiang)
    expect(await to({ province: "An Giang", metadata: { province_code: "91" } })).toMatchObject(
      anGiang,
    )
    expect(await to({ province: "Kiên Giang", metadata: { province_code: "91" } })).toMatchObject(
      anGiang,
    )
  })

  it("is nowhere, and so the farthest zone, when the code contradicts the name", async () => {
    expect(await to({ province: "Cà Mau", metadata: { province_code: "91" } })).toEqual({
      province_code: null,
      region: null,
    })
  })

  it("is the successor of a province that was merged, by whichever of the two names and codes", async () => {
    const successor = { province_code: "91", region: "south", commune_code: null }
    for (const province of ["Thành phố Cần Thơ", "An Giang", undefined])
      expect(await to({ province, metadata: { province_code: "92" } })).toMatchObject(successor)
    expect(await to({ province: "Cần Thơ" })).toMatchObject(successor)
    expect(await to({ province: "Cần Thơ", metadata: { province_code: "96" } })).toMatchObject({
      province_code: null,
    })
  })

  it("is an island by its code, by its name, and by its name under another code", async () => {
    const province = "An Giang"
    const zone = async (address: AddressLike) => (await to({ province, ...address })).special_zone
    expect(await zone({ metadata: { commune_code: "31078" } })).toBe(true)
    expect(await zone({ city: "Đặc khu Phú Quốc" })).toBe(true)
    expect(await zone({ city: "Phú Quốc" })).toBe(true)
    expect(await zone({ city: "Đặc khu Phú Quốc", metadata: { commune_code: "30307" } })).toBe(true)
    expect(await zone({ city: "Long Xuyên", metadata: { commune_code: "30307" } })).toBe(false)
    expect(await zone({})).toBe(false)
  })
})
