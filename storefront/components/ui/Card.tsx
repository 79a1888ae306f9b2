import type { ReactNode } from "react"
import { cx } from "@/lib/class"

/** A sheet of paper on the ground: thin rule, no shadow. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={cx("rounded-md border border-ke bg-giay p-4 md:p-6", className)}>
      {children}
    </div>
  )
}
