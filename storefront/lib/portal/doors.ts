/** The two doors beside the shop. Each has its own kind of person, cookie and routes in the backend. */
export const doors = {
  seller: { path: "/ban-hang", cookie: "seller_token", actor: "seller_member" },
  office: { path: "/so-cong-thuong", cookie: "office_token", actor: "officer" },
} as const

/** How long one stays signed in, as long as a market day: a phone lent to a nephew is signed out tomorrow. */
export const SESSION_S = 8 * 60 * 60

export type Door = keyof typeof doors

/** The name of a try that failed, for a minute. In an address it would end up in logs. */
export const TYPED_COOKIE = "door_typed"

/** Why somebody stands at the door again; a parameter of its address, so that it works without scripts. */
export const reasons = ["wrong", "limited", "down", "ended"] as const
export type Reason = (typeof reasons)[number]

export function reasonOf(value: unknown): Reason | undefined {
  return reasons.find((reason) => reason === value)
}
