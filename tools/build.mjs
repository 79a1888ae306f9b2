import { buildAll } from "./lib/builds.mjs"
import { describeFailure } from "./lib/failure.mjs"

/** Builds what is stale and nothing else: what the images are made of. */
buildAll().catch((error) => {
  console.error(describeFailure(error))
  process.exitCode = 1
})
