/**
 * Fills an empty shop, by `medusa exec ./src/seed/run.js`. OCOP_SEED says with what: `demo` (default), `empty`, or
 * `load:N` for N synthetic products beside the demo's. With the argument `quiet` nobody has bought anything in the demo
 * yet, nor applied to sell: for tests, whose own people do. Every part keeps what is there, so that an interrupted run is finished by the next.
 */
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { resolve } from "node:path"
import { type Accounts, seedAccounts } from "./accounts"
import { seedCertificates, seedDemonstrationCertificates } from "./certificates"
import { seedCommission } from "./commission"
import { catalogue, provinces } from "./data"
import { seedDelivery } from "./delivery"
import { demonstrations } from "./demonstrations"
import { seedDescriptions } from "./describe"
import { illustrator } from "./illustrate"
import { seedApplications } from "./lively/applications"
import { seedShownCertificates } from "./lively/certificates"
import { seedColleagues } from "./lively/colleagues"
import { seedDecisionLists } from "./lively/decisions"
import { seedInspections } from "./lively/inspections"
import { seedOnceOpen } from "./lively/once-open"
import { seedOrders } from "./lively/orders"
import { seedProgrammes } from "./lively/programmes"
import { seedSelfAssessments } from "./lively/self-assessments"
import { seedLoad } from "./load/seed-load"
import { seedPlaces } from "./places"
import { writePrivate } from "./private-files"
import { seedProducts } from "./products"
import { seedListings, seedSellers } from "./sellers"
import { setUpShop, type ShopSetup } from "./setup"

/** What OCOP_SEED asks for. */
export type SeedKind = { kind: "demo" } | { kind: "empty" } | { kind: "load"; products: number }

/** @throws Error naming OCOP_SEED when it is none of `demo`, `empty`, `load:N` */
export function seedKind(value: string | undefined): SeedKind {
  if (!value || value === "demo") return { kind: "demo" }
  if (value === "empty") return { kind: "empty" }
  const load = /^load:([1-9]\d{0,6})$/.exec(value)
  if (load) return { kind: "load", products: Number(load[1]) }
  throw new Error(`OCOP_SEED must be demo, empty or load:N, not "${value}"`)
}

/** What makes a demo one in which nothing has happened yet. */
const QUIET = "quiet"

export default async function run({ container, args }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const wanted = seedKind(process.env.OCOP_SEED)
  const dataDir = resolve(process.env.OCOP_DATA_DIR ?? ".data")

  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const start = Date.now()
    const result = await work()
    logger.info(`seed: ${what} (${Date.now() - start} ms)`)
    return result
  }
  const setup = await step("shop", () => setUpShop(container))
  await step("places", () => seedPlaces(container))
  await step("delivery rates", () => seedDelivery(container))
  await step("commissions", () => seedCommission(container))
  writePrivate(dataDir, "publishable.json", { key: setup.publishable_key })
  if (wanted.kind === "empty") return
  const { shopper, offices } = await seedDemo(container, setup, dataDir, step)
  if (wanted.kind === "demo" && !args.includes(QUIET)) {
    await step("applications in every state", () => seedApplications(container))
    await step("a product that its maker scored", () => seedSelfAssessments(container))
    await step("certificates that wait for their offices", () => seedShownCertificates(container))
    await step("lists of decisions", () => seedDecisionLists(container))
    await step("inspections and reports", () => seedInspections(container))
    await step("orders in every state", () => seedOrders(container, setup, shopper.email))
    await step("programmes in every state", async () =>
      seedProgrammes(container, await seedColleagues(container, dataDir, offices), {
        shop: setup,
        shopper: shopper.email,
      }),
    )
    await step("sellers who sell no more", () =>
      seedOnceOpen(container, { shop: setup, dataDir, shopper: shopper.email }),
    )
  }
  if (wanted.kind === "load") {
    const { made, perSecond, rowsMs, searchMs } = await step("load", () =>
      seedLoad(container, wanted.products),
    )
    logger.info(
      `seed: ${made} synthetic products, ${perSecond} a second (rows ${rowsMs} ms, search documents ${searchMs} ms)`,
    )
  }
}

type Step = <T>(what: string, work: () => Promise<T>) => Promise<T>

async function seedDemo(
  container: MedusaContainer,
  setup: ShopSetup,
  dataDir: string,
  step: Step,
): Promise<Accounts> {
  const real = catalogue()
  const illustrations = demonstrations(new Date(), provinces())
  const entries = [...real, ...illustrations.map(({ entry }) => entry)]

  const sellerIds = await step("sellers", () => seedSellers(container, entries))
  const productIds = await step("products", () =>
    seedProducts(container, setup, entries, (missing) =>
      step("pictures", () => illustrator(missing, dataDir)),
    ),
  )
  await step("listings", () => seedListings(container, entries, productIds, sellerIds))
  await step("origins and specialities", () => seedDescriptions(container, entries, productIds))
  await step("certificates", async () => {
    await seedCertificates(container, real, productIds)
    await seedDemonstrationCertificates(container, illustrations, productIds)
  })
  return step("accounts", () => seedAccounts(container, dataDir))
}
