import "server-only"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { notFound } from "next/navigation"
import { z } from "zod"

const account = z.object({ email: z.string(), password: z.string() })

const accounts = z.object({
  admin: account,
  sellers: z.array(account.extend({ seller: z.string() })),
  offices: z.array(account.extend({ province: z.string() })),
  shopper: account,
})

export type DemoAccounts = z.infer<typeof accounts>

/** The demo's accounts, as the seed wrote them down; a 404 when it wrote none. */
export async function demoAccounts(dataDir: string): Promise<DemoAccounts> {
  let text: string
  try {
    text = await readFile(join(dataDir, "accounts.json"), "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") notFound()
    throw error
  }
  return accounts.parse(JSON.parse(text))
}
