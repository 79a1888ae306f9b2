import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Migration20261121100000 } from "@ocop/kit/modules/outbox/migrations/Migration20261121100000"
import { afterAll, beforeAll, expect, it } from "vitest"
import { dropSchema, migrate, openSchema } from "../../../plugins/kit/test/support/schema"
import { touchChangedStandings } from "../../src/search/feed/standing-day"

const TABLES = `
  create table certificate (id text, product_id text, stars int, decision_id text, issued_on text, expires_on text,
    reported_year int, deleted_at timestamptz);
  create table certificate_event (certificate_id text, kind text, at text, until text,
    created_at timestamptz not null default now(), deleted_at timestamptz);
  create table speciality (product_id text, certifications jsonb, deleted_at timestamptz)`

let knex: Knex
beforeAll(async () => {
  knex = await openSchema("standing_day")
  await migrate(knex, Migration20261121100000)
  await knex.raw(TABLES)
})
afterAll(() => dropSchema(knex))

it("renews what shoppers see of a product on the day after its label's last", async () => {
  const label = (code: string, expires_on?: string) => ({ code, expires_on })
  const labels = {
    ended: [label("organic", "2026-11-22"), label("haccp")],
    last_day: [label("organic", "2026-11-23")],
    long_ago: [label("organic", "2026-11-20")],
    none: [],
    undated: [label("haccp")],
  }
  for (const [product_id, certifications] of Object.entries(labels))
    await knex("speciality").insert({ product_id, certifications: JSON.stringify(certifications) })
  const touched = async (day: string, now: string) => {
    await knex("outbox_message").delete()
    await touchChangedStandings(knex, day, new Date(`${now}T03:00:00Z`))
    return knex("outbox_message").orderBy("key").pluck("key")
  }
  expect(await touched("2026-11-23", "2026-11-23")).toEqual(["ended"])
  expect(await touched("2026-11-24", "2026-11-24")).toEqual(["last_day"])
  // The message of a day that the shop slept through is delivered late.
  expect(await touched("2026-11-21", "2026-11-24")).toEqual(["ended", "last_day", "long_ago"])
})

it("passes over a certificate of what nobody sells here: it ends, and there is no product to renew", async () => {
  await knex("speciality").delete()
  await knex("certificate").insert([
    { id: "c_sold", product_id: "sold", stars: 4, decision_id: "d", issued_on: "2023-11-22" },
    { id: "c_unsold", product_id: null, stars: 4, decision_id: "d", issued_on: "2023-11-22" },
  ])
  await knex("outbox_message").delete()
  expect(await touchChangedStandings(knex, "2026-11-23", new Date("2026-11-23T03:00:00Z"))).toBe(1)
  expect(await knex("outbox_message").pluck("key")).toEqual(["sold"])
})
