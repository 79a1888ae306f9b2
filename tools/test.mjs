import { gate } from "./testing/gate.mjs"

const ALL = /** @type {const} */ ([
  "install",
  "format",
  "lint",
  "types",
  "unit",
  "build",
  "integration",
  "browser",
])

/** Stages that are done when they are asked for. A unit test says when `stock` has to be. */
const ON_REQUEST = /** @type {const} */ (["stock"])

// `npm test -- integration browser` does only these, and what they need.
const asked = process.argv.slice(2)
const wanted = [
  ...ALL.filter(
    (name) => asked.length === 0 || name === "install" || name === "build" || asked.includes(name),
  ),
  ...ON_REQUEST.filter((name) => asked.includes(name)),
]
await gate(wanted)
