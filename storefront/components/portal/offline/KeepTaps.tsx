"use client"

import { createContext, type ReactNode } from "react"
import type { Keeps } from "@/lib/portal/offline/tap"

/** What the forms of one order need to be kept without a network; null where nothing is. */
export const Keeping = createContext<Keeps | null>(null)

/** The forms below are of one order, and their taps outlive the page. */
export function KeepTaps({ keeps, children }: { keeps: Keeps; children: ReactNode }) {
  return <Keeping value={keeps}>{children}</Keeping>
}
