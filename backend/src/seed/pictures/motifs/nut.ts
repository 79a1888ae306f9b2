import { INK, mix, PAPER } from "../ink"
import type { Burin, Motif } from "./burin"

const LEAF = INK.laChe

export const cashew: Motif = (b) =>
  nuts(b, (x, y, t) =>
    b.move(
      b.shape(
        "M-13 -9C-20 4 -8 17 7 13C16 10 18 0 11 -3C7 -4 6 0 2 1C-4 2 -6 -3 -5 -9C-5 -14 -11 -14 -13 -9Z",
        "#E9D5A8",
      ) + b.hatch("M-12 0Q-8 12 6 11M-9 0Q-6 8 4 8", 0.6),
      x,
      y,
      t,
      1.1,
    ),
  )

export const macadamia: Motif = (b) =>
  b.leaf(-26, -18, 36, 14, 40, LEAF) +
  b.leaf(-26, -18, 30, 13, -20, LEAF) +
  b.ball(-20, 8, 22, 22, "#8A5A3C") +
  b.line("M-28 -10Q-20 -14 -12 -10", 1.2) +
  b.ball(24, -10, 19, 19, "#8A5A3C") +
  b.shape("M10 -14L38 -16M24 -29L24 -8", "none", 1.2) +
  b.shape("M0 30a22 18 0 1 0 44 0a22 18 0 1 0 -44 0", "#8A5A3C") +
  b.ball(22, 30, 15, 13, "#F0E3C4")

/** A branch of ripe cherries, and three roasted beans. */
export const coffee: Motif = (b) => {
  const bean = (x: number, y: number, t: number) =>
    b.move(
      b.shape("M0 -17C11 -17 13 -6 13 0S11 17 0 17S-13 6 -13 0S-11 -17 0 -17Z", "#6B4230") +
        b.line("M1 -16C-6 -7 6 5 -1 16", 1.5, "#E9D9C3") +
        b.hatch("M9 -9Q11 3 6 13M6 -8Q8 3 4 10", 0.6, "#2A1A16"),
      x,
      y,
      t,
    )
  return (
    b.line("M-44 -36C-20 -30 10 -28 44 -40", 2, INK.cuNau) +
    b.leaf(-20, -31, 36, 17, -16, LEAF) +
    b.leaf(16, -31, 38, 18, 44, LEAF) +
    b.leaf(-34, -34, 30, 14, 200, LEAF) +
    b.leaf(34, -36, 32, 15, 150, LEAF) +
    b.ball(-12, -22, 8, 8.4, INK.gac) +
    b.ball(4, -20, 8, 8.4, INK.gac) +
    b.ball(-4, -9, 8, 8.4, INK.gac) +
    bean(-34, 26, -24) +
    bean(0, 36, 82) +
    bean(34, 24, 26)
  )
}

export const cocoa: Motif = (b) =>
  b.shape(
    "M-20 -44C6 -46 24 -16 20 14C18 34 8 44 0 48C-18 40 -38 18 -38 -10C-38 -28 -30 -42 -20 -44Z",
    "#A9653C",
  ) +
  b.line(
    "M-18 -42C-4 -20 2 20 0 47M-24 -42C-26 -10 -18 20 -2 46M-14 -43C10 -22 14 16 4 44M-31 -34C-36 -6 -26 24 -6 44",
    0.8,
  ) +
  b.hatch("M18 -8Q18 22 6 40M14 -18Q16 14 6 36", 0.6) +
  b.line("M-20 -44Q-22 -50 -28 -50", 2.6, INK.cuNau) +
  b.leaf(-24, -48, 44, 18, 96, LEAF) +
  [
    [28, 26, 30],
    [38, 40, -20],
    [22, 44, 80],
  ]
    .map(([x, y, t]) => b.move(b.ball(0, 0, 9, 6.4, "#5E3A2C"), x!, y!, t))
    .join("")

export const lotusSeed: Motif = (b) =>
  b.shape("M-40 -22C-40 -42 40 -42 40 -22C40 -4 14 16 8 28H-8C-14 16 -40 -4 -40 -22Z", INK.reu) +
  b.shape("M-40 -22C-40 -40 40 -40 40 -22C40 -4 -40 -4 -40 -22Z", "#98A763") +
  [
    [-24, -24],
    [-8, -30],
    [10, -30],
    [26, -23],
    [-14, -16],
    [4, -18],
    [17, -14],
  ]
    .map(([x, y]) => b.ball(x!, y!, 5, 4, "#EFE6CD"))
    .join("") +
  b.hatch("M20 2L6 26M28 -4L8 22M34 -10L12 18", 0.7) +
  b.line("M0 28V49", 3.4, INK.reu) +
  [
    [-34, 36],
    [-22, 42],
    [28, 36],
    [38, 43],
  ]
    .map(([x, y]) => b.ball(x!, y!, 6.4, 7.4, "#EFE6CD"))
    .join("")

/** Peppercorns on the stalk. */
export const pepper: Motif = (b) => peppers(b, INK.than)

export const redPepper: Motif = (b) => peppers(b, INK.canhKien)

function peppers(b: Burin, fill: string): string {
  let out =
    b.line("M-18 -46C-20 -20 -10 10 -14 46", 1.6, INK.reu) + b.leaf(-18, -42, 52, 34, 70, LEAF)
  for (let i = 0; i < 10; i += 1) {
    const y = -26 + i * 7.4
    out +=
      b.ball(-25 + i * 0.6 + (i % 2) * 2, y, 5.6, 5.6, i % 3 ? fill : mix(fill, LEAF, 0.5)) +
      b.ball(-9 - (i % 2) * 2, y + 3, 5.6, 5.6, i % 4 ? fill : mix(fill, LEAF, 0.4))
  }
  return (
    out +
    [
      [14, 30],
      [26, 22],
      [38, 32],
      [26, 40],
      [12, 44],
      [40, 46],
    ]
      .map(
        ([x, y]) =>
          b.ball(x!, y!, 6, 6, fill) + b.hatch(`M${x! - 3} ${y! - 1}q3 -3 6 0`, 0.5, PAPER),
      )
      .join("")
  )
}

/** Hạt dổi: glossy seeds out of their pods. */
export const doiSeed: Motif = (b) =>
  b.shape(
    "M-46 -2C-40 -30 -10 -38 2 -20C12 -36 36 -30 40 -8C44 8 20 14 2 4C-12 18 -44 16 -46 -2Z",
    "#9A8060",
  ) +
  b.hatch("M-40 2Q-20 12 0 2M10 4Q28 6 37 -6", 0.7) +
  [
    [-28, -8],
    [-12, -14],
    [14, -14],
    [28, -10],
  ]
    .map(([x, y]) => b.ball(x!, y!, 7.6, 6.4, INK.canhKien))
    .join("") +
  [
    [-26, 32],
    [-8, 28],
    [10, 36],
    [28, 28],
    [-14, 42],
    [22, 44],
  ]
    .map(([x, y]) => b.ball(x!, y!, 7, 5.6, "#3A2A2A"))
    .join("")

function nuts(b: Burin, one: (x: number, y: number, t: number) => string): string {
  return [
    [-26, -20, 20],
    [4, -28, -40],
    [30, -12, 80],
    [-32, 12, -60],
    [-2, 2, 10],
    [28, 20, 150],
    [-12, 32, 100],
    [14, 38, -20],
  ]
    .map(([x, y, t]) => one(x!, y!, t!))
    .join("")
}
