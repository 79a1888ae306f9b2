import { INK, mix, PAPER } from "../ink"
import type { Burin, Motif } from "./burin"

/** A standing cock. Gà Đông Tảo is known by its legs, so they are an argument. */
function cock(b: Burin, body: string, tail: string, leg: number): string {
  let feathers = ""
  for (const [x1, y1, cx, cy, x2, y2] of [[20, -4, 34, -40, 48, -26], [20, -2, 44, -34, 50, -8], [20, 0, 44, -22, 47, 10], [18, 2, 36, -46, 38, -38]] as const) {
    feathers += b.shape(`M${x1} ${y1}Q${cx} ${cy} ${x2} ${y2}Q${cx - 4} ${cy + 16} ${x1} ${y1 + 10}Z`, tail)
  }
  let plumes = ""
  for (let i = 0; i < 5; i += 1) {
    plumes += `M${-8 + i * 6} ${4 - i}q4 7 -1 12M${-5 + i * 6} ${12 - i}q4 6 -1 11`
  }
  const foot = `l-8 5m8 -5l0 6m0 -6l8 4`
  return (
    feathers +
    b.line(`M-4 28V44${foot}M10 28V44${foot}`, leg, "#C08A3E") +
    b.shape("M-22 -30C-14 -34 -8 -28 -8 -20C-4 -10 8 -6 22 -8C30 0 26 20 12 28C-4 34 -22 26 -24 8C-26 -8 -30 -22 -22 -30Z", body) +
    b.shape("M-4 4C6 -4 20 -2 26 6C18 18 4 20 -4 4Z", mix(body, b.ink, 0.25)) +
    b.hatch(plumes, 0.6) +
    b.hatch("M-20 -22q5 5 10 2M-22 -14q6 6 13 2M-23 -6q7 7 16 2M-23 2q7 7 14 4M-21 10q6 7 14 6M-16 20q6 5 14 4M2 27q8 -2 15 -9", 0.6) +
    b.shape("M-26 -30C-32 -36 -28 -42 -24 -40C-24 -46 -18 -48 -16 -42C-12 -46 -8 -42 -10 -36C-8 -32 -12 -28 -16 -28Z", INK.gac) +
    b.shape("M-27 -30L-38 -26L-27 -23Z", "#D1A24C") +
    b.shape("M-26 -22C-30 -14 -24 -10 -21 -16Z", INK.gac) +
    b.flat("M-23 -27a2 2 0 1 0 4 0a2 2 0 1 0 -4 0", b.ink)
  )
}

export const chicken: Motif = (b) => cock(b, "#C77B45", "#2E4A4A", 2.2)
export const paleChicken: Motif = (b) => cock(b, "#D9B27C", INK.cuNau, 2.2)
export const dongTaoChicken: Motif = (b) => cock(b, "#A8502F", INK.than, 5.4)

/** Bò: a standing ox, hatched along its flank. */
export const ox: Motif = (b) =>
  b.line("M-22 16V44M-10 18V44M22 16V44M34 14V42", 4.4, "#8A5A3C") +
  b.line("M-25 46h7M-13 46h7M19 46h7M31 44h7", 2.4) +
  b.shape("M-26 -16C-10 -22 20 -20 36 -16C44 -10 42 12 36 18C20 24 -12 24 -26 18C-34 8 -34 -8 -26 -16Z", "#A86F47") +
  b.line("M40 -10C48 0 46 14 48 26", 1.6) +
  b.shape("M-22 -18C-30 -26 -38 -24 -42 -18C-48 -8 -50 2 -46 8C-40 10 -34 4 -28 4Z", "#A86F47") +
  b.line("M-36 -22C-44 -28 -46 -38 -38 -42M-28 -22C-26 -32 -20 -36 -14 -34", 2, "#D8C49C") +
  b.shape("M-26 -18Q-16 -22 -14 -14Q-22 -10 -28 -14Z", "#8A5A3C", 0.8) +
  b.flat("M-41 -12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0", b.ink) + b.line("M-47 4q3 2 6 0", 0.8) +
  b.hatch("M-20 18Q8 22 34 14M-16 14Q8 18 37 9M-8 11Q10 14 38 4M20 -16q10 10 8 24M26 -15q9 10 8 20M-24 -10q-6 10 -2 22M-19 -12q-6 12 -2 24", 0.6)

/** Bò khô: strips on a skewer with chilli. */
export const jerky: Motif = (b) => {
  const strip = (x: number, y: number, t: number) => b.move(b.shape("M-34 -8C-20 -12 0 -6 14 -10C24 -12 34 -8 34 -2C34 8 20 8 8 8C-8 8 -22 12 -32 8C-38 4 -38 -4 -34 -8Z", "#8E4A33") + b.hatch("M-28 -4Q0 0 28 -4M-28 0Q0 5 28 0M-24 5Q0 8 22 4", 0.7, "#DDA983"), x, y, t)
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
  return b.shape("M-46 40C-42 16 -22 -6 0 -8C22 -6 42 16 46 40C30 48 -30 48 -46 40Z", "#C98A4F") + b.line(threads, 0.7, "#7A4426") 
}
export const oxFloss: Motif = (b) => b.move(ox(b), 0, -22, 0, 0.62) + b.move(floss(b), 0, 10, 0, 0.86)
export const fishFloss = (fish: Motif): Motif => (b) => b.move(fish(b), 0, -26, 0, 0.78) + b.move(floss(b), 0, 10, 0, 0.86)

/** Yến: the nest on the rock and the swiftlet that made it. */
export const swiftlet: Motif = (b) => {
  let strands = ""
  for (let i = 0; i < 9; i += 1) {
    strands += `M${-34 + i * 2} ${12 + i * 1.4}Q0 ${52 - i * 4.4} ${34 - i * 2} ${12 + i * 1.4}`
  }
  return (
    b.shape("M-38 10C-20 20 20 20 38 10C38 34 20 48 0 48S-38 34 -38 10Z", "#F0EADB") +
    b.line(b.fine ? strands : "M-30 20Q0 44 30 20M-22 34Q0 48 22 34", 0.6) +
    b.shape("M-4 -8C-16 -14 -36 -18 -49 -40C-30 -36 -10 -30 0 -24C10 -34 28 -44 48 -46C38 -30 22 -16 10 -8L16 6L4 -2L-6 6Z", INK.cham) +
    b.hatch("M-40 -34Q-22 -22 -6 -14M-30 -30Q-18 -22 -4 -16M40 -42Q24 -28 8 -16M30 -38Q18 -28 6 -18", 0.6, "#8FA3B8") +
    b.shape("M-4 -22C-6 -29 6 -29 4 -22L0 -18Z", INK.cham)
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
  const bee = b.shape("M-2 -6C-16 -24 -28 -14 -20 -4ZM2 -6C16 -24 28 -14 20 -4Z", "#E5EDF1", 0.8) + b.shape("M0 -10C10 -10 13 2 9 14C6 20 -6 20 -9 14C-13 2 -10 -10 0 -10Z", "#C98F35") + b.flat("M-11 2H11L10.6 7H-10.6ZM-9.6 11H9.6L7 16H-7Z", b.ink) + b.ball(0, -13, 6, 5, INK.than) + b.line("M-3 -17l-4 -6M3 -17l4 -6", 0.9)
  return b.shape(cells, "#EBD3A0") + b.shape(full.join(""), "#C98F35") + b.hatch(full.map((hex) => hex.replace(/^M(\S+) (\S+)l.*$/, (_, x, y) => `M${Number(x) + 1} ${Number(y) + 16}l6 -4M${Number(x) + 1} ${Number(y) + 12}l6 -4`)).join(""), 0.6) + b.move(bee, 10, -6, 34, 1.05)
}

/** Trại rắn: a cobra, hood open. */
export const snake: Motif = (b) =>
  b.shape("M-40 36C-40 24 40 24 40 36C40 50 -40 50 -40 36Z", "#7C8A54") + b.shape("M-26 36C-26 29 26 29 26 36C26 43 -26 43 -26 36Z", "#66763A", 0.8) +
  b.shape("M-8 34C-6 18 -4 8 -8 -2C-28 -12 -24 -40 0 -44C24 -40 28 -12 8 -2C4 8 8 18 10 34Z", "#7C8A54") +
  b.shape("M-8 -40C-8 -50 8 -50 8 -40C8 -32 4 -28 0 -28S-8 -32 -8 -40Z", "#66763A") +
  b.line("M-5 -6H5M-4 2H5M-3 10H6M-3 18H8M-12 -18Q0 -12 12 -18", 0.9) + b.hatch("M14 -30Q20 -16 8 -6M10 -30Q14 -16 5 -8", 0.6) + b.flat("M-5 -40a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0M2 -40a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0", PAPER)

/** Nem, tré: pork shreds in straw. */
export const tre: Motif = (b) => {
  let straw = ""
  for (let i = 0; i < 13; i += 1) {
    const x = -18 + i * 3
    straw += `M${x * 0.5} -46Q${x * 1.5} -20 ${x} 0T${x * 1.3} 46`
  }
  return b.shape("M-9 -46C-30 -22 -26 20 -24 46H24C26 20 30 -22 9 -46Z", INK.rom) + b.line(b.fine ? straw : "M-6 -44Q-16 -10 -12 44M6 -44Q16 -10 12 44", 0.6, INK.cuNau) + b.line("M-14 -34Q0 -28 14 -34M-26 -4Q0 4 26 -4M-26 2Q0 10 26 2M-26 28Q0 36 26 28", 1.4, INK.gac)
}
