import { INK, PAPER } from "../ink"
import type { Burin, Motif } from "./burin"

const LEAF = INK.laChe

const GRAIN = "#CBA25B"

/** Lúa: one ear bowed by its weight, each grain apart, and three grains of husked rice. */
export const riceEar: Motif = (b) => {
  const at = (t: number) => ({ x: -30 + 20 * t + 46 * t * t, y: 10 - 92 * t + 76 * t * t })
  let grains = ""
  for (let i = 0; i < 11; i += 1) {
    const t = 0.1 + i * 0.085
    const p = at(t)
    const ahead = at(t + 0.03)
    const along = (Math.atan2(ahead.y - p.y, ahead.x - p.x) * 180) / Math.PI + 90
    for (const side of [-1, 1]) {
      grains += b.move(
        b.shape("M0 0C-5 -4 -4.6 -13 0 -18C4.6 -13 5 -4 0 0Z", GRAIN) + b.hatch("M1.6 -4V-12", 0.5),
        p.x,
        p.y,
        along + side * 40,
      )
    }
  }
  const tip = at(1.04)
  const husked = [
    [18, 32, -28],
    [36, 38, 18],
    [22, 44, 60],
  ]
    .map(([x, y, t]) =>
      b.move(b.shape("M-10 0C-8 -5 8 -5 10 0C8 5 -8 5 -10 0Z", "#FBF7EA"), x!, y!, t),
    )
    .join("")
  return (
    b.shape("M-33 48C-30 20 -44 2 -49 -14C-36 -4 -24 14 -29 46Z", LEAF) +
    b.shape("M-31 46C-22 26 -10 18 8 16C-4 24 -20 32 -27 48Z", LEAF) +
    b.line(`M-31 49C-32 34 -32 20 -30 10Q-20 -40 ${tip.x} ${tip.y}`, 1.7, INK.reu) +
    grains +
    b.move(b.shape("M0 0C-5 -4 -4.6 -13 0 -18C4.6 -13 5 -4 0 0Z", GRAIN), tip.x, tip.y - 2, 150) +
    husked
  )
}

/** Skeins of dried noodle, tied. */
export const noodle: Motif = (b) => noodles(b, "#EADFC3")

export const glassNoodle: Motif = (b) => noodles(b, "#CFC6B6")

function noodles(b: Burin, fill: string): string {
  const skein = () => {
    let strands = ""
    for (let i = 0; i < 9; i += 1) {
      const x = -14 + i * 3.5
      strands += `M${x} -40C${x - 3} -14 ${x * 0.4} -6 ${x * 0.36} 2C${x * 0.4} 10 ${x + 3} 20 ${x} 44`
    }
    return (
      b.shape(
        "M-17 -38C-20 -44 20 -44 17 -38C16 -18 7 -6 7 2C7 10 17 22 17 42C18 48 -18 48 -17 42C-17 22 -7 10 -7 2C-7 -6 -16 -18 -17 -38Z",
        fill,
      ) +
      b.line(
        b.fine
          ? strands
          : "M-8 -40C-9 -14 -3 -6 -3 2C-3 10 -9 20 -8 44M8 -40C9 -14 3 -6 3 2C3 10 9 20 8 44",
        0.5,
      ) +
      b.shape("M-9 -3H9V7H-9Z", INK.gac)
    )
  }
  return b.move(skein(), -30, 3, -8, 0.92) + b.move(skein(), 30, 3, 8, 0.92) + b.move(skein(), 0, 0)
}

/** Phở: the bowl, with chopsticks and steam. */
export const bowl: Motif = (b) =>
  b.line("M-14 -22Q-22 -32 -14 -40M2 -22Q-6 -32 2 -42M18 -22Q10 -32 18 -40", 1.2) +
  b.shape("M-46 -6H46C46 22 26 38 14 40V46H-14V40C-26 38 -46 22 -46 -6Z", PAPER) +
  b.shape("M-46 -6C-46 -20 46 -20 46 -6C46 8 -46 8 -46 -6Z", "#D9B98A") +
  b.line("M-34 -8q8 -6 16 0t16 0t16 0t16 0M-28 -3q8 -4 16 0t16 0t16 0", 1, PAPER) +
  b.flat("M-12 -10l8 -3l3 4l-8 3ZM8 -12l8 2l-2 4l-8 -2Z", LEAF) +
  b.line("M-40 8Q0 24 40 8M-36 14Q0 30 36 14", 1, INK.lam) +
  b.hatch("M28 26Q38 18 42 2M22 32Q36 20 39 4M16 36Q30 26 35 12", 0.6) +
  b.line("M10 -14L44 -46M18 -14L48 -40", 2.2, INK.cuNau)

export const beans: Motif = (b) =>
  b.shape(
    "M-44 22C-40 -6 -14 -34 20 -42C30 -44 32 -34 24 -30C4 -18 -18 6 -30 32C-36 40 -46 34 -44 22Z",
    LEAF,
  ) +
  b.hatch("M-36 24Q-20 -8 16 -34M-40 26Q-30 4 -12 -16", 0.6) +
  [
    [-26, 12],
    [-16, -4],
    [-4, -18],
  ]
    .map(([x, y]) => b.ball(x!, y!, 6.5, 6.5, "#7FA469"))
    .join("") +
  b
    .spread(9, 25, 15)
    .map((p) => b.ball(p.x + 18, p.y + 26, 7, 6, "#D2B26A"))
    .join("")

export const corn: Motif = (b) => {
  let kernels = ""
  for (let row = 0; row < 9; row += 1) {
    for (let col = -2; col <= 2; col += 1) {
      const half = 15 - Math.abs(row - 4.5) * 0.9 - (row < 2 ? (2 - row) * 3 : 0)
      kernels += `M${((col - 0.46) * half * 0.4).toFixed(1)} ${-36 + row * 8}h${(half * 0.37).toFixed(1)}v6.4h${(-half * 0.37).toFixed(1)}Z`
    }
  }
  return (
    b.shape("M0 -46C16 -38 20 -8 16 32H-16C-20 -8 -16 -38 0 -46Z", "#E0BC58") +
    b.line(kernels, 0.55) +
    b.shape("M-4 48C-34 38 -40 0 -32 -24C-22 0 -12 20 -4 48Z", LEAF) +
    b.shape("M4 48C34 38 40 0 32 -24C22 0 12 20 4 48Z", LEAF) +
    b.hatch("M-30 -8Q-26 24 -8 44M30 -8Q26 24 8 44M-26 -6Q-20 22 -6 42", 0.6)
  )
}
