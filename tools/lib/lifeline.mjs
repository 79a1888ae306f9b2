// Loaded into every server process by `node --import`. Standard input is a pipe that the starter
// holds open; when the starter dies, even by kill -9, the pipe closes and the server stops itself
// instead of keeping the port for ever.
process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"))
process.stdin.on("error", () => process.kill(process.pid, "SIGTERM"))
process.stdin.resume()(/** @type {import("node:net").Socket} */ process.stdin).unref?.()
