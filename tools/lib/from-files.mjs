/**
 * Imported for its effect, before anything else reads the environment: by the tools, and by `node --import` in the images,
 * where it reaches Medusa's and Next's own servers and commands alike.
 */
import { describeFailure } from "./failure.mjs"
import { readFileVariables } from "./file-variables.mjs"

try {
  readFileVariables(process.env)
} catch (error) {
  console.error(describeFailure(error))
  process.exit(1)
}
