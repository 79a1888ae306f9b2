import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const ROOT = join(__dirname, "../../..")

const below = (folder: string): string[] => {
  const path = join(ROOT, folder)
  return existsSync(path) ? readdirSync(path).map((name) => join(folder, name)) : []
}
const modules = ["kit", "marketplace", "ocop", "search", "vietnam"]
  .map((plugin) => `plugins/${plugin}/src/modules`)
  .concat("backend/src/modules")
const ours = modules.flatMap(below).map((module) => join(module, "migrations"))
const medusas = below("node_modules/@medusajs").map((module) => join(module, "dist/migrations"))

describe("migrations", () => {
  it("have names of their own over all modules: Medusa remembers those that ran by name alone", () => {
    const files = new Map<string, string[]>()
    for (const path of [...ours, ...medusas].flatMap(below)) {
      const [name] = /Migration\d+(?=\.[jt]s$)/.exec(path) ?? []
      if (name) files.set(name, [...(files.get(name) ?? []), path])
    }
    const shared = [...files.values()].filter(
      (paths) => paths.length > 1 && paths.some((path) => !path.startsWith("node_modules")),
    )
    expect(files.size).toBeGreaterThan(100)
    expect(shared).toEqual([])
  })
})
