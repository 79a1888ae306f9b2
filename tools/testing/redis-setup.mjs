import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { run } from "../lib/command.mjs"
import { say, step } from "../lib/progress.mjs"

const has = () => spawnSync("redis-server", ["--version"]).status === 0

/**
 * Sees that tests of several processes find a redis-server, where this may be arranged: as root, with Debian's package. Else
 * they are skipped, and that is said.
 */
export default async function setup() {
  if (has()) {
    return
  }
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    // Its own service is not wanted: each test starts a server for itself.
    const env = { DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" }
    try {
      await step("install redis-server with apt", async () => {
        await run({ name: "apt-update", command: "apt-get", args: ["update"], env })
        const args = ["install", "--yes", "--no-install-recommends", "redis-server"]
        await run({ name: "apt-redis", command: "apt-get", args, env })
      })
    } catch (error) {
      say(`  apt could not install it: ${error instanceof Error ? error.message : error}`)
    }
  }
  if (!has()) {
    say("  there is no redis-server on the PATH: tests of several processes are skipped")
  }
}
