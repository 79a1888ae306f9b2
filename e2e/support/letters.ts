import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect } from "@playwright/test"
import { dataDir } from "./data-dir"

/** The pages of the letters to an address: a shop without a mail server writes them down. */
function lettersTo(email: string): string[] {
  const folder = join(dataDir(), "mail")
  return readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .filter((name) => readFileSync(join(folder, name), "utf8").includes(`To: ${email}`))
    .map((name) => readFileSync(join(folder, name.replace(/eml$/, "html")), "utf8"))
}

/** Waits for a letter and finds in its page. @returns what the first group of the pattern matched */
export async function lettered(email: string, said: RegExp): Promise<string> {
  let found: string | undefined
  await expect(() => {
    found = lettersTo(email)
      .map((page) => said.exec(page)?.[1])
      .find(Boolean)
    expect(found, `a letter to ${email}`).toBeTruthy()
  }).toPass()
  return found!
}
