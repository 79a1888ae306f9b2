// Loaded into every server process by `node --import`. Standard input is a pipe that the starter
// holds open; when the starter dies, even by kill -9, the pipe closes and the server stops itself
// instead of keeping the port for ever.
const stop = () => process.kill(process.pid, "SIGTERM")
const lifeline = process.stdin.on("end", stop).on("error", stop).resume()
// Waiting for the starter's end is no reason to stay.
if ("unref" in lifeline && typeof lifeline.unref === "function") {
  lifeline.unref()
}
