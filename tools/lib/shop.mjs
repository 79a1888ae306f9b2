import { existsSync, readdirSync, rmdirSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { buildTasks, lockBuilds } from "./builds.mjs"
import { stopCommands } from "./command.mjs"
import { openDatabase } from "./database.mjs"
import { Failure } from "./failure.mjs"
import { tryLock } from "./lock-file.mjs"
import { installPackages, requireNode } from "./packages.mjs"
import { ROOT } from "./paths.mjs"
import { requireFreePort } from "./ports.mjs"
import { prepareDatabase, schemaHash } from "./prepare.mjs"
import { keepLog, step } from "./progress.mjs"
import { requireReachable } from "./reachable.mjs"
import { demoAccounts, publishableKey, readyLine, requireHomePage, searchEngine } from "./ready.mjs"
import { loadSecrets } from "./secrets.mjs"
import { Service } from "./service.mjs"
import { readSettings } from "./settings.mjs"
import { runTasks } from "./task-graph.mjs"

/** The whole shop as one thing that is started and stopped. */
export class Shop {
  /**
   * @param {import("./modes.mjs").Mode} mode
   * @param {Record<string, string | undefined>} [env]
   * @param {{ ephemeral?: boolean }} [options] ephemeral: data that nobody would miss, gone with a
   *   starter that is killed
   */
  constructor(mode, env = process.env, { ephemeral } = {}) {
    this.mode = mode
    this.env = env
    this.ephemeral = ephemeral
    /** What has to be undone, last first. @type {(() => void | Promise<void>)[]} */
    this.undo = []
    this.stopping = false
    /** @type {Service | null} */
    this.backend = null
    /** Settles, with a failure, when a part is lost for good. */
    this.lost = new Promise((_, reject) => {
      this.reportLoss = reject
    })
    this.lost.catch(() => undefined)
  }

  /**
   * Starts everything, as far as possible at the same time.
   * @returns {Promise<string>} the READY line
   * @throws {Failure} before anything is started when the environment cannot work
   */
  async start() {
    requireNode()
    this.settings = readSettings(this.env)
    const { settings } = this
    this.#lockDataFolder()
    await requireFreePort("PORT_BACKEND", settings.portBackend)
    // A worker answers nobody: it has no storefront, and no page or search to be waited for.
    const serves = settings.workerMode !== "worker"
    if (serves) {
      await requireFreePort("PORT_STOREFRONT", settings.portStorefront)
    }
    await requireReachable(settings)
    this.undo.push(keepLog(join(settings.dataDir, "logs/start.log")))
    this.secrets = loadSecrets(settings.dataDir, this.env, { make: serves })
    await installPackages()

    const builds = await lockBuilds()
    this.undo.push(builds.release)
    const tasks = await buildTasks(this.mode.builds)
    const built = tasks.map(({ id }) => id)
    await runTasks(
      [
        ...tasks,
        { id: "postgresql", work: () => this.#openDatabase() },
        {
          id: "database",
          after: ["postgresql", ...built.filter((id) => id !== "storefront")],
          work: () => this.#prepare(),
        },
        { id: "start backend", after: ["database"], work: () => this.#startBackend() },
        ...(serves
          ? [
              {
                id: "start storefront",
                after: ["database", ...built.filter((id) => id === "storefront")],
                work: () => this.#startStorefront(),
              },
            ]
          : []),
      ],
      { processors: availableParallelism(), onFailure: stopCommands },
    )
    builds.release()
    const key = this.#required(this.key)
    if (!serves) {
      return readyLine({ backend: settings.backendUrl, worker: true })
    }
    // A server does no jobs, and filling the index of a new database is one.
    const search = await step(
      settings.workerMode === "server" ? "wait for a worker to fill the search" : "wait for search",
      () =>
        searchEngine(
          `http://127.0.0.1:${settings.portBackend}`,
          key,
          settings.meilisearchHost ? "meilisearch" : "postgres",
        ),
    )
    await requireHomePage(
      `http://127.0.0.1:${settings.portStorefront}/`,
      join(settings.dataDir, "logs/storefront.log"),
    )
    return readyLine({
      storefront: settings.storefrontUrl,
      backend: settings.backendUrl,
      key,
      search,
      accounts: demoAccounts(settings.dataDir),
    })
  }

  /** Stops what was started, in the opposite order. May be called at any moment, and again. */
  async stop() {
    this.stopping = true
    stopCommands()
    for (let next = this.undo.pop(); next; next = this.undo.pop()) {
      await next()
    }
  }

  #lockDataFolder() {
    const { dataDir } = this.#required(this.settings)
    const isNew = !existsSync(dataDir)
    const lock = tryLock(join(dataDir, "start.lock"))
    if ("holder" in lock) {
      throw new Failure(
        `OCOP_DATA_DIR: ${dataDir} is in use by process ${lock.holder}; stop it, or set another folder`,
      )
    }
    this.undo.push(() => {
      lock.release()
      // A start that failed before it wrote anything leaves no folder for the lock alone.
      if (isNew && readdirSync(dataDir).length === 0) {
        rmdirSync(dataDir)
      }
    })
  }

  async #openDatabase() {
    const settings = this.#required(this.settings)
    const database = await step("start PostgreSQL", () =>
      openDatabase(settings, { ephemeral: this.ephemeral }),
    )
    await this.#keep(database.stop)
    this.databaseUrl = database.url
    void database.exited?.then(() => {
      if (!this.stopping) {
        const log = join(settings.dataDir, "logs/postgres.log")
        this.reportLoss?.(new Failure(`PostgreSQL stopped unexpectedly; its log is ${log}`))
      }
    })
  }

  async #prepare() {
    const settings = this.#required(this.settings)
    settings.seed = await prepareDatabase({
      url: this.#required(this.databaseUrl),
      env: this.backendEnvironment(),
      medusa: this.mode.medusa,
      backendDir: this.mode.backendDir,
      seedScript: this.mode.seedScript,
      seed: settings.seed,
      logDir: join(settings.dataDir, "logs"),
      schema: await schemaHash(),
    })
    this.key = await publishableKey(settings.dataDir, this.#required(this.databaseUrl))
  }

  async #startBackend() {
    const { host, portBackend, dataDir } = this.#required(this.settings)
    this.backend = await this.#startService("backend", {
      ...this.mode.backend(host, portBackend),
      cwd: this.mode.backendDir,
      env: this.backendEnvironment(),
      log: join(dataDir, "logs/backend.log"),
      healthUrl: `http://127.0.0.1:${portBackend}/health`,
    })
  }

  async #startStorefront() {
    const { host, portStorefront, dataDir } = this.#required(this.settings)
    await this.#startService("storefront", {
      ...this.mode.storefront(host, portStorefront),
      env: this.storefrontEnvironment(),
      log: join(dataDir, "logs/storefront.log"),
      healthUrl: `http://127.0.0.1:${portStorefront}/api/health`,
    })
  }

  /**
   * @param {string} name
   * @param {Omit<import("./service.mjs").ServiceOptions, "name">} options
   */
  async #startService(name, options) {
    const service = new Service({ name, ...options })
    await this.#keep(() => service.stop())
    service.lost.catch((error) => this.reportLoss?.(error))
    await step(`start ${name}`, () => service.start())
    return service
  }

  /**
   * A part that came up after the end was asked for is taken down at once.
   * @param {() => void | Promise<void>} stop
   */
  async #keep(stop) {
    if (this.stopping) {
      await stop()
      throw new Failure("stopped while starting")
    }
    this.undo.push(stop)
  }

  /** @returns {Record<string, string | undefined>} */
  backendEnvironment() {
    const settings = this.#required(this.settings)
    return {
      ...this.env,
      ...this.#required(this.secrets),
      NODE_ENV: this.mode.nodeEnv,
      PORT: String(settings.portBackend),
      DATABASE_URL: this.#required(this.databaseUrl),
      MEDUSA_WORKER_MODE: settings.workerMode,
      PUBLIC_BACKEND_URL: settings.backendUrl,
      STOREFRONT_URL: settings.storefrontUrl,
      STORE_CORS: settings.storefrontUrl,
      ADMIN_CORS: settings.backendUrl,
      AUTH_CORS: `${settings.storefrontUrl},${settings.backendUrl}`,
      OCOP_DATA_DIR: settings.dataDir,
      OCOP_ROOT: ROOT,
      OCOP_SEED: settings.seed,
      MEDUSA_DISABLE_TELEMETRY: "true",
    }
  }

  /** @returns {Record<string, string | undefined>} */
  storefrontEnvironment() {
    const settings = this.#required(this.settings)
    const { LINK_SECRET, REVALIDATE_SECRET } = this.#required(this.secrets)
    return {
      ...this.env,
      NODE_ENV: this.mode.nodeEnv,
      PORT: String(settings.portStorefront),
      HOSTNAME: settings.host,
      BACKEND_URL: `http://127.0.0.1:${settings.portBackend}`,
      PUBLIC_BACKEND_URL: settings.backendUrl,
      PUBLIC_URL: settings.storefrontUrl,
      PUBLISHABLE_KEY: this.#required(this.key),
      LINK_SECRET,
      REVALIDATE_SECRET,
      OCOP_DATA_DIR: settings.dataDir,
      OCOP_SEED: settings.seed,
      NEXT_TELEMETRY_DISABLED: "1",
    }
  }

  /**
   * @template T
   * @param {T | null | undefined} value
   * @returns {T}
   */
  #required(value) {
    if (value === null || value === undefined) {
      throw new Error("The shop's parts were used before they were started")
    }
    return value
  }
}
