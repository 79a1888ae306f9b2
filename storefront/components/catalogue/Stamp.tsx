import { StarStamp } from "@/components/brand/StarStamp"
import { stampName } from "@/components/brand/stamp-words"
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
  decision?: { number: string | null; issuer: string } | null
  href?: string
}) {
  const locale = await currentLocale()
  const stamp = (
    <StarStamp
      stars={stars}
      badge={badge}
      expiresOn={expiresOn}
      decision={decision}
      locale={locale}
      size={size}
    />
  )
  if (!href || badge === "none" || stars === 0) return stamp
  // The link lies over the drawing: its name is the stamp's whole meaning, which the words drawn in
  // the seal are not a part of.
  return (
    <span className="relative inline-flex shrink-0">
      <span aria-hidden="true">{stamp}</span>
      <a
        href={href}
        aria-label={stampName(stars, badge, expiresOn, locale)}
        className="absolute inset-0"
      />
    </span>
  )
}
