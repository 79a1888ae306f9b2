import type { Locale } from "@/i18n/edition"
import { formatDay } from "../../lib/dates"
import { stampName, type StampBadge } from "./stamp-words"

const SPRITE = "/star-stamps.svg"
const CHAM = "var(--color-cham, #1b2a4a)"
const NGHE = "var(--color-nghe, #e0a526)"
const GIAY = "var(--color-giay, #ffffff)"

/** The ranks that are drawn. */
const DRAWN = [1, 2, 3, 4, 5]

/** Below this side, in pixels, only the rim and the numeral are drawn. */
const COARSE_BELOW = 40
/** From this side on, the day it holds until is written beneath. */
const DATED_FROM = 72

interface DrawingProps {
  stars: number
  badge: Exclude<StampBadge, "none">
  /** Pixels. */
  size: number
  locale: Locale
}

/**
 * The star badge: an inspection stamp of our own drawing, never the programme's logo and never a
 * row of stars, which reads as reviews. Struck solid when the decision is on file, in outline when
 * the rank is only reported (which also shows without colour), absent when nothing can be vouched for.
 * A server component; its size is in pixels.
 */
export function StarStamp({
  stars,
  badge,
  expiresOn,
  decision,
  locale,
  size = 56,
  href,
}: {
  stars: number
  badge: StampBadge
  /** YYYY-MM-DD. */
  expiresOn?: string | null
  decision?: { number: string | null; issuer: string } | null
  locale: Locale
  size?: number
  /** Where the decision can be read; without it the stamp is a picture. */
  href?: string
}) {
  if (badge === "none" || !DRAWN.includes(stars)) return null
  const name = stampName(stars, badge, expiresOn, locale)
  const title =
    badge === "solid" && decision
      ? [decision.number, decision.issuer].filter(Boolean).join(" · ")
      : undefined
  const dated =
    size >= DATED_FROM && badge === "solid" && expiresOn ? formatDay(expiresOn, locale) : null
  const face = (
    <>
      <Drawing stars={stars} badge={badge} size={size} locale={locale} />
      {dated ? (
        <span
          aria-hidden="true"
          className="mt-1 block whitespace-nowrap text-center text-xs font-semibold leading-tight"
        >
          {locale === "vi" ? `đến ${dated}` : `until ${dated}`}
        </span>
      ) : null}
    </>
  )
  const box = "inline-flex shrink-0 flex-col items-center align-middle text-cham no-underline"
  return href ? (
    <a href={href} aria-label={name} title={title} className={box}>
      {face}
    </a>
  ) : (
    <span role="img" aria-label={name} title={title} className={box}>
      {face}
    </span>
  )
}

/**
 * The drawing, out of a cached sprite (public/star-stamps.svg): a list holds two dozen. Its ink is
 * this element's colour, its ground the `fill`.
 */
function Drawing({ stars, badge, size, locale }: DrawingProps) {
  const large = size >= DATED_FROM
  const detail = size < COARSE_BELOW ? "-small" : large ? "-large" : ""
  return (
    <svg
      viewBox="0 0 96 96"
      width={size}
      height={size}
      fill={badge === "solid" ? NGHE : GIAY}
      aria-hidden="true"
      focusable="false"
    >
      <use href={`${SPRITE}#${badge}${detail}-${stars}`} />
      {large ? <Words locale={locale} /> : null}
    </svg>
  )
}

function Words({ locale }: { locale: Locale }) {
  return (
    <text
      x="48"
      y="72.5"
      textAnchor="middle"
      fill={CHAM}
      // A fixed length, so that no fallback font can push the words over the rim.
      textLength={47}
      lengthAdjust="spacingAndGlyphs"
      style={{ fontFamily: "var(--font-text, sans-serif)", fontSize: 11, fontWeight: 700 }}
    >
      {locale === "vi" ? "sao OCOP" : "star OCOP"}
    </text>
  )
}
