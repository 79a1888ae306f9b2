import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { BUILD } from "./process"

/** What the shop adds to Medusa's basket and completion; without it, they are stock Medusa's. */
const OURS =
  /\/(workflows\/hooks\/(complete-cart|add-to-cart|shipping-context)|jobs\/reconcile-[a-z-]+|subscribers\/order-live)\.js/

/**
 * The same shop with Medusa's own basket, completion and locks, so that a test can show that
 * what we promise is not so without us.
 * @returns the folder to start Medusa in, beside the build so that packages are found from there
 */
export function stockBuild(): string {
  const folder = join(BUILD, "..", `stock-${process.pid}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(BUILD, folder, {
    recursive: true,
    filter: (path) => !OURS.test(path) && !path.startsWith(join(BUILD, "public")),
  })
  symlinkSync(join(BUILD, "public"), join(folder, "public"))
  cpSync(join(folder, "medusa-config.js"), join(folder, "shop-config.js"))
  writeFileSync(join(folder, "medusa-config.js"), WITHOUT_OUR_LOCKS)
  return folder
}

const WITHOUT_OUR_LOCKS = `
const config = require("./shop-config.js")
const settled = config.default ?? config
const locking = Object.values(settled.modules).find((module) => module?.options?.providers?.some?.((one) => one.id === "ordered"))
locking.options = {}
for (const key of ["promotion", "pricing"]) settled.modules[key] = { resolve: "@medusajs/medusa/" + key }
module.exports = settled
`
