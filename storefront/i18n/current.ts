import { notFound } from "next/navigation"
import { edition as editionSegment } from "next/root-params"
import { type Edition, type Locale, parseEdition } from "./edition"

/** The edition of the page being rendered. Server Components only; an unknown segment is a 404. */
export async function currentEdition(): Promise<Edition> {
  return parseEdition(await editionSegment()) ?? notFound()
}

/** The language of the page being rendered. Server Components only. */
export async function currentLocale(): Promise<Locale> {
  return (await currentEdition()).locale
}
