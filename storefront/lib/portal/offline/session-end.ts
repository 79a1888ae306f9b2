import { SESSION_S } from "../doors"

/**
 * Until when a session lasts on this device, ms since 1970: its cookie was set when its token was made.
 * @param token a JWT that the backend has just accepted
 */
export function sessionEnd(token: string, now = Date.now()): number {
  const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
    iat?: number
  }
  return (claims.iat ? claims.iat * 1_000 : now) + SESSION_S * 1_000
}
