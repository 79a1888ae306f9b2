"use client"

import { usePathname } from "next/navigation"
import { type NamedPlace, nearestPlaces } from "@/lib/places/nearest"

/**
 * A not-found page is not told its address on the server, but the router is, while rendering
 * there as well: so these links are in the HTML. Only the last segment counts, since the public
 * path and the rewritten one share it.
 */
export function DidYouMean({ places, base }: { places: NamedPlace[]; base: string }) {
  const slug = decodeURIComponent(usePathname().split("/").at(-1) ?? "")
  return (
    <ul className="mt-2 flex flex-wrap justify-center gap-x-6">
      {nearestPlaces(slug, places).map((place) => (
        <li key={place.slug}>
          <a href={`${base}/${place.slug}`} className="tap link font-semibold">
            {place.name}
          </a>
        </li>
      ))}
    </ul>
  )
}
