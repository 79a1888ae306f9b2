import { PAYDAYS, type Paydays, paydaysOf } from "@ocop/marketplace/modules/ledger"
import { type ConfirmationClock, confirmationClock } from "@ocop/marketplace/modules/seller-order"
import { type StripeOptions, stripeProblem } from "@ocop/vietnam/card"
import { type Bucket, bucket } from "./s3"

/**
 * The environment, read once and checked: a wrong value is one clear line that names the variable.
 */
export interface Environment {
  databaseUrl: string
  /** Where browsers reach this backend, e.g. http://localhost:9000; its scheme decides cookie flags. */
  publicUrl: string
  /** Where browsers reach the shop; short and plain enough for a text message that holds a link. */
  storefrontUrl: string
  /** As letters, papers and authenticator apps name it. */
  shopName: string
  dataDir: string
  jwtSecret: string
  cookieSecret: string
  /** Key of the signatures in links and payment confirmations. */
  linkSecret: string
  /** Encrypts second factors where they are kept; changing it locks out everybody who has one. */
  mfaKey: string
  /** How long sellers have to answer an order. */
  clock: ConfirmationClock
  /** Days of a month on which sellers are paid. */
  paydays: Paydays
  /** Working days within which whoever applied to sell is answered. */
  answerDays: number
  /** Kinds of people whose doors open with a second factor alone. */
  secondFactorFor: string[]
  redisUrl?: string
  smtpUrl?: string
  /** The second search engine; without it PostgreSQL answers alone. */
  meilisearch?: { host: string; apiKey?: string }
  /** Cards; without it the shop takes none. */
  stripe?: StripeOptions
  /** Where files are kept; in the data folder without one. */
  bucket?: Bucket
  workerMode: "shared" | "server" | "worker"
  mailFrom: string
  bank: { bin: string; accountNo: string; accountName: string }
}

const DEVELOPMENT_SECRET = "development-only-secret"
const SHORTEST_SECRET = 32

type Variables = Record<string, string | undefined>

/**
 * @throws Error naming the variable when a value is missing, malformed or, in production, weak.
 */
export function environment(variables: Variables): Environment {
  const production = variables.NODE_ENV === "production"
  const publicUrl = url("PUBLIC_BACKEND_URL", variables, "http://localhost:9000")
  return {
    databaseUrl: required("DATABASE_URL", variables),
    publicUrl,
    storefrontUrl: shopAddress(variables),
    shopName: variables.SHOP_NAME || "Đúng Gốc",
    dataDir: variables.OCOP_DATA_DIR || ".data",
    jwtSecret: secret("JWT_SECRET", variables, production),
    cookieSecret: secret("COOKIE_SECRET", variables, production),
    linkSecret: secret("LINK_SECRET", variables, production),
    mfaKey: secret("AUTH_MFA_ENCRYPTION_KEY", variables, production),
    secondFactorFor: secondFactorFor(variables),
    clock: clock(variables),
    paydays: paydays(variables),
    answerDays: answerDays(variables),
    redisUrl: variables.REDIS_URL || undefined,
    smtpUrl: variables.SMTP_URL || undefined,
    meilisearch: variables.MEILISEARCH_HOST
      ? {
          host: url("MEILISEARCH_HOST", variables, ""),
          apiKey: variables.MEILISEARCH_API_KEY || undefined,
        }
      : undefined,
    stripe: stripe(variables),
    bucket: bucket(variables),
    workerMode: workerMode(variables),
    mailFrom: variables.MAIL_FROM || "Đúng Gốc <don-hang@localhost>",
    bank: {
      bin: variables.VIETQR_BANK_BIN || DEMONSTRATION_BANK.bin,
      accountNo: variables.VIETQR_ACCOUNT_NO || DEMONSTRATION_BANK.accountNo,
      accountName: variables.VIETQR_ACCOUNT_NAME || DEMONSTRATION_BANK.accountName,
    },
  }
}

/** An account number of zeros belongs to nobody: a demo QR that is scanned by mistake pays no one. */
export const DEMONSTRATION_BANK = {
  bin: "970436",
  accountNo: "0000000000",
  accountName: "TAI KHOAN MINH HOA",
} as const

function required(name: string, variables: Variables): string {
  const value = variables[name]
  if (!value) {
    throw new Error(`${name} is not set`)
  }
  return value
}

function url(name: string, variables: Variables, fallback: string): string {
  const value = variables[name] || fallback
  if (!URL.canParse(value)) {
    throw new Error(`${name} is not a URL: ${value}`)
  }
  return value.replace(/\/$/, "")
}

/** Characters of the shop's address for which every text message has a wording that fits into one. */
export const LONGEST_SHOP_ADDRESS = 80
/** Those that telephones' old alphabet writes with one letter each. */
const IN_MESSAGES = /^[\x21-\x5a_a-z]+$/

/** `tools/lib/settings.mjs` refuses the same, before anything is built. */
function shopAddress(variables: Variables): string {
  const value = url("STOREFRONT_URL", variables, "http://localhost:8000")
  if (value.length > LONGEST_SHOP_ADDRESS || !IN_MESSAGES.test(value)) {
    throw new Error(
      `STOREFRONT_URL must be at most ${LONGEST_SHOP_ADDRESS} plain characters (a name with accents as xn--…): text messages hold it`,
    )
  }
  return value
}

function secret(name: string, variables: Variables, production: boolean): string {
  const value = variables[name]
  if (!production) {
    return value ?? DEVELOPMENT_SECRET
  }
  if (!value || value.length < SHORTEST_SECRET || new Set(value).size < 8) {
    throw new Error(`${name} must hold at least ${SHORTEST_SECRET} random characters in production`)
  }
  return value
}

/** Those who have a door of their own; Medusa Admin has no way to ask for a code. */
const MAY_NEED_SECOND_FACTOR = ["officer", "seller_member"]

function secondFactorFor(variables: Variables): string[] {
  const actors = (variables.SECOND_FACTOR_FOR ?? "").split(",").filter(Boolean)
  const unknown = actors.find((actor) => !MAY_NEED_SECOND_FACTOR.includes(actor))
  if (unknown) {
    throw new Error(
      `SECOND_FACTOR_FOR takes ${MAY_NEED_SECOND_FACTOR.join(" and ")}, not "${unknown}"`,
    )
  }
  return actors
}

/** `tools/lib/settings.mjs` refuses the same, before anything is built. */
function clock(variables: Variables): ConfirmationClock {
  try {
    return confirmationClock(
      variables.SELLER_ANSWER_HOURS || "2,6,12,28",
      variables.SELLER_DAYTIME || "7-21",
    )
  } catch (error) {
    const [of, ...why] = (error as Error).message.split(": ")
    throw new Error(
      `${of === "hours" ? "SELLER_ANSWER_HOURS" : "SELLER_DAYTIME"} ${why.join(": ")}`,
    )
  }
}

/** `tools/lib/settings.mjs` refuses the same, before anything is built. */
function paydays(variables: Variables): Paydays {
  const days = variables.SELLER_PAYDAYS
  try {
    return days ? paydaysOf(days) : PAYDAYS
  } catch (error) {
    throw new Error(`SELLER_PAYDAYS ${(error as Error).message}`)
  }
}

/** What an operator promises to applicants who says nothing. */
const ANSWER_DAYS = 5

/** `tools/lib/settings.mjs` refuses the same, before anything is built. */
function answerDays(variables: Variables): number {
  const value = variables.SELLER_ANSWER_DAYS
  if (!value) return ANSWER_DAYS
  const days = /^\d{1,2}$/.test(value) ? Number(value) : 0
  if (days < 1 || days > 60)
    throw new Error(
      `SELLER_ANSWER_DAYS takes a number of working days from 1 to 60, not "${value}"`,
    )
  return days
}

/** Half of it would take money and never hear what became of it. */
function stripe(variables: Variables): StripeOptions | undefined {
  const { STRIPE_API_KEY: apiKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = variables
  if (!apiKey && !webhookSecret) return undefined
  if (!apiKey) throw new Error("STRIPE_API_KEY is not set, but STRIPE_WEBHOOK_SECRET is")
  if (!webhookSecret) throw new Error("STRIPE_WEBHOOK_SECRET is not set, but STRIPE_API_KEY is")
  const apiBase = variables.STRIPE_API_BASE || undefined
  const problem = stripeProblem({ apiKey, apiBase })
  if (problem)
    throw new Error(
      `${problem.option === "apiKey" ? "STRIPE_API_KEY" : "STRIPE_API_BASE"}: ${problem.why}`,
    )
  return { apiKey, webhookSecret, apiBase }
}

function workerMode(variables: Variables): Environment["workerMode"] {
  const mode = variables.MEDUSA_WORKER_MODE || "shared"
  if (mode !== "shared" && mode !== "server" && mode !== "worker") {
    throw new Error(`MEDUSA_WORKER_MODE must be shared, server or worker, not "${mode}"`)
  }
  // Without Redis a server would put its events into its own memory, where no worker ever looks.
  if (mode !== "shared" && !variables.REDIS_URL && !runsOnce(process.argv)) {
    throw new Error(`MEDUSA_WORKER_MODE=${mode} needs REDIS_URL`)
  }
  return mode
}

/** Medusa's own commands that end by themselves (migrate, exec, user) set the mode to "server", to start no jobs. */
function runsOnce(argv: string[]): boolean {
  return argv.some((word) => word === "exec" || word === "user" || word.startsWith("db:"))
}
