import "server-only"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { letterOf, type Letter } from "./letter-name"

/** A tour needs the latest; a shop that has run for a week may have thousands. */
const SHOWN = 100

/** The letters the shop has sent since it was started without a mail server, newest first. */
export async function listLetters(dataDir: string): Promise<Letter[]> {
  let names: string[]
  try {
    names = await readdir(join(dataDir, "mail"))
  } catch (error) {
    // No letter yet, no folder yet.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return []
    throw error
  }
  return names
    .flatMap((name) => letterOf(name) ?? [])
    .sort((a, b) => (a.name < b.name ? 1 : -1))
    .slice(0, SHOWN)
}

/** One letter as a browser shows it; `undefined` for a name that is none. */
export async function readLetter(dataDir: string, name: string): Promise<string | undefined> {
  if (!letterOf(name)) return undefined
  try {
    return await readFile(join(dataDir, "mail", name), "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined
    throw error
  }
}
