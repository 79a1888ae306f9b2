import { gate } from "./testing/gate.mjs"

// What can be known without a build and a database: quick enough to do before every commit.
await gate(["install", "format", "lint", "types", "unit"])
