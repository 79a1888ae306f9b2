import "./lib/from-files.mjs"
import { watch } from "node:fs"
import { join } from "node:path"
import { buildAll } from "./lib/builds.mjs"
import { describeFailure } from "./lib/failure.mjs"
import { DEVELOPMENT } from "./lib/modes.mjs"
import { ROOT } from "./lib/paths.mjs"
import { say } from "./lib/progress.mjs"
import { serve } from "./lib/serve.mjs"

const QUIET_MS = 300

/**
 * Medusa reloads the backend's own sources and Next the storefront's; a plugin is used as built,
 * so a change in one is built first and the backend started again upon it.
 * @param {import("./lib/shop.mjs").Shop} shop
 * @returns {() => void} stops watching
 */
function rebuildPlugins(shop) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  let working = false
  let again = false

  async function rebuild() {
    if (working) {
      again = true
      return
    }
    working = true
    try {
      await buildAll(DEVELOPMENT.builds)
      await shop.backend?.restart()
    } catch (error) {
      // The shop goes on as it was; the next saved change tries again.
      say(describeFailure(error))
    } finally {
      working = false
    }
    if (again) {
      again = false
      await rebuild()
    }
  }

  const watchers = (DEVELOPMENT.builds ?? []).map((name) =>
    watch(join(ROOT, "plugins", name, "src"), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(rebuild, QUIET_MS)
    }),
  )
  return () => {
    clearTimeout(timer)
    watchers.forEach((watcher) => watcher.close())
  }
}

await serve(DEVELOPMENT, { afterStart: rebuildPlugins })
