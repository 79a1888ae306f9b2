"use client"

import { type ComponentProps, createContext, useContext } from "react"
import { buttonClass } from "@/components/ui/Button"

/** What became of the tap on a form so far, in words; undefined while it may be pressed. */
export const Waits = createContext<string | undefined>(undefined)

/**
 * The button of a form in the portal. Once it was pressed it looks so, and says below its words what becomes of the tap; the
 * form hears no second one meanwhile (PortalForm).
 */
export function SubmitButton({
  variant = "primary",
  className,
  children,
  ...rest
}: Omit<ComponentProps<"button">, "type"> & { variant?: "primary" | "secondary" }) {
  const waits = useContext(Waits)
  return (
    <button
      {...rest}
      type="submit"
      // Not `disabled`: whoever stands on it would stand nowhere.
      aria-disabled={waits !== undefined || undefined}
      className={buttonClass(waits === undefined ? variant : "waiting", className)}
    >
      {waits === undefined ? (
        children
      ) : (
        <span>
          {children}
          <span className="block text-sm font-normal">{waits}</span>
        </span>
      )}
    </button>
  )
}
