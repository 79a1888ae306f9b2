import "./lib/from-files.mjs"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { runNode } from "./lib/command.mjs"
import { withDatabase } from "./lib/database.mjs"
import { describeFailure, Failure } from "./lib/failure.mjs"
import { BACKEND_BUILD, LOG_DIR, MEDUSA_CLI_BUILT } from "./lib/paths.mjs"
import { loadSecrets } from "./lib/secrets.mjs"
import { readSettings } from "./lib/settings.mjs"

/**
 * Invites somebody to the platform's staff: prints a link where they choose their own password,
 * so that no password is ever seen in a shell's history or a list of processes.
 */
async function invite() {
  const email = process.argv[2]
  if (!email || !/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new Failure("Say whom to invite: npm run admin -- you@example.vn")
  }
  if (!existsSync(BACKEND_BUILD)) {
    throw new Failure("The shop was never opened here; npm start first")
  }
  const settings = readSettings()
  const secrets = loadSecrets(settings.dataDir)
  const log = join(LOG_DIR, "invite.log")
  await withDatabase(settings, (url) =>
    runNode("invite", MEDUSA_CLI_BUILT, ["user", "--email", email, "--invite"], {
      cwd: BACKEND_BUILD,
      log,
      env: {
        ...secrets,
        NODE_ENV: "production",
        DATABASE_URL: url,
        OCOP_DATA_DIR: settings.dataDir,
        PUBLIC_BACKEND_URL: settings.backendUrl,
        STOREFRONT_URL: settings.storefrontUrl,
        MEDUSA_DISABLE_TELEMETRY: "true",
      },
    }),
  )
  const token = /invite\?token=(\S+)/.exec(readFileSync(log, "utf8"))?.[1]
  if (!token) {
    throw new Failure(`Medusa made no invitation; its log is ${log}`)
  }
  console.log(`${settings.backendUrl}/app/invite?token=${token}`)
}

invite().catch((error) => {
  console.error(describeFailure(error))
  process.exitCode = 1
})
