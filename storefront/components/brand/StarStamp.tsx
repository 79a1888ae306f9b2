import type { Locale } from "@/i18n/edition"
import { formatDay } from "../../lib/dates"
import { NUMERALS, scallops } from "./stamp-shape"
import { stampName, type StampBadge } from "./stamp-words"

const COARSE_RIM = scallops(12, 41)
const FINE_RIM = scallops(28, 43.5)
const CHAM = "var(--color-cham, #1b2a4a)"
const NGHE = "var(--color-nghe, #e0a526)"
const GIAY = "var(--color-giay, #ffffff)"

/** Below this side, in pixels, only the rim and the numeral are drawn. */
const COARSE_BELOW = 40
/** From this side on, the day it holds until is written beneath. */
const DATED_FROM = 72

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
  const numeral = NUMERALS[stars]
  if (badge === "none" || !numeral) return null
  const name = stampName(stars, badge, expiresOn, locale)
  const title =
    badge === "solid" && decision
      ? [decision.number, decision.issuer].filter(Boolean).join(" · ")
      : undefined
  const dated =
    size >= DATED_FROM && badge === "solid" && expiresOn ? formatDay(expiresOn, locale) : null
  const face = (
    <>
      {size < COARSE_BELOW ? (
        <Coarse numeral={numeral} solid={badge === "solid"} size={size} />
      ) : (
        <Fine numeral={numeral} solid={badge === "solid"} size={size} locale={locale} />
      )}
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

/** For a line of text: rim and numeral, nothing that would fill in at 24 pixels. */
function Coarse({ numeral, solid, size }: { numeral: string; solid: boolean; size: number }) {
  return (
    <svg viewBox="0 0 96 96" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d={COARSE_RIM}
        fill={solid ? NGHE : GIAY}
        stroke={CHAM}
        strokeWidth={solid ? 5 : 6}
        strokeLinejoin="round"
      />
      <path d={numeral} fill={CHAM} transform="translate(-14.4 77.5) scale(1.3)" />
    </svg>
  )
}

function Fine({
  numeral,
  solid,
  size,
  locale,
}: {
  numeral: string
  solid: boolean
  size: number
  locale: Locale
}) {
  const words = size >= DATED_FROM ? (locale === "vi" ? "sao OCOP" : "star OCOP") : "OCOP"
  const large = words === "OCOP"
  return (
    <svg viewBox="0 0 96 96" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d={FINE_RIM}
        fill={solid ? NGHE : GIAY}
        stroke={CHAM}
        strokeWidth={solid ? 2 : 2.6}
        strokeLinejoin="round"
      />
      {solid ? (
        <>
          <circle cx="48" cy="48" r="38.5" fill="none" stroke={CHAM} strokeWidth="2.4" />
          <circle cx="48" cy="48" r="35" fill="none" stroke={CHAM} strokeWidth="0.9" />
        </>
      ) : (
        <circle
          cx="48"
          cy="48"
          r="37.5"
          fill="none"
          stroke={CHAM}
          strokeWidth="1.6"
          strokeDasharray="3 4.2"
        />
      )}
      <path
        d={numeral}
        fill={CHAM}
        transform={large ? "translate(5.3 58) scale(.89)" : "translate(5.8 58) scale(.88)"}
      />
      <text
        x="48"
        y={large ? 74 : 72.5}
        textAnchor="middle"
        fill={CHAM}
        // A fixed length, so that no fallback font can push the words over the rim.
        textLength={large ? 38 : 47}
        lengthAdjust="spacingAndGlyphs"
        style={{
          fontFamily: "var(--font-text, sans-serif)",
          fontSize: large ? 13.5 : 11,
          fontWeight: 700,
        }}
      >
        {words}
      </text>
    </svg>
  )
}
