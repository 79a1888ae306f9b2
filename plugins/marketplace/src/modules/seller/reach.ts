/** How a person can be told of an order: by letter, by a text message, or by Zalo, which most telephones in Vietnam have. */
export const CHANNELS = ["email", "sms", "zalo"] as const
export type Channel = (typeof CHANNELS)[number]

/** What is known of how to reach somebody. */
export interface Reachable {
  /** In lower case. */
  email: string | null
  /** +84…; the one they sign in with. */
  phone?: string | null
  /** +84…; another one for messages. */
  message_phone?: string | null
  /** `Channel[]` as the person chose, of a column whose type is any JSON; null for who never did. */
  channels?: unknown
}

/** One way to somebody. */
export interface Way {
  channel: Channel
  to: string
}

/**
 * The ways in which somebody is told: those they chose and can be reached by, else their letter box, else their telephone.
 * Whoever chose ways that are gone is still told: an order nobody heard of expires.
 */
export function waysTo({ email, phone, message_phone, channels }: Reachable): Way[] {
  const telephone = message_phone ?? phone ?? null
  const addresses: Record<Channel, string | null> = { email, sms: telephone, zalo: telephone }
  const ways = (wanted: readonly Channel[]) =>
    wanted.flatMap((channel) => {
      const to = addresses[channel]
      return to ? [{ channel, to }] : []
    })
  const chosen = ways(
    CHANNELS.filter((channel) => Array.isArray(channels) && channels.includes(channel)),
  )
  return chosen.length > 0 ? chosen : ways(["email", "sms"]).slice(0, 1)
}
