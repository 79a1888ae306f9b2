import { INK, mix, PAPER } from "../ink"
import type { Burin, Motif } from "./burin"

/** A standing cock. Gà Đông Tảo is known by its legs, so their thickness is an argument. */
function cock(b: Burin, body: string, tail: string, leg: number): string {
  const sickles = [
    "M24 -13C20 -34 28 -48 40 -48C32 -43 30 -30 32 -13Z",
    "M26 -12C26 -36 40 -48 50 -36C42 -38 36 -28 34 -10Z",
    "M28 -10C34 -30 48 -32 50 -16C44 -24 40 -20 35 -6Z",
    "M30 -8C38 -20 48 -16 48 -2C44 -10 40 -10 34 -2Z",
    "M30 -4C36 -8 44 -2 42 10C40 2 36 2 31 4Z",
  ]
  const legs = "M-6 22V41l-9 5M-6 41l-1 7M-6 41l7 5M9 22V41l-9 5M9 41l-1 7M9 41l8 5"
  const scales = leg > 3 ? "M-8 28h4M-8 32h4M-8 36h4M7 28h4M7 32h4M7 36h4" : ""
  const hackle = mix(body, "#F0C878", 0.5)
  return (
    sickles.map((d) => b.shape(d, tail)).join("") +
    b.hatch(
      "M28 -16C27 -32 32 -42 37 -45M31 -14C32 -30 40 -38 46 -36M33 -10C38 -24 44 -26 48 -21M34 -6C39 -14 44 -12 46 -8",
      0.5,
      mix(tail, PAPER, 0.55),
    ) +
    b.line(legs, leg + 1.5) +
    b.line(legs, leg, "#C99A52") +
    b.hatch(scales, 0.6) +
    b.shape(
      "M-22 -40C-15 -43 -9 -39 -9 -32C-8 -20 0 -12 12 -11C20 -10 26 -14 32 -16C34 -4 30 12 18 21C8 28 -8 28 -18 20C-28 12 -31 -2 -29 -14C-28 -22 -27 -34 -22 -40Z",
      body,
    ) +
    b.hatch(
      "M-27 2q4 4 8 2M-26 8q4 4 9 2M-23 14q5 4 9 2M-14 12q5 4 9 2M-18 20q5 3 9 1M-7 18q6 3 10 0M-6 24q7 2 12 -1M6 21q6 1 10 -3M14 16q5 0 8 -4M-18 6q4 4 7 2",
      0.6,
    ) +
    b.hatch("M20 -8q4 6 2 14M24 -9q4 6 2 13M28 -10q3 6 1 11", 0.7, hackle) +
    b.shape(
      "M-24 -36C-16 -39 -11 -34 -10 -27C-8 -16 -4 -11 1 -8C-3 -2 -8 -6 -10 0C-14 -6 -17 -2 -19 2C-22 -4 -25 -2 -28 0C-30 -12 -27 -26 -24 -36Z",
      hackle,
      0.8,
    ) +
    b.hatch(
      "M-20 -32C-23 -22 -24 -12 -25 -4M-17 -32C-19 -20 -20 -10 -20 -3M-14 -31C-15 -20 -14 -11 -12 -5M-12 -28C-11 -18 -8 -12 -5 -7",
      0.6,
    ) +
    b.shape("M-10 -1C-2 -8 12 -6 24 3C27 8 24 13 18 13C6 17 -8 13 -10 -1Z", mix(body, b.ink, 0.3)) +
    b.hatch(
      "M-6 4Q6 5 22 6M-4 8Q8 9 20 9.6M0 12Q8 13 16 12.4M2 -4q-2 4 1 8M8 -4q-2 4 1 8M14 -2q-2 3 0 7",
      0.6,
      mix(body, PAPER, 0.5),
    ) +
    b.shape(
      "M-24 -37C-27 -42 -24 -46 -21 -43C-21 -49 -15 -49 -14 -44C-11 -47 -7 -44 -9 -38C-13 -40 -19 -40 -24 -37Z",
      INK.gac,
    ) +
    b.shape("M-25 -36L-35 -31L-26 -29Z", "#D9B25E") +
    b.shape("M-26 -29C-30 -23 -26 -17 -22 -21C-20 -25 -22 -29 -26 -29Z", INK.gac) +
    b.shape("M-21.6 -34a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0", PAPER, 0.7) +
    b.flat("M-20.6 -34a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0", b.ink)
  )
}

export const chicken: Motif = (b) => cock(b, "#C77B45", "#2E4A4A", 2.2)
export const paleChicken: Motif = (b) => cock(b, "#D9B27C", INK.cuNau, 2.2)
export const dongTaoChicken: Motif = (b) => cock(b, "#A8502F", INK.than, 5.4)

/** Bò: a standing ox, hatched along its flank. */
export const ox: Motif = (b) =>
  b.line("M-22 16V44M-10 18V44M22 16V44M34 14V42", 4.4, "#8A5A3C") +
  b.line("M-25 46h7M-13 46h7M19 46h7M31 44h7", 2.4) +
  b.shape(
    "M-26 -16C-10 -22 20 -20 36 -16C44 -10 42 12 36 18C20 24 -12 24 -26 18C-34 8 -34 -8 -26 -16Z",
    "#A86F47",
  ) +
  b.line("M40 -10C48 0 46 14 48 26", 1.6) +
  b.shape("M-22 -18C-30 -26 -38 -24 -42 -18C-48 -8 -50 2 -46 8C-40 10 -34 4 -28 4Z", "#A86F47") +
  b.line("M-36 -22C-44 -28 -46 -38 -38 -42M-28 -22C-26 -32 -20 -36 -14 -34", 2, "#D8C49C") +
  b.shape("M-26 -18Q-16 -22 -14 -14Q-22 -10 -28 -14Z", "#8A5A3C", 0.8) +
  b.flat("M-41 -12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0", b.ink) +
  b.line("M-47 4q3 2 6 0", 0.8) +
  b.hatch(
    "M-20 18Q8 22 34 14M-16 14Q8 18 37 9M-8 11Q10 14 38 4M20 -16q10 10 8 24M26 -15q9 10 8 20M-24 -10q-6 10 -2 22M-19 -12q-6 12 -2 24",
    0.6,
  )

/** Bò khô: strips on a skewer with chilli. */
export const jerky: Motif = (b) => {
  const strip = (x: number, y: number, t: number) =>
    b.move(
      b.shape(
        "M-34 -8C-20 -12 0 -6 14 -10C24 -12 34 -8 34 -2C34 8 20 8 8 8C-8 8 -22 12 -32 8C-38 4 -38 -4 -34 -8Z",
        "#8E4A33",
      ) + b.hatch("M-28 -4Q0 0 28 -4M-28 0Q0 5 28 0M-24 5Q0 8 22 4", 0.7, "#DDA983"),
      x,
      y,
      t,
    )
  return b.move(ox(b), 0, -16, 0, 0.66) + strip(-6, 24, -5) + strip(8, 40, 4)
}

/** Ruốc: floss in a heap, threads every way. */
export const floss: Motif = (b) => {
  let threads = ""
  for (let i = 0; i < (b.fine ? 90 : 26); i += 1) {
    const a = b.random() * Math.PI * 2
    const k = Math.sqrt(b.random())
    const x = Math.cos(a) * k * 38
    const y = 22 + Math.sin(a) * k * 20 - (38 - Math.abs(x)) * 0.3
    threads += `M${x.toFixed(1)} ${y.toFixed(1)}q${(b.random() * 12 - 6).toFixed(1)} ${(b.random() * 10 - 5).toFixed(1)} ${(b.random() * 16 - 8).toFixed(1)} ${(b.random() * 12 - 6).toFixed(1)}`
  }
  return (
    b.shape("M-46 40C-42 16 -22 -6 0 -8C22 -6 42 16 46 40C30 48 -30 48 -46 40Z", "#C98A4F") +
    b.line(threads, 0.7, "#7A4426")
  )
}
export const oxFloss: Motif = (b) =>
  b.move(ox(b), 0, -22, 0, 0.62) + b.move(floss(b), 0, 10, 0, 0.86)
export const fishFloss =
  (fish: Motif): Motif =>
  (b) =>
    b.move(fish(b), 0, -26, 0, 0.78) + b.move(floss(b), 0, 10, 0, 0.86)

/** Yến: the nest on the rock and the swiftlet that made it. */
export const swiftlet: Motif = (b) => {
  let strands = ""
  for (let i = 0; i < 9; i += 1) {
    strands += `M${-36 + i * 2} ${18 + i * 1.4}Q0 ${55 - i * 3.6} ${36 - i * 2} ${18 + i * 1.4}`
  }
  return (
    b.shape("M-40 14C-20 24 20 24 40 14C40 36 22 49 0 49S-40 36 -40 14Z", "#F0EADB") +
    b.line(b.fine ? strands : "M-30 20Q0 44 30 20M-22 34Q0 48 22 34", 0.6) +
    b.shape("M0 -4L-11 13L-1 7L8 15L6 -4Z", INK.than) +
    b.shape("M-6 -26C-14 -38 -30 -46 -50 -47C-38 -39 -26 -26 -9 -13Z", INK.cham) +
    b.shape("M5 -27C11 -39 26 -48 49 -49C36 -41 24 -27 9 -14Z", INK.cham) +
    b.hatch(
      "M-42 -44Q-22 -36 -10 -22M-34 -40Q-20 -32 -9 -17M41 -46Q22 -38 10 -24M33 -42Q20 -34 9 -19",
      0.6,
      "#9DB0C4",
    ) +
    b.shape("M-8 -28C-6 -34 6 -34 8 -28C12 -18 8 -6 2 2C-6 -4 -12 -18 -8 -28Z", "#7D8793") +
    b.shape("M-4 -22C0 -26 6 -22 5 -14C4 -8 2 -4 1 -1C-4 -6 -7 -16 -4 -22Z", PAPER, 0.6) +
    b.shape("M-7 -30C-8 -40 8 -40 7 -30C5 -26 -5 -26 -7 -30Z", INK.cham) +
    b.shape("M-7 -34L-14 -35L-7 -30Z", INK.than, 0.7) +
    b.flat("M-5 -34a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0", PAPER)
  )
}

/** Honeycomb, one bee at work. */
export const honeycomb: Motif = (b) => {
  let cells = ""
  const full: string[] = []
  for (let q = -2; q <= 2; q += 1) {
    for (let p = -2; p <= 2; p += 1) {
      const x = p * 18 + (q % 2 ? 9 : 0)
      const y = q * 15.6 + 4
      if (Math.hypot(x, y) < 44) {
        const hex = `M${x} ${y - 10}l8.7 5v10l-8.7 5l-8.7 -5v-10Z`
        if (b.random() < 0.55) full.push(hex)
        else cells += hex
      }
    }
  }
  const bee =
    b.shape("M-2 -6C-16 -24 -28 -14 -20 -4ZM2 -6C16 -24 28 -14 20 -4Z", "#E5EDF1", 0.8) +
    b.shape("M0 -10C10 -10 13 2 9 14C6 20 -6 20 -9 14C-13 2 -10 -10 0 -10Z", "#C98F35") +
    b.flat("M-11 2H11L10.6 7H-10.6ZM-9.6 11H9.6L7 16H-7Z", b.ink) +
    b.ball(0, -13, 6, 5, INK.than) +
    b.line("M-3 -17l-4 -6M3 -17l4 -6", 0.9)
  return (
    b.shape(cells, "#EBD3A0") +
    b.shape(full.join(""), "#C98F35") +
    b.hatch(
      full
        .map((hex) =>
          hex.replace(
            /^M(\S+) (\S+)l.*$/,
            (_, x, y) =>
              `M${Number(x) + 1} ${Number(y) + 16}l6 -4M${Number(x) + 1} ${Number(y) + 12}l6 -4`,
          ),
        )
        .join(""),
      0.6,
    ) +
    b.move(bee, 10, -6, 34, 1.05)
  )
}

/** Trại rắn: a cobra, hood open. */
export const snake: Motif = (b) =>
  b.shape("M-40 36C-40 24 40 24 40 36C40 50 -40 50 -40 36Z", "#7C8A54") +
  b.shape("M-26 36C-26 29 26 29 26 36C26 43 -26 43 -26 36Z", "#66763A", 0.8) +
  b.shape(
    "M-8 34C-6 18 -4 8 -8 -2C-28 -12 -24 -40 0 -44C24 -40 28 -12 8 -2C4 8 8 18 10 34Z",
    "#7C8A54",
  ) +
  b.shape("M-8 -40C-8 -50 8 -50 8 -40C8 -32 4 -28 0 -28S-8 -32 -8 -40Z", "#66763A") +
  b.line("M-5 -6H5M-4 2H5M-3 10H6M-3 18H8M-12 -18Q0 -12 12 -18", 0.9) +
  b.hatch("M14 -30Q20 -16 8 -6M10 -30Q14 -16 5 -8", 0.6) +
  b.flat(
    "M-5 -40a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0M2 -40a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0",
    PAPER,
  )

/** Nem, tré: pork shreds in straw. */
export const tre: Motif = (b) => {
  let straw = ""
  for (let i = 0; i < 13; i += 1) {
    const x = -18 + i * 3
    straw += `M${x * 0.5} -46Q${x * 1.5} -20 ${x} 0T${x * 1.3} 46`
  }
  return (
    b.shape("M-9 -46C-30 -22 -26 20 -24 46H24C26 20 30 -22 9 -46Z", INK.rom) +
    b.line(b.fine ? straw : "M-6 -44Q-16 -10 -12 44M6 -44Q16 -10 12 44", 0.6, INK.cuNau) +
    b.line("M-14 -34Q0 -28 14 -34M-26 -4Q0 4 26 -4M-26 2Q0 10 26 2M-26 28Q0 36 26 28", 1.4, INK.gac)
  )
}
