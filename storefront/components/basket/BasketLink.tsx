import Link from "next/link"
import { localePath, type Locale } from "@/i18n/edition"
import { BasketCount } from "./BasketCount"

/** The way to the basket, with how much is in it. */
export function BasketLink({ locale, label }: { locale: Locale; label: string }) {
  return (
    <Link href={localePath(locale, "/gio-hang")} prefetch={false} className="tap">
      {label}
      <BasketCount />
    </Link>
  )
}
