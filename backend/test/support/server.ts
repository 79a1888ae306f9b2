import { Client } from "pg"

/**
 * The PostgreSQL server of the tests: TEST_PG_URL, else the one that the test run started for itself
 * (DB_HOST and its companions).
 */
export function serverUrl(database = "postgres"): string {
  const { TEST_PG_URL, DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  const url = new URL(
    TEST_PG_URL ??
      `postgres://${DB_USERNAME ?? "postgres"}:${DB_PASSWORD ?? "postgres"}@${DB_HOST ?? "localhost"}:${DB_PORT ?? "5432"}/postgres`,
  )
  url.pathname = `/${database}`
  return url.href
}

/** Runs work on a connection of its own. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
