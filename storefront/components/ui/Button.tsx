import type { ButtonHTMLAttributes } from "react"
import { cx } from "@/lib/class"

/** `danger`: what cannot be taken back. `waiting`: it was pressed, and hears no second tap. */
type Variant = "primary" | "secondary" | "quiet" | "danger" | "waiting"

/** The look of a button, for the rare element that is neither <Button> nor <ButtonLink>. */
export function buttonClass(variant: Variant = "primary", extra?: string): string {
  return cx(
    "tap justify-center gap-2 rounded-md px-5 py-2 text-center font-semibold transition-colors disabled:cursor-not-allowed disabled:opacity-60",
    variant === "primary" && "bg-la-che text-giay hover:bg-la-che-sam",
    variant === "secondary" && "border border-la-che bg-giay text-la-che hover:bg-la-che-nhat",
    variant === "danger" && "bg-gac text-giay hover:brightness-90",
    variant === "waiting" && "cursor-not-allowed border border-vien bg-suong text-cham",
    variant === "quiet" &&
      "text-la-che underline decoration-1 underline-offset-4 hover:bg-la-che-nhat",
    extra,
  )
}

/** A button. `type` defaults to "button" so that none submits a form by accident. Works in client islands too. */
export function Button({
  variant,
  className,
  type = "button",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { variant?: Variant }) {
  return <button type={type} className={buttonClass(variant, className)} {...rest} />
}
