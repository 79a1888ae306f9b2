import { SeaNames } from "./ProvinceMap"
import { map } from "./province-shapes"

export interface MapProvince {
  code: string
  /** In the reader's language; also the link's name. */
  name: string
  href: string
  /** How many products are from there; tints the province, and says so in its title. */
  count?: number
}

/** Four tints of tea green by how much a province offers; none is empty white, so every link is visible. */
function tint(count: number | undefined, most: number): string {
  if (!count) return "var(--color-giay, #ffffff)"
  const share = Math.sqrt(count / most)
  const step = share > 0.75 ? 46 : share > 0.5 ? 33 : share > 0.3 ? 21 : 11
  return `color-mix(in srgb, var(--color-la-che, #1f6b4f) ${step}%, #ffffff)`
}

/**
 * The map as an index: each province a link with a title, its islands with it. Plain links, no script.
 * Small provinces are hard to hit with a thumb: show it beside a list of the same links, never alone.
 */
export function ProvinceIndexMap({
  provinces,
  label,
  countLabel,
  className,
}: {
  provinces: readonly MapProvince[]
  /** What the map is, e.g. "Bản đồ 34 tỉnh, thành". */
  label: string
  /** "12 sản phẩm". */
  countLabel?: (count: number) => string
  className?: string
}) {
  const byCode = new Map(provinces.map((province) => [province.code, province]))
  const most = Math.max(1, ...provinces.map((province) => province.count ?? 0))
  return (
    <svg
      viewBox={`0 0 ${map.width} ${map.height}`}
      className={className ?? "h-auto w-full"}
      role="group"
      aria-label={label}
    >
      {map.provinces.map((shape) => {
        const province = byCode.get(shape.code)
        const islands = map.islands
          .filter((group) => group.province_code === shape.code)
          .flatMap((group) => group.points)
        const drawn = (
          <>
            <path d={shape.d} />
            {islands.map(([x, y]) => (
              <circle
                key={`${x}-${y}`}
                cx={x}
                cy={y}
                r="6.5"
                fill="var(--color-cham-nhat, #4d5b76)"
              />
            ))}
          </>
        )
        if (!province) {
          return (
            <g
              key={shape.code}
              fill="var(--color-giay, #ffffff)"
              stroke="var(--color-cham, #1b2a4a)"
              strokeWidth="2.2"
            >
              {drawn}
            </g>
          )
        }
        const title =
          province.count !== undefined && countLabel
            ? `${province.name}, ${countLabel(province.count)}`
            : province.name
        return (
          <a
            key={shape.code}
            href={province.href}
            aria-label={title}
            className="cursor-pointer outline-none hover:[--shape:var(--color-la-che)] focus-visible:[--edge:7px] focus-visible:[--shape:var(--color-la-che)]"
            style={{
              fill: `var(--shape, ${tint(province.count, most)})`,
              stroke: "var(--color-cham, #1b2a4a)",
              strokeWidth: "var(--edge, 2.2px)",
              strokeLinejoin: "round",
            }}
          >
            <title>{title}</title>
            {drawn}
          </a>
        )
      })}
      <SeaNames size={30} />
    </svg>
  )
}
