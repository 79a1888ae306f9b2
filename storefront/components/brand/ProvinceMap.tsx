import type { Locale } from "@/i18n/edition"
import { map, SEA_NAMES } from "./province-shapes"

const SPRITE = "/province-map.svg"

/**
 * The country with one province marked, and Hoàng Sa and Trường Sa named. The outlines come from a
 * cached sprite (public/province-map.svg), so a page carries only references. Small provinces get a
 * ring, else Hưng Yên would be a speck. Without `label` it is an ornament: the words stand beside it.
 */
export function ProvinceMap({
  highlight,
  label,
  width = 180,
  locale = "vi",
}: {
  highlight: string
  label?: string
  width?: number
  locale?: Locale
}) {
  const own = map.provinces.find((province) => province.code === highlight)
  const [left, top, right, bottom] = own?.box ?? [0, 0, 0, 0]
  const small = Math.max(right - left, bottom - top) < 130
  // Names at about ten pixels whatever the map's width.
  const letters = Math.min(64, (10.5 * map.width) / width)
  return (
    <svg
      viewBox={`0 0 ${map.width} ${map.height}`}
      width={width}
      height={Math.round((width * map.height) / map.width)}
      className="h-auto max-w-full shrink-0"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
      focusable="false"
      lang={locale}
    >
      <use
        href={`${SPRITE}#viet-nam`}
        fill="var(--color-giay, #fff)"
        stroke="var(--color-vien, #76859a)"
        strokeWidth="4"
        strokeLinejoin="round"
      />
      <use
        href={`${SPRITE}#islands`}
        fill="var(--color-vien, #76859a)"
        stroke="var(--color-vien, #76859a)"
        strokeWidth="3"
      />
      {own ? (
        <>
          <use
            href={`${SPRITE}#p${own.code}`}
            fill="var(--color-la-che, #1f6b4f)"
            stroke="var(--color-cham, #1b2a4a)"
            strokeWidth="4"
            strokeLinejoin="round"
          />
          {small ? (
            <circle
              cx={(left + right) / 2}
              cy={(top + bottom) / 2}
              r="78"
              fill="none"
              stroke="var(--color-la-che, #1f6b4f)"
              strokeWidth="7"
            />
          ) : null}
          {map.islands
            .filter((group) => group.province_code === own.code)
            .flatMap((group) => group.points)
            .map(([x, y]) => (
              <circle key={`${x}-${y}`} cx={x} cy={y} r="8" fill="var(--color-la-che, #1f6b4f)" />
            ))}
        </>
      ) : null}
      <SeaNames size={letters} />
    </svg>
  )
}

/** The names of the island groups, in Vietnamese in every language as they are on Vietnamese maps. */
export function SeaNames({ size }: { size: number }) {
  return (
    <g
      fill="var(--color-cham-nhat, #4d5b76)"
      style={{ fontFamily: "var(--font-name, serif)", fontStyle: "italic", fontSize: size }}
    >
      {map.islands.map((group) => {
        const at = SEA_NAMES[group.name_vi]
        return at ? (
          <text key={group.name_vi} x={at.x} y={at.y} textAnchor={at.anchor}>
            {group.name_vi}
          </text>
        ) : null
      })}
    </g>
  )
}
