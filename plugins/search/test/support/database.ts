import { randomBytes } from "node:crypto"
import knexLib, { type Knex } from "knex"
import { Migration20261121100000 } from "../../../kit/src/modules/outbox/migrations/Migration20261121100000"

/** A database of its own on the test server, with the outbox's tables. */
export interface TestDatabase {
  url: string
  knex: Knex
  close(): Promise<void>
}

/** @throws when TEST_PG_URL does not name a PostgreSQL server */
export async function openDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_PG_URL
  if (!server) throw new Error("TEST_PG_URL must name a PostgreSQL server; npm test provides one")
  const name = `search_${process.pid}_${randomBytes(3).toString("hex")}`
  const admin = knexLib({ client: "pg", connection: server, pool: { min: 0, max: 1 } })
  await admin.raw("create database ??", [name])
  const url = new URL(server)
  url.pathname = `/${name}`
  const knex = knexLib({ client: "pg", connection: url.href, pool: { min: 0, max: 4 } })
  const migration = new Migration20261121100000({} as never, {} as never)
  await migration.up()
  for (const query of migration.getQueries()) await knex.raw(String(query))
  return {
    url: url.href,
    knex,
    async close() {
      await knex.destroy()
      await admin.raw("drop database ?? with (force)", [name])
      await admin.destroy()
    },
  }
}
