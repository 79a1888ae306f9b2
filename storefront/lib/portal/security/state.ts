/** Why a second factor was not taken, turned on or off. */
export type CodeProblem =
  "code" | "written_code" | "password" | "limited" | "down" | "offline" | "ended" | "expired"

/** A question for a code, as it was answered. */
export interface CodeState {
  attempt: number
  problem?: CodeProblem
}

/**
 * How far turning it on is: first asked for, then a secret to scan, then codes to write down. The secret is shown to who
 * asked for it, and kept by nobody but the app that reads it.
 */
export type TurnOnState = CodeState &
  (
    | { at: "start" }
    | { at: "scan"; factor: string; secret: string; url: string; qr: string; login: string }
    | { at: "codes"; codes: string[] }
  )

/** New codes for a lost phone, once they are made. */
export type RenewState = CodeState & { codes?: string[] }
