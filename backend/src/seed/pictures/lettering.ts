import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { parse, type Font, type PathCommand } from "opentype.js"

/**
 * Text as outlines. A bare machine has none of our fonts, and the SVG renderer would
 * silently set Vietnamese in whatever it finds; outlines look the same everywhere.
 */
const files = {
  name: "@expo-google-fonts/alegreya/700Bold/Alegreya_700Bold.ttf",
  story: "@expo-google-fonts/alegreya/500Medium_Italic/Alegreya_500Medium_Italic.ttf",
  plain: "@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf",
} as const

export type Face = keyof typeof files

const loaded = new Map<Face, Font>()

function font(face: Face): Font {
  let found = loaded.get(face)
  if (!found) {
    const bytes = readFileSync(createRequire(__filename).resolve(files[face]))
    found = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
    loaded.set(face, found)
  }
  return found
}

/** Characters the face cannot set; the tests hold this empty over the whole catalogue. */
export function missing(text: string, face: Face): string[] {
  return [...new Set(text.normalize("NFC"))].filter(
    (c) => c.trim() && font(face).charToGlyphIndex(c) === 0,
  )
}

/** Widths at a size of 1 by face and text: one label is set in many ways and sizes, and shaping its letters is slow. */
const advances = new Map<string, number>()

function advance(clean: string, face: Face): number {
  const key = `${face} ${clean}`
  const known = advances.get(key)
  if (known !== undefined) return known
  const found = font(face).getAdvanceWidth(clean, 1000) / 1000
  advances.set(key, found)
  return found
}

/** Width at a size of 1. `tracking` is extra space per letter, in em. */
export function measure(text: string, face: Face, tracking = 0): number {
  const clean = text.normalize("NFC")
  return advance(clean, face) + tracking * ([...clean].length - 1)
}

export interface Outline {
  d: string
  /** Extent of the ink itself, so that a caller can prove that no mark is cut off. */
  box: { x1: number; y1: number; x2: number; y2: number }
}

/** One line of outlines centred on x, with its baseline at y. */
export function outline(
  text: string,
  face: Face,
  size: number,
  x: number,
  y: number,
  tracking = 0,
): Outline {
  const clean = text.normalize("NFC")
  const left = x - (measure(clean, face, tracking) * size) / 2
  const path = font(face).getPath(clean, left, y, size, { kerning: true, letterSpacing: tracking })
  const box = path.getBoundingBox()
  return { d: path.commands.map(pathData).join(""), box }
}

const t = (value: number): string => String(Math.round(value * 10) / 10)

/** Written here, with spaces: the library's own compact form can run numbers together. */
function pathData(command: PathCommand): string {
  switch (command.type) {
    case "Z":
      return "Z"
    case "Q":
      return `Q${t(command.x1)} ${t(command.y1)} ${t(command.x)} ${t(command.y)}`
    case "C":
      return `C${t(command.x1)} ${t(command.y1)} ${t(command.x2)} ${t(command.y2)} ${t(command.x)} ${t(command.y)}`
    default:
      return `${command.type}${t(command.x)} ${t(command.y)}`
  }
}

/** All ways to break words into `count` lines are few; the one with the least longest line is the best set. */
function breakInto(words: string[], count: number, width: (line: string) => number): string[] {
  let best: string[] = [words.join(" ")]
  let bestWidth = Infinity
  const walk = (from: number, lines: string[]) => {
    if (lines.length === count - 1) {
      const all = [...lines, words.slice(from).join(" ")]
      const widest = Math.max(...all.map(width))
      if (widest < bestWidth - 0.001) {
        best = all
        bestWidth = widest
      }
      return
    }
    for (let to = from + 1; to <= words.length - (count - 1 - lines.length); to += 1) {
      walk(to, [...lines, words.slice(from, to).join(" ")])
    }
  }
  walk(0, [])
  return best
}

export interface Setting {
  lines: string[]
  size: number
  leading: number
}

/** A large setting of the text that fits the box, on as few lines as look well. */
export function fit(
  text: string,
  face: Face,
  box: { width: number; height: number },
  limits: { largest: number; lines: number; leading?: number; tracking?: number; thrift?: number },
): Setting {
  const words = text.normalize("NFC").split(/\s+/)
  const leading = limits.leading ?? 1.13
  let best: Setting = { lines: [text], size: 0, leading }
  for (let count = 1; count <= Math.min(limits.lines, words.length); count += 1) {
    const lines = breakInto(words, count, (line) => measure(line, face, limits.tracking))
    const widest = Math.max(...lines.map((line) => measure(line, face, limits.tracking)))
    const size = Math.min(limits.largest, box.width / widest, box.height / (count * leading))
    // Another line must pay for itself: Vietnamese names are made of short words that belong together.
    if (size > best.size * (limits.thrift ?? 1.2)) {
      best = { lines, size, leading }
    }
  }
  return best
}

/** Set lines centred on x and on the middle of the box from `top`, `height` high. */
export function set(setting: Setting, face: Face, x: number, top: number, height: number): Outline {
  const step = setting.size * setting.leading
  const first = top + (height - step * setting.lines.length) / 2 + setting.size * 0.86
  const parts = setting.lines.map((line, i) =>
    outline(line, face, setting.size, x, first + i * step),
  )
  return {
    d: parts.map((p) => p.d).join(""),
    box: {
      x1: Math.min(...parts.map((p) => p.box.x1)),
      y1: Math.min(...parts.map((p) => p.box.y1)),
      x2: Math.max(...parts.map((p) => p.box.x2)),
      y2: Math.max(...parts.map((p) => p.box.y2)),
    },
  }
}
