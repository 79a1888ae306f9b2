/**
 * The shop's mark: the contour lines of one hill and, off its centre, the point a thing comes from.
 * The same drawing as the favicon (scripts/draw-icons.mjs).
 */
export function Mark({ size = 32, className }: { size?: number; className?: string }) {
  return (
    <svg
      viewBox="0 0 64 64"
      width={size}
      height={size}
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <g fill="none" stroke="var(--color-cham, #1b2a4a)" strokeWidth="3.6" strokeLinejoin="round">
        {CONTOURS.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
      <circle cx="28" cy="35" r="5.4" fill="var(--color-gac, #c53a1e)" />
    </svg>
  )
}

/** Three closed contours in a field of 64. */
export const CONTOURS = [
  "M31 3C45 1 60 11 61 27C62 44 51 60 33 61C17 62 4 52 3 36C2 21 13 6 31 3Z",
  "M32 13C42 11 51 18 51 29C51 41 44 50 32 51C20 52 12 45 12 35C12 24 20 15 32 13Z",
  "M31 23C37 22 41 26 41 32C41 39 36 43 29 43C23 43 19 40 19 35C19 29 24 24 31 23Z",
]
