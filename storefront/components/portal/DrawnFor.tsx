"use client"

import { createContext, type ReactNode, useContext } from "react"
import { DRAWN_FOR } from "@/lib/portal/drawn-for"

const Seller = createContext<string | undefined>(undefined)

/** Children that are drawn for one seller, by id. Of a page, never of a layout, which stays when the seller changes. */
export function DrawnFor({ seller, children }: { seller: string; children: ReactNode }) {
  return <Seller value={seller}>{children}</Seller>
}

/** The seller that this part of the page is drawn for. */
export const useDrawnFor = () => useContext(Seller)

/** In each form that changes something: for whom it was drawn. */
export function DrawnForField() {
  const seller = useDrawnFor()
  return seller ? <input type="hidden" name={DRAWN_FOR} value={seller} /> : null
}
