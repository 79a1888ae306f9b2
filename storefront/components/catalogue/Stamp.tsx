import { StarStamp } from "@/components/brand/StarStamp"
import { currentLocale } from "@/i18n/current"
import type { Badge } from "@/lib/api/types"

/** The star badge in the reader's language; nothing where no rank can be vouched for. */
export async function Stamp({
  stars,
  badge,
  expiresOn,
  size,
  decision,
  href,
}: {
  stars: number
  badge: Badge
  expiresOn: string | null
  /** Pixels. */
  size: number
  decision?: { number: string; issuer: string } | null
  href?: string
}) {
  return (
    <StarStamp
      stars={stars}
      badge={badge}
      expiresOn={expiresOn}
      decision={decision}
      locale={await currentLocale()}
      size={size}
      href={href}
    />
  )
}
