/**
 * Thin lines between and behind parts of a page. Both are ornaments: hidden from assistive technology, as wide
 * as their place, of one colour that the text around them sets.
 */

/** Brocade (thổ cẩm) geometry: a run of lozenges between two lines. */
export function BrocadeRule({ className }: { className?: string }) {
  return (
    <svg width="100%" height="15" className={className} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="brocade-rule" width="24" height="15" patternUnits="userSpaceOnUse">
          <path d="M0 .5H24M0 14.5H24" stroke="currentColor" />
          <path
            d="M12 2.5L19 7.5L12 12.5L5 7.5ZM12 5.2L15.2 7.5L12 9.8L8.8 7.5Z"
            fill="currentColor"
            fillRule="evenodd"
          />
          <path d="M0 4.5L4 7.5L0 10.5M24 4.5L20 7.5L24 10.5" fill="none" stroke="currentColor" />
        </pattern>
      </defs>
      <rect width="100%" height="15" fill="url(#brocade-rule)" />
    </svg>
  )
}

/** Nine closed contours of one hill, wobbling together, in a field of 800 × 400 around (520, 190). */
const HILL = Array.from({ length: 9 }, (_, ring) => {
  const points = Array.from({ length: 72 }, (_, i) => {
    const angle = (i / 72) * Math.PI * 2
    const reach =
      (ring + 0.7) *
      40 *
      (1 +
        0.17 * Math.sin(angle * 2 + 0.8) +
        0.09 * Math.sin(angle * 3 + 2 + ring * 0.22) +
        0.04 * Math.sin(angle * 5 + 4))
    return `${Math.round(520 + Math.cos(angle) * reach * 1.5)} ${Math.round(190 + Math.sin(angle) * reach)}`
  })
  return `M${points.join("L")}Z`
}).join("")

/** Contour lines as a quiet field behind a heading; place it absolutely, in a colour close to the ground. */
export function ContourField({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 800 400"
      preserveAspectRatio="xMaxYMid slice"
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <path d={HILL} fill="none" stroke="currentColor" strokeWidth="1.2" />
    </svg>
  )
}
