import { join } from "node:path"
import { run } from "./command.mjs"
import { contentHash } from "./content-hash.mjs"
import { Failure } from "./failure.mjs"
import { waitForLock } from "./lock-file.mjs"
import { CACHE_DIR, ROOT } from "./paths.mjs"
import { say, step } from "./progress.mjs"
import { whenStale } from "./stamps.mjs"

/** Newer ones need a newer Node; corepack fails where its downloads are not allowed. */
const PNPM = "pnpm@10.34.9"
const LEAST_NODE = [20, 19]

/** Refuses a Node that the dependencies cannot run on, before they fail in ways nobody can read. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    throw new Failure(`Node ${LEAST_NODE.join(".")} or newer is needed, this is ${version}`)
  }
}

/** Installs exactly what the lock file says, unless that is what is there already. */
export async function installPackages() {
  const lock = await waitForLock(join(CACHE_DIR, "install.lock"), (holder) =>
    say(`  waiting for another installation of this clone (process ${holder})`),
  )
  try {
    const hash = await contentHash(
      ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ".npmrc"],
      {
        salt: [process.versions.modules, process.platform, process.arch],
      },
    )
    await whenStale({
      name: "install",
      hash,
      outputs: ["node_modules/.modules.yaml", "node_modules/@medusajs/medusa/package.json"],
      work: () =>
        step("install packages", async () => {
          await run({
            name: "install",
            command: process.platform === "win32" ? "npx.cmd" : "npx",
            args: ["-y", PNPM, "install", "--frozen-lockfile", "--reporter=append-only"],
            cwd: ROOT,
            // Asked for a yes before it clears a node_modules of another make, pnpm would wait for ever.
            env: { CI: "true", npm_config_loglevel: "error" },
          })
        }),
    })
  } finally {
    lock.release()
  }
}
