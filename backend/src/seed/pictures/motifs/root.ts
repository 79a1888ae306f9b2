import { INK, mix, PAPER } from "../ink"
import type { Burin, Motif } from "./burin"

const LEAF = INK.laChe

function rhizome(b: Burin, fill: string, cut: string): string {
  return (
    b.shape(
      "M-44 6C-46 -8 -32 -14 -22 -8C-24 -26 -16 -36 -8 -34C0 -32 0 -18 -2 -8C12 -14 20 -34 30 -32C40 -28 34 -10 24 -2C36 -2 46 6 42 14C36 22 20 12 8 16C10 28 4 42 -6 42C-16 40 -14 26 -16 18C-28 22 -42 18 -44 6Z",
      fill,
    ) +
    b.line(
      "M-36 -6Q-32 4 -36 14M-26 -6Q-22 6 -26 18M-14 -28Q-8 -24 -2 -28M-16 -20Q-9 -16 -2 -20M24 -26Q30 -22 34 -24M20 -16Q26 -12 31 -14M28 2Q26 8 28 14M-14 26Q-6 30 5 26M-13 34Q-6 37 3 34",
      0.7,
    ) +
    b.hatch("M-14 12Q0 18 10 8M-10 16Q2 22 12 11M36 14Q40 10 39 6", 0.6) +
    b.shape("M32 2a7 9 0 1 0 14 0a7 9 0 1 0 -14 0", cut, 0.9) +
    b.hatch("M36 2a3 5 0 1 0 6 0a3 5 0 1 0 -6 0", 0.6)
  )
}

export const turmeric: Motif = (b) =>
  b.leaf(-10, -30, 24, 12, -40, LEAF) + rhizome(b, "#B98546", "#D97B29")
/** Hà thủ ô: dark lobed roots. */
export const knotweed: Motif = (b) =>
  b.leaf(-8, -28, 26, 20, -50, LEAF) +
  b.leaf(4, -26, 26, 20, 20, LEAF) +
  b.move(rhizome(b, "#7A4A3B", "#C99A82"), 0, 4)

export const kudzu: Motif = (b) =>
  b.shape(
    "M-40 -34C-30 -40 -20 -30 -10 -16C4 -4 20 2 30 18C38 32 46 40 40 46C34 48 28 40 16 34C-4 30 -22 14 -30 -4C-38 -16 -46 -26 -40 -34Z",
    "#B59A78",
  ) +
  b.line(
    "M-28 -20Q-20 -22 -16 -26M-22 -8Q-12 -12 -6 -18M-10 8Q0 2 6 -8M4 22Q14 16 18 6M18 34Q26 26 28 18",
    0.7,
  ) +
  b.hatch("M-26 2Q-6 28 18 32M-18 8Q0 28 20 30", 0.6) +
  b.leaf(-38, -32, 34, 26, 72, LEAF) +
  b.shape("M-46 18a13 11 0 1 0 26 0a13 11 0 1 0 -26 0", PAPER) +
  b.hatch("M-41 18a8 6 0 1 0 16 0a8 6 0 1 0 -16 0M-37 18a4 3 0 1 0 8 0a4 3 0 1 0 -8 0", 0.6)

export const carrot: Motif = (b) => {
  const one =
    b.shape("M-12 -24C-16 -10 -4 36 2 48C8 36 16 -10 12 -24C6 -30 -6 -30 -12 -24Z", "#D9763A") +
    b.line(
      "M-11 -12Q-4 -8 1 -10M12 0Q6 4 2 2M-7 8Q-2 12 2 10M8 18Q4 20 1 19M-3 26Q0 28 3 27",
      0.8,
    ) +
    b.hatch("M9 -22Q12 -6 4 38M6 -24Q9 -6 3 36", 0.6)
  const top = b.line(
    "M0 -28Q-14 -38 -20 -50M0 -28Q-3 -42 -4 -52M0 -28Q10 -40 16 -50M-12 -40q-8 -1 -12 -5M-14 -42q0 -6 -4 -10M-2 -42q6 -3 8 -9M10 -40q8 0 12 -4",
    1.7,
    LEAF,
  )
  return (
    b.move(top + one, -20, 2, -18, 0.92) +
    b.move(top + one, 20, 2, 18, 0.92) +
    b.move(top + one, 0, 2, 0, 1)
  )
}

export const sweetPotato: Motif = (b) =>
  b.shape(
    "M-48 -6C-40 -30 -8 -34 16 -22C32 -14 42 -2 48 6C36 12 18 18 -4 16C-24 16 -42 10 -48 -6Z",
    INK.sim,
  ) +
  b.line("M-30 -16q6 2 8 8M-8 -24q6 4 6 10M14 -16q6 4 4 10M-20 4q6 -2 10 2", 0.8) +
  b.hatch("M-36 6Q0 18 38 6M-26 8Q4 16 30 7", 0.7) +
  b.shape("M-18 30a22 16 0 1 0 44 0a22 16 0 1 0 -44 0", mix(INK.sim, PAPER, 0.3)) +
  b.shape("M-13 30a17 11.5 0 1 0 34 0a17 11.5 0 1 0 -34 0", mix(INK.sim, PAPER, 0.55), 0.6) +
  b.hatch("M-6 26q10 -5 20 0M-6 33q10 5 20 0", 0.6)

export const garlic: Motif = (b) =>
  b.shape(
    "M-6 -18C-4 -30 -8 -40 -10 -48L-2 -44L4 -48C4 -38 2 -28 4 -18C26 -8 36 6 32 24C28 38 14 42 -2 42S-32 38 -36 24C-40 6 -26 -8 -6 -18Z",
    "#F1EDF0",
  ) +
  b.line(
    "M-4 -18C-20 0 -20 28 -8 41M2 -18C16 0 16 28 6 41M-4 -20C-34 -2 -34 26 -20 38M4 -19C28 -2 30 24 18 38",
    0.8,
  ) +
  b.hatch("M22 8Q24 24 12 38M26 10Q28 24 18 36M9 0Q12 24 4 38", 0.6) +
  b.shape("M18 48C14 36 24 24 36 18C42 28 44 40 36 48C30 51 22 51 18 48Z", "#D9C7D6") +
  b.hatch("M24 46Q26 34 35 24M30 48Q32 38 36 28", 0.6) +
  b.line("M-12 43l-2 5M-4 43v6M4 43l2 5", 0.8)

export const shallot: Motif = (b) => {
  const one =
    b.shape(
      "M0 -44C-3 -32 -4 -24 -6 -18C-26 -6 -26 24 0 32C26 24 26 -6 6 -18C4 -24 3 -32 0 -44Z",
      "#9A5470",
    ) +
    b.line("M-3 -22C-16 -2 -14 20 -4 31M3 -22C14 -2 14 20 4 31M0 -26V31", 0.7) +
    b.hatch("M14 -2Q16 14 6 28M17 0Q18 14 10 26", 0.6) +
    b.line("M-4 32l-3 8M0 32v9M4 32l3 8", 0.7)
  return b.move(one, -24, 0, -14, 0.84) + b.move(one, 24, 0, 14, 0.84) + b.move(one, 0, 6, 0, 1)
}

export const mushroom: Motif = (b) => {
  const cap = (x: number, y: number, k: number) =>
    b.move(
      b.shape("M-6 0C-5 16 -7 30 -9 38Q0 44 9 38C7 30 5 16 6 0Z", "#EFE8DC") +
        b.shape("M-34 2C-34 -22 -14 -30 0 -30S34 -22 34 2C20 10 -20 10 -34 2Z", "#B9A48C") +
        b.hatch("M-24 5L-8 -2M-14 7L-4 0M0 8V0M14 7L4 0M24 5L8 -2", 0.6) +
        b.hatch("M12 -26Q28 -18 29 -4M6 -27Q22 -18 23 -6", 0.6),
      x,
      y,
      0,
      k,
    )
  return cap(-22, 10, 0.72) + cap(24, 6, 0.66) + cap(0, -4, 1.06)
}

/** Đông trùng hạ thảo: fruiting bodies like bright fingers. */
export const cordyceps: Motif = (b) => {
  let out = ""
  for (const [x, t, k] of [
    [-24, -22, 0.82],
    [24, 22, 0.84],
    [-12, -10, 0.96],
    [13, 10, 0.94],
    [0, 0, 1.06],
  ] as const) {
    out += b.move(
      b.shape(
        "M-2.6 44C-3 20 -4 4 -5 -12C-6 -30 -3 -44 0 -44S6 -30 5 -12C4 4 3 20 2.6 44Z",
        "#D08A3E",
      ) +
        b.stipple(0, -24, 3, 16, 14) +
        b.hatch("M1 38V-4", 0.5),
      x * 0.7,
      0,
      t,
      k,
    )
  }
  return out + b.shape("M-26 44C-22 34 22 34 26 44C22 50 -22 50 -26 44Z", INK.cuNau)
}

export const chili: Motif = (b) => {
  const one =
    b.shape("M-8 -26C-12 -4 -6 26 14 42C4 22 10 -6 8 -26Z", INK.gac) +
    b.hatch("M4 -22C6 -4 0 18 10 36M1 -22C2 -4 -3 14 5 30", 0.6) +
    b.shape("M-10 -24Q0 -34 10 -24Q0 -20 -10 -24Z", LEAF) +
    b.line("M0 -30Q2 -40 -4 -46", 2.4, LEAF)
  return b.move(one, -18, 0, 24) + b.move(one, 16, 0, -14)
}
