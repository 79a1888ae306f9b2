import { Mark } from "./Mark"

/** Mark and name. The name is text, from the one configuration value, so a shop may be called otherwise. */
export function Wordmark({
  name,
  tagline,
  size = 32,
}: {
  name: string
  tagline?: string
  size?: number
}) {
  return (
    <span className="inline-flex items-center gap-2.5 text-cham">
      <Mark size={size} className="shrink-0" />
      <span className="flex flex-col">
        <span
          className="whitespace-nowrap font-name font-bold tracking-tight"
          style={{ fontSize: size * 0.8, lineHeight: 1.3 }}
        >
          {name}
        </span>
        {tagline ? <span className="text-xs text-cham-nhat">{tagline}</span> : null}
      </span>
    </span>
  )
}
