/** Says that something opens downwards. */
export function Chevron({ className = "" }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 8"
      className={`w-4 shrink-0 fill-none stroke-cham stroke-[1.5] ${className}`}
    >
      <path d="m1 1.5 5 5 5-5" />
    </svg>
  )
}
