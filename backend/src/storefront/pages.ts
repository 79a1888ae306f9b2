import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { enqueue } from "@ocop/kit/outbox"
import type { DeliveredMessage, OutboxHandler } from "@ocop/kit/outbox-drain"

/** "Pages made from this are out of date"; the key is the storefront's cache tag. */
export const PAGES_TOPIC = "storefront.pages"
/** Every list of goods. */
const CATALOGUE = "catalogue"

/** Lists are renewed this many milliseconds after a change, so that a rush of orders renews them once, not once each. */
const LISTS_AFTER_MS = 2_000
const TIMEOUT_MS = 3_000
/**
 * How old a message may be that tells the storefront something new: it keeps the page of a good for a minute at most, and what changes
 * rarely, such as places, for an hour.
 */
const POINTLESS_AFTER_MS = { good: 120_000, other: 2 * 3_600_000 }

/** Where the storefront listens, and the secret it shares with us. */
export interface StorefrontAddress {
  url: string
  secret: string
}

/**
 * The storefront's address, or nothing when this backend serves other clients alone. Where the public address leads round
 * a proxy of another network, STOREFRONT_INTERNAL_URL is the short way.
 */
export function storefrontAddress(
  variables: Record<string, string | undefined> = process.env,
): StorefrontAddress | undefined {
  const { STOREFRONT_URL, STOREFRONT_INTERNAL_URL, REVALIDATE_SECRET: secret } = variables
  const url = STOREFRONT_INTERNAL_URL || STOREFRONT_URL
  return url && secret ? { url, secret } : undefined
}

/** Has the pages of these products, and all lists, made anew: called when search documents were written or removed. */
export async function renewPages(
  knex: Knex,
  handles: readonly string[],
  address = storefrontAddress(),
): Promise<void> {
  if (!address) return
  await enqueue(knex, [
    ...handles.map((handle) => ({ topic: PAGES_TOPIC, key: `product:${handle}` })),
    { topic: PAGES_TOPIC, key: CATALOGUE, available_at: new Date(Date.now() + LISTS_AFTER_MS) },
  ])
}

/** Tells the storefront which pages to make anew. */
export function pageHandlers(address = storefrontAddress()): OutboxHandler[] {
  if (!address) return []
  return [
    {
      topic: PAGES_TOPIC,
      coalesce: true,
      batch: 100,
      handle: async (messages) => {
        const tags = messages.filter(isOfUse).map(({ key }) => key)
        if (tags.length) await tell(address, tags)
      },
    },
  ]
}

const isOfUse = ({ key, created_at }: DeliveredMessage): boolean =>
  Date.now() - created_at.getTime() <
  POINTLESS_AFTER_MS[key.startsWith("product:") ? "good" : "other"]

async function tell({ url, secret }: StorefrontAddress, tags: string[]): Promise<void> {
  const answer = await fetch(`${url}/api/revalidate`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-revalidate-secret": secret },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!answer.ok) throw new Error(`The storefront answered ${answer.status} to ${tags.join(", ")}`)
}
