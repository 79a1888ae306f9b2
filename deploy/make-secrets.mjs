/**
 * Makes what the composition keeps secret, in deploy/secrets: random, each once, and never over what is there. Run again
 * after an update, it adds what a newer version needs. Without Node on the machine:
 * `docker run --rm -v "$PWD:/shop" -w /shop node:24-bookworm-slim node deploy/make-secrets.mjs`
 */
import { randomBytes } from "node:crypto"
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const folder = process.argv[2] ?? fileURLToPath(new URL("secrets", import.meta.url))
// The folder is its owner's alone. Its files are not: a container sees them with the rights that they have here, and each
// runs as a user of its own.
mkdirSync(folder, { recursive: true })
chmodSync(folder, 0o700)

/** @param {string} name @param {() => string} make */
function keep(name, make) {
  const file = join(folder, name)
  if (!existsSync(file)) {
    writeFileSync(file, make())
    console.log(`made ${name}`)
  }
  // Whatever the umask of who runs this.
  chmodSync(file, 0o644)
  return readFileSync(file, "utf8")
}

/** Letters, digits, - and _: safe within an address. */
const random = () => randomBytes(32).toString("base64url")

for (const name of [
  "auth_mfa_encryption_key",
  "cookie_secret",
  "jwt_secret",
  "link_secret",
  "revalidate_secret",
  "s3_secret_key",
]) {
  keep(name, random)
}
// AES wants exactly 32 bytes, in base64.
keep("next_actions_key", () => randomBytes(32).toString("base64"))
keep("s3_access_key", () => randomBytes(10).toString("hex"))

const postgres = keep("postgres_password", random)
keep("database_url", () => `postgres://ocop:${postgres}@postgres:5432/ocop`)
const redis = keep("redis_password", random)
keep("redis_url", () => `redis://:${redis}@redis:6379`)
const meilisearch = keep("meilisearch_key", random)
keep(
  "meilisearch_config",
  () =>
    `env = "production"\nmaster_key = "${meilisearch}"\nno_analytics = true\n` +
    `http_addr = "0.0.0.0:7700"\ndb_path = "/meili_data/data.ms"\n`,
)
keep("smtp_url", () => "smtp://mail:1025")
// Empty is "no cards".
keep("stripe_api_key", () => "")
keep("stripe_webhook_secret", () => "")
