import { INK, mix, PAPER } from "../ink"
import type { Burin, Motif } from "./burin"

const GLAZE = "#F1F5F5"

/** A peony with its leaves, as it was painted in cobalt under the glaze. */
function peony(b: Burin): string {
  const wash = mix(INK.lam, PAPER, 0.55)
  const petal = (count: number, reach: number, width: number, fill: string, turn: number) =>
    Array.from({ length: count }, (_, i) =>
      b.move(
        b.shape(
          `M0 0C${-width} ${-reach * 0.4} ${-width} ${-reach} 0 ${-reach}C${width} ${-reach} ${width} ${-reach * 0.4} 0 0Z`,
          fill,
          0.55,
        ),
        0,
        0,
        turn + (i * 360) / count,
      ),
    ).join("")
  return (
    b.line(
      "M0 0C-6 14 -18 18 -26 14C-30 11 -27 6 -24 9M2 2C10 14 20 16 27 11C30 7 26 4 24 7",
      0.8,
      INK.lam,
    ) +
    b.leaf(-9, 12, 17, 10, -150, wash) +
    b.leaf(10, 12, 17, 10, 150, wash) +
    b.leaf(-14, -4, 15, 8, -70, wash) +
    b.leaf(14, -6, 15, 8, 66, wash) +
    petal(8, 14, 6, wash, 0) +
    petal(6, 9, 4, mix(INK.lam, PAPER, 0.25), 20) +
    b.flat("M-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0", PAPER)
  )
}

/** A row of upright petals between two heights, as round the foot of a jar. */
function lappets(b: Burin, half: number, y: number, height: number, count: number): string {
  const step = (half * 2) / count
  let d = ""
  for (let i = 0; i < count; i += 1) {
    const x = -half + i * step
    d += `M${(x + step * 0.1).toFixed(1)} ${y}C${(x + step * 0.1).toFixed(1)} ${y - height * 0.7} ${(x + step * 0.4).toFixed(1)} ${y - height} ${(x + step / 2).toFixed(1)} ${y - height}C${(x + step * 0.6).toFixed(1)} ${y - height} ${(x + step * 0.9).toFixed(1)} ${y - height * 0.7} ${(x + step * 0.9).toFixed(1)} ${y}`
  }
  return b.line(d, 0.8, INK.lam)
}

/** Chu Đậu: tall blue-and-white stoneware. */
export const vase: Motif = (b) =>
  b.shape(
    "M-14 -48H14C14 -40 10 -36 10 -30C30 -22 38 -4 32 14C26 30 18 36 18 48H-18C-18 36 -26 30 -32 14C-38 -4 -30 -22 -10 -30C-10 -36 -14 -40 -14 -48Z",
    GLAZE,
  ) +
  b.flat(
    "M10 -30C30 -22 38 -4 32 14C26 30 18 36 18 48H6C10 34 22 24 25 8C28 -8 22 -22 4 -30Z",
    mix(GLAZE, INK.lam, 0.14),
  ) +
  b.line(
    "M-13 -44H13M-11 -34H11M-10 -30Q0 -27 10 -30M-27 -18Q0 -10 27 -18M-30 20Q0 29 30 20M-18 45H18",
    0.9,
    INK.lam,
  ) +
  lappets(b, 21, -18, 7, 7) +
  lappets(b, 17, 44, 12, 6) +
  b.move(peony(b), 0, 4, 0, 0.86) +
  b.hatch("M29 -12Q34 4 26 18M26 -16Q31 2 23 20M31 10Q26 24 18 34", 0.55) +
  b.line("M-14 -48H14", 1)

/** Tỳ bà: the pear-shaped one, long in the neck. */
export const pearVase: Motif = (b) =>
  b.shape(
    "M-16 -49H16C10 -40 8 -32 9 -24C12 -10 34 4 34 24C34 38 26 46 20 48H-20C-26 46 -34 38 -34 24C-34 4 -12 -10 -9 -24C-8 -32 -10 -40 -16 -49Z",
    GLAZE,
  ) +
  b.flat(
    "M9 -24C12 -10 34 4 34 24C34 38 26 46 20 48H10C20 42 26 34 26 24C26 6 8 -8 3 -24Z",
    mix(GLAZE, INK.lam, 0.14),
  ) +
  b.line(
    "M-10 -40Q0 -37 10 -40M-9 -26Q0 -22 9 -26M-15 -10Q0 -4 15 -10M-32 30Q0 42 32 30",
    0.9,
    INK.lam,
  ) +
  lappets(b, 8, -27, 9, 3) +
  lappets(b, 12, -11, 8, 4) +
  lappets(b, 24, 46, 8, 8) +
  b.move(peony(b), 0, 15, 0, 0.74) +
  b.hatch("M28 8Q35 24 24 42M24 4Q31 22 21 40M9 -18Q16 -4 28 8", 0.55)

/** A porcelain bowl painted with one open flower. */
export const flowerBowl: Motif = (b) => {
  const petals = [-40, -20, 0, 20, 40]
    .map((t) =>
      b.move(b.shape("M0 0C-7 -8 -6 -18 0 -23C6 -18 7 -8 0 0Z", INK.gac, 0.7), 0, 25, t * 1.5),
    )
    .join("")
  const one = (y: number, k: number) =>
    b.move(
      b.shape("M-44 -12H44C44 18 22 30 14 32V38H-14V32C-22 30 -44 18 -44 -12Z", "#F4F6F4") +
        b.shape("M-44 -12C-44 -20 44 -20 44 -12C44 -4 -44 -4 -44 -12Z", "#DDE6E8", 0.9) +
        b.hatch("M32 16Q40 8 42 -4M26 22Q36 12 39 0M20 27Q30 18 35 6", 0.6),
      0,
      y,
      0,
      k,
    )
  return one(-22, 0.8) + one(8, 1) + b.move(petals, 0, 8, 0, 0.86)
}

/** Bộ ấm chén: swallows over an open flower, in red and blue. */
export const teaSet: Motif = (b) => {
  const cup = (x: number) =>
    b.shape(
      `M${x - 11} 26H${x + 11}C${x + 11} 38 ${x + 5} 42 ${x + 4} 46H${x - 4}C${x - 5} 42 ${x - 11} 38 ${x - 11} 26Z`,
      GLAZE,
    ) +
    b.shape(
      `M${x - 11} 26C${x - 11} 22 ${x + 11} 22 ${x + 11} 26C${x + 11} 30 ${x - 11} 30 ${x - 11} 26Z`,
      "#C98A4B",
      0.8,
    ) +
    b.flat(
      `M${x} 40c-4 -3 -4 -6 0 -8c4 2 4 5 0 8ZM${x - 1} 40c-6 0 -7 -3 -6 -5c4 0 6 2 6 5ZM${x + 1} 40c6 0 7 -3 6 -5c-4 0 -6 2 -6 5Z`,
      INK.gac,
    )
  const swallow = (x: number, y: number, turn: number, k: number) =>
    b.move(
      b.flat(
        "M0 0C-4 -6 -10 -8 -16 -6C-10 -4 -7 -1 -4 2L-12 8L-2 5L4 10L3 4C8 2 12 -2 14 -8C9 -5 4 -4 0 0Z",
        INK.cham,
      ),
      x,
      y,
      turn,
      k,
    )
  const petals = [-64, -32, 0, 32, 64]
    .map((t) =>
      b.move(
        b.shape(
          "M0 0C-6 -6 -5 -14 0 -18C5 -14 6 -6 0 0Z",
          t % 64 ? mix(INK.gac, PAPER, 0.25) : INK.gac,
          0.6,
        ),
        0,
        14,
        t,
      ),
    )
    .join("")
  return (
    b.shape("M29 -16C56 -24 54 14 22 10L24 5C44 8 44 -14 28 -10Z", GLAZE) +
    b.shape("M-29 -6L-48 -26L-41 -28L-23 -19Z", GLAZE) +
    b.shape("M-30 -10C-30 -30 30 -30 30 -10C32 8 20 18 14 20H-14C-20 18 -32 8 -30 -10Z", GLAZE) +
    b.flat(
      "M30 -10C32 8 20 18 14 20H4C16 16 24 6 22 -8C21 -18 14 -23 6 -25C20 -24 30 -20 30 -10Z",
      mix(GLAZE, INK.lam, 0.14),
    ) +
    b.shape("M-18 -23C-14 -34 14 -34 18 -23C10 -20 -10 -20 -18 -23Z", GLAZE) +
    b.ball(0, -36, 4.4, 4.4, INK.gac) +
    b.line("M-16 -25Q0 -29 16 -25M-26 14Q0 22 26 14", 0.8, INK.lam) +
    petals +
    swallow(-13, -9, 0, 0.7) +
    swallow(14, -10, 24, 0.52) +
    b.hatch("M27 -6Q27 8 14 17M24 -10Q24 6 10 17M12 -31Q16 -28 17 -25", 0.55) +
    cup(-34) +
    cup(0) +
    cup(34)
  )
}
