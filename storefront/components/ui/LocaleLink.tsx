import Link from "next/link"
import type { ComponentProps } from "react"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"

export type LocaleLinkProps = Omit<ComponentProps<typeof Link>, "href"> & {
  /** A path of the shop without its language: `/tinh/ha-noi`. */
  href: string
}

/**
 * A link that stays in the reader's language. Server Components only.
 * Nothing is prefetched unless asked for: a page of 24 cards would otherwise
 * render 24 more pages for a phone that opens one.
 */
export async function LocaleLink({ href, prefetch = false, ...rest }: LocaleLinkProps) {
  return <Link href={localePath(await currentLocale(), href)} prefetch={prefetch} {...rest} />
}
