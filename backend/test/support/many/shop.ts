import { rmSync } from "node:fs"
import { Pool, type QueryResultRow } from "pg"
import { RedisServer } from "../../../../e2e/support/redis"
import { environment, freePort, testFolder } from "../process"
import type { Served } from "../shopper"
import { cloneTemplate, dropDatabase, keyOf, template } from "../template"
import { Balancer } from "./balancer"
import { Part } from "./part"

const SECRET = "what storefronts and backends of this test share"

/**
 * A shop as it runs in public: two backends, a worker and two storefronts on one database and one Redis, and before each
 * pair a balancer.
 */
export class ManyProcesses {
  private constructor(
    readonly redis: RedisServer,
    private readonly database: string,
    private readonly pool: Pool,
    readonly dataDir: string,
    readonly backends: readonly [Part, Part],
    readonly worker: Part,
    readonly storefronts: readonly [Part, Part],
    /** Before the backends. */
    readonly back: Balancer,
    /** Before the storefronts. */
    readonly front: Balancer,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  static async open(name: string): Promise<ManyProcesses> {
    const database = `ocop_test_${name}_${process.pid}`
    const dataDir = testFolder(name)
    const databaseUrl = await cloneTemplate(await template("demo"), database, dataDir)
    const redis = await RedisServer.open()
    const [a, b, w, s, t] = await Promise.all(Array.from({ length: 5 }, () => freePort()))
    const backPorts = [a!, b!] as const
    const frontPorts = [s!, t!] as const
    const urls = (ports: readonly number[]) => ports.map((port) => `http://127.0.0.1:${port}`)
    const back = await Balancer.open(urls(backPorts), "/health")
    const front = await Balancer.open(urls(frontPorts), "/api/health")
    const env: NodeJS.ProcessEnv = {
      ...environment(databaseUrl, dataDir),
      REDIS_URL: redis.url,
      STOREFRONT_URL: front.url,
      PUBLIC_BACKEND_URL: back.url,
      REVALIDATE_SECRET: SECRET,
    }
    const backend = (port: number, mode: "server" | "worker") =>
      Part.backend(port, { ...env, MEDUSA_WORKER_MODE: mode })
    const storefront = (port: number) =>
      Part.storefront(port, {
        ...env,
        DATABASE_URL: undefined,
        BACKEND_URL: back.url,
        PUBLIC_URL: front.url,
        PUBLISHABLE_KEY: keyOf(dataDir),
      })
    const pool = new Pool({ connectionString: databaseUrl, max: 4 })
    pool.on("error", () => undefined)
    return new ManyProcesses(
      redis,
      database,
      pool,
      dataDir,
      [backend(backPorts[0], "server"), backend(backPorts[1], "server")],
      backend(w!, "worker"),
      [storefront(frontPorts[0]), storefront(frontPorts[1])],
      back,
      front,
      env,
    )
  }

  get all(): Part[] {
    return [...this.backends, this.worker, ...this.storefronts]
  }

  /** The shop's backends as a buyer meets them: behind their balancer, or one of them. */
  served({ url }: { url: string } = this.back): Served {
    return { url, publishableKey: keyOf(this.dataDir), sql: this.sql.bind(this) }
  }

  /** A backend that was told of another Redis. */
  async misled(redisUrl: string): Promise<Part> {
    return Part.backend(await freePort(), { ...this.env, REDIS_URL: redisUrl })
  }

  async sql<Row extends QueryResultRow>(text: string, ...values: unknown[]): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows
  }

  async close(): Promise<void> {
    this.redis.thaw()
    await Promise.all(this.all.map((part) => part.kill9()))
    await Promise.all([this.back.close(), this.front.close(), this.redis.kill()])
    await this.pool.end()
    await dropDatabase(this.database)
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}
