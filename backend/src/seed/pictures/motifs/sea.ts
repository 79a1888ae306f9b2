import { INK, mix, PAPER } from "../ink"
import type { Burin, Motif } from "./burin"

const SILVER = "#B9C8D0"

function scales(x1: number, x2: number, half: (x: number) => number, step: number): string {
  let d = ""
  for (let x = x1; x <= x2; x += step) {
    const h = half(x)
    for (let y = -h + step * 0.6 + ((x / step) % 2 ? step / 2 : 0); y < h - step * 0.3; y += step) {
      d += `M${x.toFixed(1)} ${(y - step * 0.45).toFixed(1)}q${(step * 0.6).toFixed(1)} ${(step * 0.45).toFixed(1)} 0 ${(step * 0.9).toFixed(1)}`
    }
  }
  return d
}

/** Cá cơm: three anchovies, what the best fish sauce is made of. */
export const anchovy: Motif = (b) => {
  const one =
    b.shape(
      "M-42 0C-34 -12 -10 -13 16 -5C24 -3 30 -4 44 -12C40 -4 40 4 44 12C30 4 24 3 16 5C-10 13 -34 12 -42 0Z",
      SILVER,
    ) +
    b.flat("M-40 1C-20 -3 4 -2 30 0C8 6 -30 12 -40 1Z", "#E6EDF0") +
    b.line("M-30 -8Q-26 0 -30 8M-38 1L-34 3", 0.8) +
    b.line("M-26 -1Q0 -4 34 0", 0.7) +
    b.flat("M-37 -3a2 2 0 1 0 4 0a2 2 0 1 0 -4 0", b.ink) +
    b.shape("M-6 -10L4 -16L8 -8Z", SILVER, 0.8) +
    b.hatch("M-20 8Q0 7 14 3M-22 5.6Q0 5 18 2M-8 -7l3 3M0 -7l3 3M8 -6l3 3", 0.5)
  return b.move(one, 2, -27, -5) + b.move(one, -4, 0, 4) + b.move(one, 4, 27, -3)
}

function fish(b: Burin, fill: string): string {
  const half = (x: number) => 22 * Math.sqrt(Math.max(0, 1 - ((x + 6) / 34) ** 2))
  return (
    b.shape("M-16 -20C-6 -36 14 -34 22 -14Z", mix(fill, b.ink, 0.2)) +
    b.hatch("M-8 -22L-4 -30M2 -21L6 -31M12 -18L16 -26", 0.7) +
    b.shape("M-6 20L2 34L12 16Z", mix(fill, b.ink, 0.2)) +
    b.shape(
      "M-48 2C-38 -20 -14 -26 6 -20C18 -16 24 -8 30 -6C36 -12 42 -20 48 -22C44 -8 44 8 48 22C42 18 36 12 30 6C24 10 16 16 4 20C-16 26 -38 22 -48 2Z",
      fill,
    ) +
    b.line("M-28 -16Q-20 2 -28 19", 1) +
    b.hatch(scales(-16, 22, half, 7), 0.55) +
    b.hatch("M-20 20Q4 20 26 5M-24 17Q2 17 20 6", 0.6) +
    b.line("M-46 3Q-42 5 -38 4", 1) +
    b.shape("M-38 -5a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0", PAPER, 0.8) +
    b.flat("M-36 -5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0", b.ink) +
    b.shape("M-18 4C-8 2 -6 12 -14 14Z", mix(fill, PAPER, 0.3), 0.8) +
    b.hatch("M34 -3L45 -14M35 0H45M34 3L45 14", 0.6)
  )
}

export const wholeFish: Motif = (b) => fish(b, SILVER)
/** Khô: fish opened flat and dried, hung by the tail. */
export const driedFish: Motif = (b) =>
  b.move(fish(b, "#C9A97C"), -10, -2, -62, 0.82) + b.move(fish(b, "#C9A97C"), 18, 2, -62, 0.82)
export const catfish: Motif = (b) =>
  b.shape(
    "M-46 -2C-40 -18 -14 -18 6 -12C24 -6 36 -6 48 -16C46 -6 46 4 48 14C36 6 22 8 6 12C-16 18 -42 14 -46 -2Z",
    "#8FA0A8",
  ) +
  b.shape("M-12 -15L-2 -30L4 -13ZM0 13L14 20L26 7Z", "#76878F", 0.9) +
  b.line(
    "M-45 -4C-50 -16 -44 -26 -34 -30M-45 2C-52 10 -50 22 -40 28M-44 4C-46 18 -38 24 -30 24",
    1,
  ) +
  b.line("M-26 -15Q-20 -2 -26 13", 0.9) +
  b.flat("M-39 -5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0", b.ink) +
  b.hatch("M-20 13Q8 12 34 0M-16 10Q8 9 28 1M-18 -1H38", 0.6)

export const koi: Motif = (b) =>
  b.move(
    b.shape(
      "M-14 -16C-26 -30 -38 -30 -42 -24C-34 -22 -26 -14 -18 -6ZM14 -16C26 -30 38 -30 42 -24C34 -22 26 -14 18 -6Z",
      "#F1E3DC",
      0.9,
    ) +
      b.hatch("M-20 -14L-36 -24M-18 -10L-28 -18M20 -14L36 -24M18 -10L28 -18", 0.6) +
      b.shape(
        "M0 -49C14 -47 20 -32 19 -14C18 4 10 16 7 24C14 30 20 40 18 49C10 42 5 40 0 40S-10 42 -18 49C-20 40 -14 30 -7 24C-10 16 -18 4 -19 -14C-20 -32 -14 -47 0 -49Z",
        PAPER,
      ) +
      b.flat(
        "M-10 -44C0 -48 12 -44 14 -32C8 -26 -8 -26 -14 -32ZM-18 -16C-8 -20 6 -14 8 -4C4 6 -12 4 -15 -2ZM4 8C9 6 10 10 7 20L0 24C-4 16 0 10 4 8Z",
        INK.gac,
      ) +
      b.line(
        "M-12 -34a2 2 0 1 0 .1 0M12 -34a2 2 0 1 0 .1 0M-8 -47Q-14 -50 -16 -46M8 -47Q14 -50 16 -46",
        1,
      ) +
      b.hatch(
        "M-12 -24Q0 -18 12 -24M-12 -12q4 4 8 0t8 0t8 0M-12 -4q4 4 8 0t8 0t8 0M-8 4q4 4 8 0t8 0M-6 12q3 3 6 0t6 0M0 26V38M-4 27L-12 42M4 27L12 42",
        0.55,
      ),
    0,
    0,
    14,
  ) + b.line("M-48 36q8 -6 16 0M30 44q8 -6 16 0M34 -42q6 -5 12 0", 1, mix(INK.song, PAPER, 0.3))

export const shrimp: Motif = (b) => shrimps(b, "#D98A6C")
/** Mắm tôm is purple-grey, and so is its shrimp. */
export const krill: Motif = (b) => shrimps(b, "#A98497")

function shrimps(b: Burin, fill: string): string {
  return (
    b.line(
      "M-26 -26C-40 -42 -20 -50 -6 -46M-24 -28C-30 -46 4 -52 22 -44M-30 -20C-46 -24 -48 -6 -44 6",
      1,
    ) +
    b.line("M-14 4l-8 14M-4 10l-6 15M8 12l-2 15M18 10l4 14M26 4l9 11", 1.3) +
    b.shape(
      "M-34 -18C-24 -34 -4 -36 12 -30C32 -22 42 -4 36 12C32 24 22 30 12 32C16 26 20 20 20 14C20 6 14 4 4 6C-10 8 -20 2 -26 -6C-30 -10 -36 -12 -34 -18Z",
      fill,
    ) +
    b.line(
      "M-10 -32Q-18 -16 -12 4M4 -32Q-2 -14 2 6M18 -27Q10 -10 14 5M30 -16Q20 -4 21 12M37 -2Q26 4 20 18",
      0.9,
    ) +
    b.hatch("M-6 -28Q14 -28 30 -8M-4 -25Q14 -24 28 -4M22 26Q32 18 33 6", 0.55) +
    b.shape(
      "M12 32C2 32 -8 36 -12 46C-2 46 6 44 10 40C10 44 12 48 18 50C22 42 20 36 12 32Z",
      fill,
    ) +
    b.shape("M-34 -18L-46 -26L-26 -26Z", fill, 0.8) +
    b.flat("M-27 -17a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0", b.ink)
  )
}

/** Salt in a heap, with crystals that are cubes as they are. */
export const salt: Motif = (b) => {
  const cube = (x: number, y: number, k: number) =>
    b.move(
      b.shape("M0 -10L10 -5V6L0 11L-10 6V-5Z", "#E9F0F3") +
        b.line("M-10 -5L0 0L10 -5M0 0V11", 0.8) +
        b.hatch("M3 1V8M6 -.5V6.4", 0.6),
      x,
      y,
      0,
      k,
    )
  return (
    b.shape("M-46 40C-30 36 -16 -14 -2 -24C12 -14 30 34 46 40C30 48 -30 48 -46 40Z", "#F2F6F8") +
    b.hatch("M6 -14Q18 16 38 39M3 -10Q12 18 28 41M0 -6Q6 20 18 42M-2 0Q0 24 8 43", 0.6) +
    b.stipple(-12, 22, 16, 16, 24) +
    cube(-30, -18, 1) +
    cube(24, -30, 1.15) +
    cube(36, 0, 0.8) +
    cube(-14, -38, 0.7)
  )
}

export const seaGrape: Motif = (b) => {
  let out = ""
  for (const [x, t, k] of [
    [-22, -18, 0.9],
    [22, 18, 0.9],
    [0, 0, 1.08],
  ] as const) {
    let stem = b.line("M0 46V-36", 1.6, INK.laChe)
    for (let i = 0; i < 11; i += 1) {
      stem +=
        b.ball(-6.4, 34 - i * 7, 5, 4.4, "#6FA583") + b.ball(6.4, 31 - i * 7, 5, 4.4, "#6FA583")
    }
    out += b.move(stem + b.ball(0, -42, 5, 5, "#6FA583"), x, 0, t, k * 0.94)
  }
  return out
}

export const drop: Motif = (b) =>
  b.flat("M-50 30L-28 0L-14 14L4 -12L24 12L34 4L50 26V40H-50Z", mix(INK.lam, PAPER, 0.74)) +
  b.shape(
    "M0 -46C14 -22 28 -6 28 14C28 32 15 42 0 42S-28 32 -28 14C-28 -6 -14 -22 0 -46Z",
    "#A9CBDD",
  ) +
  b.hatch("M24 10Q24 32 2 38M20 4Q21 28 -2 35M15 0Q16 24 -6 32", 0.8) +
  b.line("M-18 14Q-18 -2 -8 -14", 2, PAPER) +
  b.line("M-48 46q8 -5 16 0t16 0t16 0t16 0t16 0t16 0", 1.1)
