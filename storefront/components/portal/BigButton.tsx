import type { ReactNode } from "react"
import { SubmitButton } from "./SubmitButton"

/** The one thing to do on a screen: as wide as the screen, and a thumb high. */
export function BigButton({
  variant = "primary",
  children,
}: {
  variant?: "primary" | "secondary"
  children: ReactNode
}) {
  return (
    <SubmitButton variant={variant} className="min-h-14 w-full text-lg">
      {children}
    </SubmitButton>
  )
}
