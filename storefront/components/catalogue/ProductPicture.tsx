import { cx } from "@/lib/class";

/**
 * The picture of a product on quiet ground. Its words are beside it on every card, so there its
 * `alt` is empty; the product page passes one. Without a picture the ground stays, at the same size.
 */
export function ProductPicture({
  src,
  alt = "",
  sizes,
  eager = false,
  className,
}: {
  src: string | null;
  alt?: string;
  sizes: string;
  /** For the one picture above the fold. */
  eager?: boolean;
  className?: string;
}) {
  return (
    <div className={cx("relative aspect-square overflow-hidden bg-suong", className)}>
      {src ? (
        <img
          src={src}
          alt={alt}
          sizes={sizes}
          width={960}
          height={960}
          loading={eager ? "eager" : "lazy"}
          fetchPriority={eager ? "high" : "auto"}
          decoding="async"
          className="size-full object-contain"
        />
      ) : null}
    </div>
  );
}
