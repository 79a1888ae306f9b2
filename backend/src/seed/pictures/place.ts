import type { Detail, PictureEntry } from "./entry"
import { ground, INK, mix } from "./ink"
import { fit, set } from "./lettering"
import { Plate } from "./plate"

/** The third picture: where it is from. */
export function drawPlace(entry: PictureEntry, detail: Detail): string {
  const plate = new Plate(`${entry.id}/place`, detail)
  const { commune, province } = entry.location.new
  const letters = set(fit(commune ?? province, "name", { width: 760, height: 300 }, { largest: 110, lines: 2 }), "name", 480, 330, 300)
  return plate.print(`<path d="${letters.d}" fill="${INK.cham}"/>`, mix(ground(entry.group), "#ffffff", 0.3), province)
}
