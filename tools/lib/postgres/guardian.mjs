// A process beside a database server: see guard.mjs.
import { rmSync } from "node:fs"
import { removeCluster } from "./cluster.mjs"
import { endProcess } from "./leftover.mjs"

/** @type {import("./guard.mjs").Guarded} */
const { pid, identity, ephemeral } = JSON.parse(process.argv[2] ?? "{}")

process.stdin.resume().once("close", async () => {
  await endProcess(pid, identity)
  if (ephemeral) {
    await removeCluster(ephemeral)
    // What was killed at the same moment may still be writing its last words.
    rmSync(ephemeral, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
})
