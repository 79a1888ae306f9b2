import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { environment } from "../../../backend/src/config/environment"
import { FILE_VARIABLES } from "../../lib/file-variables.mjs"
import { ROOT } from "../../lib/paths.mjs"
import { weakness } from "../../lib/secrets.mjs"
import {
  composition,
  environmentOf,
  instructionsOf,
  OPERATOR,
  stagesOf,
  textOf,
  variablesRead,
} from "../support/composition.mjs"

const { services, networks, secrets, volumes } = composition()
const named = Object.entries(services)
const stages = stagesOf("deploy/Dockerfile")
const imageOf = (service) => instructionsOf(stages, service.build?.target ?? "")
const ends = (service) => service.restart === "no"
const whose = (test) => named.filter(([, service]) => test(service)).map(([name]) => name)

describe("docker-compose.yml", () => {
  let folder
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "compose-secrets-"))
    const make = `umask 077; exec "${process.execPath}" "$0" "$1"`
    execFileSync("sh", ["-c", make, join(ROOT, "deploy/make-secrets.mjs"), folder])
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const secret = (path) => readFileSync(join(folder, path.replace("/run/secrets/", "")), "utf8")
  /** What a process finds, once its files are read. */
  const environmentOfService = (service) =>
    Object.fromEntries(
      Object.entries({ ...environmentOf(imageOf(service)), ...service.environment }).map(
        ([name, value]) => {
          if (!name.endsWith("_FILE")) return [name, String(value)]
          if (value === "") return [name.slice(0, -"_FILE".length), ""]
          const held = value.startsWith("/run/secrets/") ? secret(value) : "pk_from_prepare"
          return [name.slice(0, -"_FILE".length), held]
        },
      ),
    )

  it("has every part, the shop's servers more than once", () => {
    expect(Object.keys(services).sort()).toEqual(
      "backend bucket mail meilisearch objects owners postgres prepare proxy redis static storefront worker".split(
        " ",
      ),
    )
    expect(services.backend.deploy.replicas).toBeGreaterThan(1)
    expect(services.storefront.deploy.replicas).toBeGreaterThan(1)
    expect(services.backend.environment.MEDUSA_WORKER_MODE).toBe("server")
    expect(services.worker.environment.MEDUSA_WORKER_MODE).toBe("worker")
    expect(services.prepare.environment.MEDUSA_WORKER_MODE).toBeUndefined()
  })

  it("says no more of the environment than the programs read, and all of it", async () => {
    const [backend, storefront, tools] = await Promise.all(
      ["backend", "storefront", "tools"].map(variablesRead),
    )
    /** Read by Medusa, Next and Node, each where it can be seen. */
    const frameworks = {
      AUTH_MFA_ENCRYPTION_KEY: "node_modules/@medusajs/utils/dist/common/define-config.js",
      MEDUSA_DISABLE_TELEMETRY: "node_modules/@medusajs/telemetry/dist/is-truthy.js",
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
        "node_modules/next/dist/server/app-render/encryption-utils.js",
      NEXT_TELEMETRY_DISABLED: "node_modules/next/dist/telemetry/storage.js",
    }
    const own = Object.entries(frameworks)
      .filter(([name, file]) => name.startsWith("MEDUSA_DIS") || textOf(file).includes(name))
      .map(([name]) => name)
    const ofNode = ["NODE_ENV", "NODE_OPTIONS", "HOSTNAME", "PORT", "XDG_CONFIG_HOME"]
    /** Read, but by nobody in a container: tools of a clone, and what Next says to itself. */
    const elsewhere = [
      "NEXT_PHASE",
      "NEXT_RUNTIME",
      "OCOP_PICTURE_CACHE",
      "OCOP_DATA_DIR",
      "STRIPE_API_BASE",
      "S3_PREFIX",
    ]

    for (const [name, reads] of [
      ["backend", backend],
      ["worker", backend],
      ["prepare", [...backend, ...tools]],
      ["storefront", storefront],
    ]) {
      const set = Object.keys(environmentOfService(services[name]))
      const needless = set.filter((variable) => ![...reads, ...own, ...ofNode].includes(variable))
      expect(needless, `${name} is told what nobody reads`).toEqual([])
    }
    for (const [name, reads] of [
      ["backend", backend],
      ["storefront", storefront],
    ]) {
      const set = Object.keys(environmentOfService(services[name]))
      const missing = [...reads].filter(
        (variable) => ![...set, ...ofNode, ...elsewhere].includes(variable),
      )
      expect(missing, `${name} is not told`).toEqual([])
    }
  })

  it("gives each backend an environment that it starts with", () => {
    for (const name of ["backend", "worker"]) {
      const read = environment(environmentOfService(services[name]))
      expect(read).toMatchObject({
        databaseUrl: `postgres://ocop:${secret("postgres_password")}@postgres:5432/ocop`,
        redisUrl: `redis://:${secret("redis_password")}@redis:6379`,
        meilisearch: { host: "http://meilisearch:7700", apiKey: secret("meilisearch_key") },
        publicUrl: "https://api.example.vn",
        storefrontUrl: "https://shop.example.vn",
        smtpUrl: "smtp://mail:1025",
        workerMode: name === "worker" ? "worker" : "server",
      })
    }
    expect(() => composition({ ...OPERATOR, SHOP_DOMAIN: "" })).toThrow("SHOP_DOMAIN")
  })

  it("names no host that is not a service on the same network", () => {
    for (const [name, service] of named) {
      for (const value of Object.values(environmentOfService(service))) {
        const host = /^\w+:\/\/(?:[^@/]*@)?([a-z]+)(?::\d+)?(?:\/|$)/.exec(value)?.[1]
        // Letters and news of pages wait in the database until somebody serves who sends them.
        if (!host || (name === "prepare" && ["mail", "proxy"].includes(host))) continue
        const shared = services[host]?.networks.filter((network) =>
          service.networks.includes(network),
        )
        expect(shared?.length, `${name} asks ${host}`).toBeGreaterThan(0)
      }
    }
  })

  it("keeps secrets in files alone, and gives each service its own", () => {
    const made = readdirSync(folder)
    expect(made.sort()).toEqual(Object.keys(secrets).sort())
    for (const [name, { file }] of Object.entries(secrets)) {
      expect(file).toBe(`deploy/secrets/${name}`)
    }
    for (const [name, service] of named) {
      const used = JSON.stringify(service).match(/(?<=\/run\/secrets\/)\w+/g) ?? []
      expect([...new Set(used)].sort(), name).toEqual([...(service.secrets ?? [])].sort())
      for (const variable of Object.keys(service.environment ?? {})) {
        expect(FILE_VARIABLES, `${name}: ${variable} by file`).not.toContain(variable)
        expect(variable).not.toMatch(/(?:PASSWORD|SECRET|TOKEN|PRIVATE)$/)
      }
      if (service.build?.target)
        for (const variable of Object.keys(service.environment ?? {}))
          if (variable.endsWith("_FILE"))
            expect(FILE_VARIABLES).toContain(variable.slice(0, -"_FILE".length))
    }
    for (const ignored of [".gitignore", ".dockerignore"]) {
      expect(textOf(ignored)).toMatch(/^deploy\/secrets\/?$/m)
    }
  })

  it("makes secrets that the shop takes, once, for their owner's folder alone", () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    // Each container reads them as a user of its own, whatever the umask of who made them.
    expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual(
      readdirSync(folder).map(() => 0o644),
    )
    const before = readdirSync(folder).map(secret)
    execFileSync(process.execPath, [join(ROOT, "deploy/make-secrets.mjs"), folder])
    expect(readdirSync(folder).map(secret)).toEqual(before)
    for (const name of ["auth_mfa_encryption_key", "cookie_secret", "jwt_secret", "link_secret"]) {
      expect(weakness(secret(name)), name).toBeNull()
    }
    expect(Buffer.from(secret("next_actions_key"), "base64")).toHaveLength(32)
  })

  it("lets nobody in but by the proxy, and the proxy not to the data", () => {
    expect(whose(({ ports }) => ports)).toEqual(["proxy"])
    expect(services.proxy.ports).toEqual(["80:80", "443:443", "443:443/udp"])
    const open = Object.keys(networks).filter((name) => !networks[name].internal)
    expect(open).toEqual(["outside"])
    expect(whose((service) => service.networks?.includes("outside")).sort()).toEqual([
      "backend",
      "proxy",
      "worker",
    ])
    // Of photos it may read what is public, and has no key to more.
    expect(services.proxy.networks.sort()).toEqual(["objects", "outside", "shop"])
    expect(services.proxy.secrets).toBeUndefined()
    expect(services.storefront.networks.sort()).toEqual(["cache", "shop"])
    expect(networks.shop.ipam.config[0].subnet).toBe(services.backend.environment.TRUSTED_PROXIES)
    expect(services.storefront.environment.TRUSTED_PROXIES).toBe(
      services.backend.environment.TRUSTED_PROXIES,
    )
  })

  it("lets every service do as little as it can do with", () => {
    for (const [name, service] of named) {
      expect(service, name).toMatchObject({
        read_only: true,
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
        restart: ends(service) ? "no" : "unless-stopped",
        logging: { options: { "max-size": expect.any(String) } },
        deploy: { resources: { limits: { memory: expect.any(String), cpus: expect.any(String) } } },
      })
      expect(service.privileged ?? service.devices).toBeUndefined()
      expect(service.user, name).toMatch(name === "owners" ? /^0:0$/ : /^[1-9]\d*:[1-9]\d*$/)
      for (const volume of service.volumes ?? []) {
        expect(Object.keys(volumes), `${name}: no folder of the machine`).toContain(
          volume.split(":")[0],
        )
      }
    }
    expect(whose(({ cap_add }) => cap_add)).toEqual(["owners"])
    expect(services.owners).toMatchObject({ network_mode: "none", cap_add: ["CHOWN"] })
  })

  it("names the version of every image that is not built here", () => {
    for (const [name, { image, build }] of named) {
      expect(image, name).toMatch(build ? /^dung-goc\/\w+:local$/ : /^[\w./-]+:v?\d+\.\d+[\w.-]*$/)
    }
  })

  it("starts in an order in which nothing is asked that is not there", () => {
    const waits = (name) =>
      Object.fromEntries(
        Object.entries(services[name].depends_on ?? {}).map(([on, { condition }]) => [
          on,
          condition.replace("service_", ""),
        ]),
      )
    expect(whose(ends).sort()).toEqual(["bucket", "owners", "prepare", "static"])
    for (const name of ["backend", "worker"]) {
      expect(waits(name)).toMatchObject({
        prepare: "completed_successfully",
        postgres: "healthy",
        redis: "healthy",
      })
    }
    expect(waits("prepare")).toMatchObject({ postgres: "healthy" })
    expect(waits("storefront").prepare).toBe("completed_successfully")
    expect(waits("proxy")).toEqual({
      static: "completed_successfully",
      backend: "healthy",
      storefront: "healthy",
    })
    for (const [name, service] of named) {
      for (const [on, { condition }] of Object.entries(service.depends_on ?? {})) {
        const once = condition === "service_completed_successfully"
        expect(ends(services[on]), `${name} waits for ${on}`).toBe(once)
      }
    }
  })

  it("knows of every service that stays whether it is well", () => {
    for (const [name, service] of named) {
      if (ends(service)) continue
      const proxy = name === "proxy" ? stagesOf("deploy/proxy/Dockerfile").at(-1)?.instructions : []
      const own = [...imageOf(service), ...(proxy ?? [])].some(({ verb }) => verb === "HEALTHCHECK")
      expect(own || Array.isArray(service.healthcheck?.test), name).toBe(true)
    }
  })

  const compose = spawnSync("docker", ["compose", "version"]).status === 0
  it.skipIf(!compose)(
    "is taken by Docker Compose itself (skipped where it is not installed)",
    () => {
      const { status, stderr } = spawnSync("docker", ["compose", "config", "--quiet"], {
        cwd: ROOT,
        env: { ...process.env, ...OPERATOR },
        encoding: "utf8",
      })
      expect(status, stderr).toBe(0)
    },
  )
})
