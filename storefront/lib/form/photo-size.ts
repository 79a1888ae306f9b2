/** Longest side in pixels: a page of small print stays legible, and a slow line carries it. */
const LONGEST_PX = 2_000

/** The size at which a photo is redrawn: its own shape, no side longer than `longest`, never larger than it was. */
export function drawnSize(
  width: number,
  height: number,
  longest = LONGEST_PX,
): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
