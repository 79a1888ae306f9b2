import { INK, mix, PAPER } from "../ink"
import type { Motif } from "./burin"

const LEAF = INK.laChe

/** Round cakes piled up; the seed decides nothing here, the filling does. */
export const cakes: Motif = (b) => {
  const cake = (x: number, y: number) =>
    b.shape(
      `M${x - 20} ${y}V${y + 12}C${x - 20} ${y + 22} ${x + 20} ${y + 22} ${x + 20} ${y + 12}V${y}Z`,
      "#C99A56",
    ) +
    b.shape(
      `M${x - 20} ${y}C${x - 20} ${y - 11} ${x + 20} ${y - 11} ${x + 20} ${y}C${x + 20} ${y + 11} ${x - 20} ${y + 11} ${x - 20} ${y}Z`,
      "#E6C68D",
    ) +
    b.line(
      `M${x - 7} ${y}C${x - 7} ${y - 5} ${x + 7} ${y - 5} ${x + 7} ${y}C${x + 7} ${y + 5} ${x - 7} ${y + 5} ${x - 7} ${y}Z`,
      1,
      INK.gac,
    ) +
    b.hatch(`M${x + 8} ${y + 14}v5M${x + 12} ${y + 12}v5M${x + 16} ${y + 9}v5`, 0.7)
  return cake(-22, 16) + cake(22, 16) + cake(0, -16)
}

/** Bánh đậu xanh: small square cakes with mung beans. */
export const mungCake: Motif = (b) => {
  const block = (x: number, y: number) =>
    b.shape(`M${x} ${y}l16 -8l16 8v14l-16 8l-16 -8Z`, "#C9AE57") +
    b.shape(`M${x} ${y}l16 -8l16 8l-16 8Z`, "#E3CF87") +
    b.line(`M${x + 16} ${y + 8}v14`, 0.8) +
    b.hatch(`M${x + 20} ${y + 8}v11M${x + 24} ${y + 6}v11M${x + 28} ${y + 4}v11`, 0.6)
  const beans = [
    [-38, 36],
    [-28, 42],
    [34, 36],
    [26, 44],
    [42, 44],
    [-44, 46],
  ] as const
  return (
    block(-33, 8) +
    block(1, 8) +
    block(-16, -12) +
    block(-16, -32) +
    beans.map(([x, y]) => b.ball(x, y, 4.6, 3.6, INK.reu)).join("")
  )
}

/** Sesame: bars with seeds, for mè xửng and bánh khô mè. */
export const sesame: Motif = (b) => {
  const bar = (x: number, y: number, t: number) =>
    b.move(
      b.shape("M-26 -11H26V11H-26Z", "#D6A55C") +
        b.flat(
          b
            .spread(22, 23, 8.4)
            .map(
              (p) =>
                `M${p.x.toFixed(1)} ${p.y.toFixed(1)}m-1.7 0a1.7 1.1 0 1 0 3.4 0a1.7 1.1 0 1 0 -3.4 0`,
            )
            .join(""),
          "#FBF3DF",
        ) +
        b.hatch("M-22 8H22", 0.6),
      x,
      y,
      t,
    )
  return bar(2, 28, -6) + bar(-6, 2, 12) + bar(6, -24, -14)
}

/** Cu đơ: peanut candy between two rice-paper rounds. */
export const peanutRound: Motif = (b) => {
  const nuts = b
    .spread(12, 24, 21)
    .map((p) =>
      b.move(b.shape("M-5 0C-5 -4 5 -4 5 0S-5 4 -5 0Z", "#E0B27A", 0.7), p.x - 4, p.y, p.turn),
    )
    .join("")
  return (
    b.ball(6, 6, 38, 36, "#C98E55") +
    b.shape("M-42 0a38 36 0 1 0 76 0a38 36 0 1 0 -76 0", "#EBD9B4") +
    b.stipple(-4, 0, 33, 31, 60) +
    b.shape("M-32 0a28 26 0 1 0 56 0a28 26 0 1 0 -56 0", "#8A4F2C") +
    nuts
  )
}

export const coconutWafer: Motif = (b) => {
  const wafer = (x: number, y: number, t: number) =>
    b.move(
      b.shape("M-30 -13Q0 -17 30 -13V13Q0 17 -30 13Z", "#E2BC7C") +
        b.line("M-20 -14V14M-10 -15V15M0 -15V15M10 -15V15M20 -14V14M-30 0H30", 0.5) +
        b.hatch("M-28 11Q0 15 28 11", 0.7),
      x,
      y,
      t,
    )
  return wafer(0, 26, 5) + wafer(-2, 0, -7) + wafer(3, -26, 4)
}

/** Wrapped sweets. */
export const candy: Motif = (b) => {
  const one = (x: number, y: number, t: number, fill: string) =>
    b.move(
      b.shape("M-16 -9H16V9H-16Z", fill) +
        b.shape(
          "M-16 -7L-30 -12L-26 0L-30 12L-16 7ZM16 -7L30 -12L26 0L30 12L16 7Z",
          mix(fill, PAPER, 0.5),
        ) +
        b.hatch("M-10 -6V6M-4 -6V6M-18 0h-7M18 0h7", 0.6),
      x,
      y,
      t,
    )
  return one(-12, -24, -18, "#C79B63") + one(12, 2, 10, LEAF) + one(-10, 28, -8, "#C79B63")
}

/** Mạch nha: malt syrup drawn up on chopsticks. */
export const malt: Motif = (b) =>
  b.line("M-18 -48L-4 8M14 -48L4 8", 3, INK.rom) +
  b.shape(
    "M-14 -12C-20 6 -10 16 -4 24C-8 34 -34 34 -34 42C-34 50 34 50 34 42C34 34 8 34 4 24C10 16 20 6 14 -12C6 -18 -6 -18 -14 -12Z",
    "#B9742B",
  ) +
  b.hatch("M6 -10Q10 6 2 22M10 -8Q14 6 6 18M-20 44Q0 48 22 43", 0.7, "#F3DDB8")
