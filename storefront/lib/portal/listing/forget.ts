import { forgetWritten, keptEnd } from "./kept"
import { forgetPhotos } from "./kept-photos"

/** Days after a session has run out for which what it could not send waits for its owner to sign in again. */
export const WAITS_DAYS = 7

/** That of who is signed in may stay, for whichever of their sellers. */
export function ofSamePerson(owner: string): (other: string) => boolean {
  const person = `${owner.split(".")[0]}.`
  return (other) => other.startsWith(person)
}

/**
 * Nobody is signed in: what waits of a session that ran out by itself may stay for some days, behind the door. Of one that ended
 * before its time nothing may: somebody signed out, here or everywhere, or changed the password, as of a telephone that is lost.
 * The door knows the one from the other only while the session would have lasted (docs/adr/0027).
 */
export const ofSessionsRunOut =
  (now: number) =>
  (owner: string): boolean => {
    const end = keptEnd(owner)
    return end !== undefined && end <= now && now < end + WAITS_DAYS * 86_400_000
  }

/**
 * Lets go of what a telephone keeps of goods: words, photos and where they were taken, counts of the shelf.
 * @param stays whose may stay (`tapOwner`); nobody's unless told otherwise
 */
export async function forgetGoods(stays: (owner: string) => boolean = () => false): Promise<void> {
  // Words at once: a browser's database may never answer. Of whose may not stay, the end of the session goes with them, and so
  // nothing of theirs stays after that either.
  forgetWritten(stays)
  await forgetPhotos(stays)
}
