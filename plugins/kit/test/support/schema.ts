import { randomBytes } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import knexLib from "knex"

/** A schema that no other test sees, on the PostgreSQL server that the test run started (TEST_PG_URL). */
export async function openSchema(name: string, connections = 4): Promise<Knex> {
  const connection = process.env.TEST_PG_URL
  if (!connection)
    throw new Error("TEST_PG_URL must name a PostgreSQL server; npm test provides one")
  const schema = `${name}_${process.pid}_${randomBytes(3).toString("hex")}`
  const knex = knexLib({
    client: "pg",
    connection,
    pool: { min: 0, max: connections },
    searchPath: [schema],
  })
  await knex.raw("create schema ??", [schema])
  return knex
}

type MigrationClass = new (
  driver: never,
  config: never,
) => { up(): Promise<void> | void; getQueries(): unknown[] }

/** Makes a schema's tables as the modules' own migrations make them, in their order. */
export async function migrate(knex: Knex, ...migrations: MigrationClass[]): Promise<void> {
  for (const Migration of migrations) {
    const migration = new Migration({} as never, {} as never)
    await migration.up()
    for (const query of migration.getQueries()) await knex.raw(String(query))
  }
}

/** Removes the schema with all that the test made in it. */
export async function dropSchema(knex: Knex): Promise<void> {
  await knex.raw("drop schema ?? cascade", [knex.client.searchPath[0]])
  await knex.destroy()
}
