import { join } from "node:path"
import { BACKEND_BUILD, MEDUSA_CLI, MEDUSA_CLI_BUILT, ROOT, STOREFRONT_BUILD } from "./paths.mjs"

const NEXT_CLI = join(ROOT, "node_modules/next/dist/bin/next")

/**
 * How the shop is run: from what was built, or from the sources with reload.
 * @typedef {object} Mode
 * @property {"production" | "development"} nodeEnv
 * @property {string[] | undefined} builds ids of what must be built first, all when undefined
 * @property {string} medusa script of Medusa's commands
 * @property {string} backendDir
 * @property {string} seedScript
 * @property {(host: string, port: number) => { script: string, args: string[] }} backend
 * @property {(host: string, port: number) => { script: string, args: string[], cwd: string }} storefront
 */

/** @type {Mode} */
export const PRODUCTION = {
  nodeEnv: "production",
  builds: undefined,
  medusa: MEDUSA_CLI_BUILT,
  backendDir: BACKEND_BUILD,
  seedScript: "./src/seed/run.js",
  backend: (host, port) => ({
    script: MEDUSA_CLI_BUILT,
    args: ["start", "--host", host, "--port", String(port)],
  }),
  storefront: () => ({
    script: join(STOREFRONT_BUILD, "server.js"),
    args: [],
    cwd: STOREFRONT_BUILD,
  }),
}

/** @type {Mode} */
export const DEVELOPMENT = {
  nodeEnv: "development",
  builds: ["kit", "ocop", "marketplace", "search", "vietnam"],
  medusa: MEDUSA_CLI,
  backendDir: join(ROOT, "backend"),
  seedScript: "./src/seed/run.ts",
  backend: (host, port) => ({
    script: MEDUSA_CLI,
    args: ["develop", "--no-lint", "--host", host, "--port", String(port)],
  }),
  storefront: (host, port) => ({
    script: NEXT_CLI,
    args: ["dev", "--hostname", host, "--port", String(port)],
    cwd: join(ROOT, "storefront"),
  }),
}
