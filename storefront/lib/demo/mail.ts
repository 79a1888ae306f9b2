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
    return asPage(await readFile(join(dataDir, "mail", name), "utf8"))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined
    throw error
  }
}

/** A letter of plain text is a bare <pre>: a mail program frames it, a browser has to be told how. */
function asPage(html: string): string {
  if (/^\s*<!doctype/i.test(html)) return html
  return `<!doctype html><html><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{max-width:40rem;margin:1.5rem auto;padding:0 1rem;color:#1b2a4a;font:1rem/1.6 sans-serif}</style>
</head><body>${html}</body></html>`
}
