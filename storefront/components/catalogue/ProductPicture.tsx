import { cx } from "@/lib/class"
import { FIRST_WIDTHS, pictureSources } from "@/lib/pictures"

/**
 * The picture of a product on quiet ground. Its words are beside it on every card, so there its
 * `alt` is empty; the product page passes one. Without a picture the ground stays, at the same size.
 */
export function ProductPicture({
  src,
  alt = "",
  sizes,
  widths = FIRST_WIDTHS,
  eager = false,
  className,
}: {
  src: string | null
  alt?: string
  /** How wide it is drawn, as in HTML: the browser picks a file by it. */
  sizes: string
  widths?: readonly number[]
  /** For what is above the fold. */
  eager?: boolean
  className?: string
}) {
  const sources = src ? pictureSources(src, widths) : null
  return (
    <div className={cx("relative aspect-square overflow-hidden bg-suong", className)}>
      {sources ? (
        <picture>
          {sources.avif ? <source type="image/avif" srcSet={sources.avif} sizes={sizes} /> : null}
          <img
            src={sources.src}
            srcSet={sources.webp ?? sources.photo}
            sizes={sources.webp || sources.photo ? sizes : undefined}
            alt={alt}
            width={960}
            height={960}
            loading={eager ? "eager" : "lazy"}
            fetchPriority={eager ? "high" : "auto"}
            decoding="async"
            className="size-full object-cover"
          />
        </picture>
      ) : null}
    </div>
  )
}
