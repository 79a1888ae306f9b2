import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

const PROGRAMS = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
]

/** The browser to test with: CHROMIUM_PATH, else one on the PATH. Playwright's own cannot be downloaded everywhere. */
export function chromiumPath(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  const folders = (process.env.PATH ?? "").split(delimiter)
  const found = PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program))).find(
    (path) => existsSync(path),
  )
  if (!found) throw new Error("No Chromium was found; set CHROMIUM_PATH to one, or run npm test")
  return found
}

/** What a Chromium needs to run as root, in a container, and without calling home. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  // Without windows letters are drawn to whole pixels, and no phone draws them so.
  "--font-render-hinting=none",
]
