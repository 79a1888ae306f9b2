import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect } from "@playwright/test"
import { dataDir } from "./data-dir"

/** What a telephone was sent, oldest first: a shop without a gateway writes its text messages down. */
function textsTo(phone: string): string[] {
  const folder = join(dataDir(), "phone")
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .filter((text) => text.startsWith(`+84${phone.slice(1)}\n`))
}

/** Waits for a text message and finds in it. @returns what the first group of the pattern matched */
export async function texted(phone: string, said: RegExp): Promise<string> {
  let found: string | undefined
  await expect(() => {
    found = textsTo(phone)
      .map((text) => said.exec(text)?.[1])
      .find(Boolean)
    expect(found, `a text message to ${phone}`).toBeTruthy()
  }).toPass()
  return found!
}
