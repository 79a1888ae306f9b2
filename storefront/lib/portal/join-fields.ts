/** What is asked of somebody who joins a seller. */
export const JOIN_FIELDS = ["name", "password"] as const
export type JoinField = (typeof JOIN_FIELDS)[number]

export interface JoinState {
  attempt: number
  /** The name that was typed; a password is typed again. */
  name: string
  /** Why each is not right, in the reader's words, as the backend says them. */
  errors: Partial<Record<JoinField, string>>
  problem?: "limited" | "down" | "offline"
}
