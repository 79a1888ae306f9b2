import { ProductPicture } from "@/components/catalogue/ProductPicture"
import { FIRST_WIDTHS, OTHER_WIDTHS } from "@/lib/pictures"

/**
 * All pictures, no script: a strip to swipe on a phone, one large and the others beneath on a wide page.
 * `alts` say what is on each.
 */
export function Gallery({
  images,
  alts,
  places,
  label,
}: {
  images: { url: string }[]
  alts: string[]
  /** Where each was taken; nothing of those that do not tell. */
  places: (string | undefined)[]
  label: string
}) {
  const list = images.length > 0 ? images : [{ url: "" }]
  return (
    <ul
      aria-label={label}
      tabIndex={list.length > 1 ? 0 : undefined}
      className="-mx-4 flex snap-x snap-mandatory gap-2 overflow-x-auto px-4 [scrollbar-width:thin] md:mx-0 md:grid md:grid-cols-2 md:gap-3 md:overflow-visible md:px-0"
    >
      {list.map((image, index) => (
        <li
          key={image.url}
          className={
            index === 0
              ? "w-full shrink-0 snap-center md:col-span-2"
              : "w-4/5 shrink-0 snap-center md:w-auto"
          }
        >
          <ProductPicture
            src={image.url || null}
            alt={alts[index] ?? alts[0]}
            sizes={index === 0 ? "(width < 48rem) 100vw, 38rem" : "(width < 48rem) 80vw, 19rem"}
            widths={index === 0 ? FIRST_WIDTHS : OTHER_WIDTHS}
            eager={index === 0}
            className="border border-ke"
          />
          {places[index] ? <p className="mt-1 text-sm text-cham-nhat">{places[index]}</p> : null}
        </li>
      ))}
    </ul>
  )
}
