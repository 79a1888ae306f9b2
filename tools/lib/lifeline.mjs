// Loaded into processes of ours by `node --import`. Standard input is a pipe that the starter holds
// open; when the starter dies, even by kill -9, the pipe closes and the process stops itself
// instead of keeping its port, or its work, for ever.
import { fstatSync } from "node:fs"
import { isMainThread } from "node:worker_threads"

const PATIENCE_MS = 15_000

// Threads and forks inherit the flag, but not always a pipe: what was given no input must not take
// its absence for its starter's death.
const isPipe = () => {
  const input = fstatSync(0)
  return input.isFIFO() || input.isSocket()
}

if (isMainThread && isPipe()) {
  const stop = () => {
    process.kill(process.pid, "SIGTERM")
    // A server that takes its leave too slowly, since what it takes leave of is gone as well.
    setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE_MS).unref()
  }
  const lifeline = process.stdin.once("end", stop).once("error", stop).resume()
  // Waiting for the starter's end is no reason to stay.
  if ("unref" in lifeline && typeof lifeline.unref === "function") {
    lifeline.unref()
  }
}
