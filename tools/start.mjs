import "./lib/from-files.mjs"
import { PRODUCTION } from "./lib/modes.mjs"
import { serve } from "./lib/serve.mjs"

await serve(PRODUCTION)
