import type { ReactNode } from "react"
import { buttonClass } from "@/components/ui/Button"

/** The one thing to do on a screen: as wide as the screen, and a thumb high. */
export function BigButton({
  variant = "primary",
  children,
}: {
  variant?: "primary" | "secondary"
  children: ReactNode
}) {
  return (
    <button type="submit" className={buttonClass(variant, "min-h-14 w-full text-lg")}>
      {children}
    </button>
  )
}
