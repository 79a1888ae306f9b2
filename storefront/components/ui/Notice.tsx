import type { ReactNode } from "react"
import { cx } from "@/lib/class"

/** Something the shopper should know (`info`), or that went wrong and what to do (`error`, announced at once). */
export function Notice({
  tone = "info",
  title,
  className,
  children,
}: {
  tone?: "info" | "error"
  title?: ReactNode
  className?: string
  children?: ReactNode
}) {
  return (
    <div
      role={tone === "error" ? "alert" : undefined}
      className={cx(
        "border-l-4 px-4 py-3",
        tone === "info" ? "border-la-che bg-la-che-nhat" : "border-gac bg-gac-nhat",
        className,
      )}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  )
}
