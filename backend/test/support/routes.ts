import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "./process"

/** A route of ours, as its file and the functions in it say; parameters are written `:id`. */
export interface OwnRoute {
  method: string
  path: string
}

const METHOD = /^export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm

/** Every HTTP route that the shop adds to Medusa's, read from the folders in which Medusa looks for them. */
export function ownRoutes(): OwnRoute[] {
  return ["backend", ...readdirSync(join(ROOT, "plugins")).map((name) => `plugins/${name}`)]
    .map((home) => join(ROOT, home, "src/api"))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith("route.ts"))
        .flatMap((file) => {
          const path = `/${file.replace(/\/route\.ts$/, "").replace(/\[([^\]]+)\]/g, ":$1")}`
          const source = readFileSync(join(folder, file), "utf8")
          return [...source.matchAll(METHOD)].map(([, method]) => ({ method: method ?? "", path }))
        }),
    )
    .sort((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1))
}
