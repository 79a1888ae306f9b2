"use client"

import { type ComponentProps, createContext, useContext } from "react"
import { TextAreaField } from "@/components/ui/Field"

/** By name, what was typed into the form around and did not arrive. */
export const Typed = createContext<Record<string, string>>({})

/** Lines in a `PortalForm`: what was typed is still there when the tap did nothing, also without scripts. */
export function TypedArea({ defaultValue, ...area }: ComponentProps<typeof TextAreaField>) {
  const typed = useContext(Typed)
  return <TextAreaField {...area} defaultValue={typed[area.name ?? area.id] ?? defaultValue} />
}
