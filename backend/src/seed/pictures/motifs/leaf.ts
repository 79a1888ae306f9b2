import { INK, mix, PAPER } from "../ink"
import type { Burin, Motif } from "./burin"

const LEAF = INK.laChe
const YOUNG = "#5F9A6B"

/** Một tôm hai lá: the bud and two leaves that are picked. */
export const teaBud: Motif = (b) =>
  b.line("M0 48C2 30 -2 14 0 -4", 2) +
  b.leaf(0, 24, 50, 22, -58, LEAF) +
  b.leaf(0, 14, 50, 22, 54, LEAF) +
  b.leaf(0, 2, 50, 15, 4, YOUNG) +
  b.leaf(0, 4, 30, 9, -16, mix(YOUNG, PAPER, 0.4))

/** Old Shan trees on a ridge, for teas of the mountains. */
export const shanTea: Motif = (b) =>
  b.flat("M-50 30L-30 4L-16 18L6 -14L26 12L36 2L50 24V44H-50Z", mix(INK.lam, PAPER, 0.72)) +
  b.hatch(
    "M6 -14L18 16M12 -6L24 20M-30 4L-20 24M36 2L44 24M16 0L30 26",
    0.6,
    mix(INK.lam, PAPER, 0.2),
  ) +
  b.line("M-46 38q16 -7 30 0t32 0t30 -2M-40 45q14 -5 28 0t30 0", 0.9) +
  b.move(teaBud(b), 0, -2, 0, 0.86)

export const purpleTea: Motif = (b) =>
  b.line("M0 48C2 30 -2 14 0 -4", 2) +
  b.leaf(0, 24, 50, 22, -58, INK.reu) +
  b.leaf(0, 14, 50, 22, 54, INK.reu) +
  b.leaf(0, 2, 52, 17, 4, INK.sim) +
  b.leaf(0, 4, 30, 9, -16, mix(INK.sim, PAPER, 0.4))

/** Black tea in a cup: the liquor is what it is bought for. */
export const redTea: Motif = (b) =>
  b.line("M-10 -24Q-16 -31 -10 -38M4 -24Q-2 -33 4 -42M18 -24Q12 -31 18 -38", 1.1) +
  b.shape("M30 -8C50 -12 50 16 26 14L27 9C40 10 40 -4 30 -3Z", "#F1F5F5") +
  b.shape("M-34 -14H34C34 14 20 26 10 28H-10C-20 26 -34 14 -34 -14Z", "#F1F5F5") +
  b.shape("M-34 -14C-34 -22 34 -22 34 -14C34 -6 -34 -6 -34 -14Z", "#A8432A") +
  b.hatch("M-22 -15Q0 -20 22 -15", 0.7, "#F3C9A8") +
  b.hatch("M28 6Q24 18 10 26M24 4Q20 18 6 26M30 0Q31 4 29 8", 0.55) +
  b.shape("M-44 32C-44 26 44 26 44 32C44 40 -44 40 -44 32Z", "#F1F5F5") +
  b.leaf(-16, 22, 30, 12, 68, LEAF) +
  b.leaf(-16, 22, 26, 11, 20, YOUNG)

/** Loose leaf: curled hooks, as trà móc câu lies in the hand. */
export const curledTea: Motif = (b) =>
  b
    .spread(17, 40, 30)
    .map((p, i) =>
      b.move(
        b.line("M-7 3C-7 -7 5 -9 7 -1C8 4 2 5 1 1", 2.6, i % 3 ? LEAF : INK.reu) +
          b.hatch("M-5 2C-5 -4 3 -6 5 -1", 0.5),
        p.x,
        p.y + 2,
        p.turn,
      ),
    )
    .join("")

function flower(
  b: Burin,
  count: number,
  length: number,
  width: number,
  fill: string,
  heart: string,
): string {
  let petals = ""
  for (let i = 0; i < count; i += 1) {
    petals += b.move(
      b.shape(
        `M0 0C${-width} ${-length * 0.4} ${-width * 0.8} ${-length} 0 ${-length}C${width * 0.8} ${-length} ${width} ${-length * 0.4} 0 0Z`,
        fill,
      ) +
        b.hatch(
          `M0 -4V${-length * 0.55}M-2 -5L${-width * 0.34} ${-length * 0.5}M2 -5L${width * 0.34} ${-length * 0.5}`,
          0.4,
        ),
      0,
      0,
      (i * 360) / count,
    )
  }
  let stamens = ""
  for (let i = 0; i < 16; i += 1) {
    const a = (i / 16) * Math.PI * 2
    stamens += `M0 0L${(Math.cos(a) * length * 0.34).toFixed(1)} ${(Math.sin(a) * length * 0.34).toFixed(1)}`
  }
  return petals + b.ball(0, 0, length * 0.26, length * 0.26, heart) + b.hatch(stamens, 0.5)
}

export const goldenCamellia: Motif = (b) =>
  b.leaf(0, 20, 46, 22, -112, LEAF) +
  b.leaf(0, 20, 46, 22, 110, LEAF) +
  b.leaf(4, 8, 52, 20, 150, LEAF) +
  b.move(flower(b, 7, 36, 15, "#D8B45A", "#B98437"), 0, -6)

export const orchid: Motif = (b) => {
  const bloom =
    b.shape(
      "M0 -2C-14 -20 -8 -26 0 -28C8 -26 14 -20 0 -2ZM-2 0C-24 -14 -30 -4 -28 4C-22 12 -12 8 -2 0ZM2 0C24 -14 30 -4 28 4C22 12 12 8 2 0ZM-2 2C-16 8 -16 20 -10 24C-4 20 -2 12 -2 2ZM2 2C16 8 16 20 10 24C4 20 2 12 2 2Z",
      "#D9A6BF",
    ) + b.shape("M-6 2C-6 -5 6 -5 6 2C6 12 0 15 0 15S-6 12 -6 2Z", INK.sim)
  return (
    b.line("M-34 48C-30 10 -14 -22 34 -40", 1.8, INK.reu) +
    b.leaf(-34, 46, 48, 14, 62, LEAF) +
    b.leaf(-34, 46, 40, 13, -34, LEAF) +
    b.move(bloom, -18, -2, -14, 0.8) +
    b.move(bloom, 12, -22, 6, 0.92) +
    b.move(b.ball(0, 0, 5, 7, "#C98FAE"), 36, -38, 40)
  )
}

/** Sâm nam núi Dành: buds on the vine. */
export const buds: Motif = (b) => {
  let out = b.line(
    "M-38 40C-10 30 -8 0 8 -12C20 -20 30 -26 38 -44M-8 12C-22 4 -30 -6 -34 -18M8 -12C6 -26 2 -32 -2 -42",
    1.4,
    INK.reu,
  )
  for (const [x, y, t] of [
    [38, -40, 20],
    [-34, -16, -24],
    [-2, -40, -8],
    [22, -22, 60],
    [-24, 32, -60],
  ] as const) {
    out += b.move(
      b.shape("M0 0C-7 -4 -7 -16 0 -20C7 -16 7 -4 0 0Z", "#E6DDB6") +
        b.hatch("M1 -3V-16M3 -4V-13", 0.5) +
        b.shape("M-5 1C-5 -5 5 -5 5 1Z", LEAF, 0.8),
      x,
      y,
      t,
    )
  }
  return (
    out +
    b.leaf(-12, 16, 30, 18, 100, LEAF) +
    b.leaf(6, -10, 28, 16, 104, LEAF) +
    b.leaf(-30, 36, 26, 15, 10, LEAF)
  )
}

/** A dried herb, sprig with paired leaves; many herbal teas are just this. */
export const herb: Motif = (b) => {
  let out = b.line("M0 48C-3 20 3 -10 0 -40", 1.8, INK.reu)
  for (let i = 0; i < 4; i += 1) {
    const y = 34 - i * 20
    out +=
      b.leaf(0, y, 36 - i * 4, 15, 58 - i * 3, i % 2 ? LEAF : INK.reu) +
      b.leaf(0, y - 6, 36 - i * 4, 15, -58 + i * 3, i % 2 ? INK.reu : LEAF)
  }
  return out + b.leaf(0, -32, 20, 9, 0, LEAF)
}

/** Cà gai leo: the thorny nightshade with its red berries. */
export const nightshade: Motif = (b) =>
  b.line("M-40 46C-20 20 10 30 8 0C6 -20 26 -26 34 -46", 1.8, INK.reu) +
  b.hatch("M-26 30l-6 -4M-10 24l-2 -7M4 18l7 2M8 2l-7 -2M12 -14l7 1M24 -28l-7 -2", 0.9) +
  b.leaf(-18, 26, 36, 19, -34, LEAF) +
  b.leaf(6, 12, 40, 20, 76, LEAF) +
  b.leaf(10, -12, 36, 19, -62, LEAF) +
  b.leaf(32, -42, 22, 11, 60, LEAF) +
  b.ball(-2, 34, 7, 7, INK.gac) +
  b.ball(14, 36, 7, 7, INK.gac) +
  b.ball(7, 45, 6, 6, INK.gac)

export const artichoke: Motif = (b) => {
  let scales = ""
  for (let row = 0; row < 5; row += 1) {
    const y = -30 + row * 13
    const count = [1, 2, 3, 4, 3][row]!
    for (let i = 0; i < count; i += 1) {
      const x = (i - (count - 1) / 2) * 17
      scales +=
        b.shape(
          `M${x - 11} ${y + 16}C${x - 13} ${y} ${x - 3} ${y - 8} ${x} ${y - 13}C${x + 3} ${y - 8} ${x + 13} ${y} ${x + 11} ${y + 16}C${x + 4} ${y + 20} ${x - 4} ${y + 20} ${x - 11} ${y + 16}Z`,
          row < 1 ? INK.sim : mix(YOUNG, INK.sim, 0.22 - row * 0.05),
        ) + b.hatch(`M${x + 3} ${y - 4}q4 8 3 18M${x + 6} ${y}q3 8 2 16`, 0.5)
    }
  }
  return (
    b.line("M0 34V49", 4, INK.reu) +
    b.leaf(0, 42, 38, 14, -74, LEAF) +
    b.leaf(0, 42, 38, 14, 74, LEAF) +
    scales
  )
}

export const lemongrass: Motif = (b) => {
  let out = ""
  for (const [x, t] of [
    [-10, -16],
    [0, 0],
    [10, 16],
  ] as const) {
    out += b.move(
      b.shape("M-4 44C-7 30 -3 10 -2 -44L2 -46C3 10 7 30 4 44C2 47 -2 47 -4 44Z", YOUNG) +
        b.hatch("M0 40V-38M2 38V0", 0.5) +
        b.shape("M-4 44C-6 36 -5 30 -4 24H4C5 30 6 36 4 44C2 47 -2 47 -4 44Z", "#D9C8C6", 0.8),
      x,
      0,
      t,
    )
  }
  return out + b.line("M-14 16Q0 22 14 16M-14 20Q0 26 14 20", 1.4, INK.gac)
}

/** Tràm: narrow leaves and the brush flower of cajuput. */
export const cajuput: Motif = (b) => {
  let brush = ""
  for (let i = 0; i < 34; i += 1) {
    const y = -44 + i * 1.3
    const reach = 10 + 3 * b.random()
    brush += `M0 ${y.toFixed(1)}L${(i % 2 ? reach : -reach).toFixed(1)} ${(y - 5).toFixed(1)}`
  }
  let leaves = ""
  for (const [y, t] of [
    [40, -66],
    [40, 66],
    [28, -54],
    [28, 54],
    [16, -44],
    [16, 44],
    [6, -34],
    [6, 34],
  ] as const) {
    leaves += b.leaf(0, y, 44, 9, t, LEAF)
  }
  return (
    b.line("M0 49V-44", 1.8, INK.cuNau) + leaves + b.line(brush, 0.9, mix(INK.rom, b.ink, 0.25))
  )
}

export const gaiLeaf: Motif = (b) =>
  b.leaf(-6, 44, 66, 52, -28, INK.laChe) +
  b.leaf(8, 46, 62, 48, 30, mix(INK.laChe, b.ink, 0.3)) +
  b.shape("M-20 24Q0 8 22 24L16 46Q0 52 -14 46Z", INK.than) +
  b.line("M-4 14L4 50M-18 34Q0 30 19 34", 1.2, INK.rom)
