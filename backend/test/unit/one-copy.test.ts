import { existsSync, readdirSync, realpathSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"

const ROOT = resolve(__dirname, "../../..")
const PACKAGES = [
  ".",
  "backend",
  "storefront",
  ...readdirSync(join(ROOT, "plugins")).map((name) => join("plugins", name)),
]

/** Every place from which Node could load the package when code of ours asks for it. */
function copiesOf(name: string): Set<string> {
  const found = PACKAGES.map((folder) => join(ROOT, folder, "node_modules", name)).filter(
    existsSync,
  )
  // A dependency of a dependency may carry its own copy: the case that pnpm's peer hashes produce.
  const scope = join(ROOT, "node_modules/@medusajs")
  for (const sibling of readdirSync(scope)) {
    found.push(...[join(scope, sibling, "node_modules", name)].filter(existsSync))
  }
  return new Set(found.map((path) => realpathSync(path)))
}

describe("one physical copy", () => {
  it.each(["@medusajs/framework", "@medusajs/core-flows", "@medusajs/utils"])("of %s", (name) => {
    expect([...copiesOf(name)]).toHaveLength(1)
  })
})
