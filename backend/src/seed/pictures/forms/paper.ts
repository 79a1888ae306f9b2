import { INK, mix, PAPER } from "../ink"
import { n, type Plate } from "../plate"
import type { Draw, Tone } from "./form"

const KRAFT = "#CDB593"

function crimps(plate: Plate, x1: number, x2: number, y: number, h: number): string {
  if (!plate.fine) {
    return ""
  }
  let d = ""
  for (let x = x1 + 9; x < x2; x += 11) {
    d += `M${n(x)} ${y}V${y + h}`
  }
  return plate.rule(d, 2)
}

/** Túi: a stand-up pouch with a sealed top. */
export const pouch: Draw = (plate, tone) => {
  const d =
    "M222 92H738C742 200 748 260 752 380C758 560 758 720 744 846Q742 872 712 872H248Q218 872 216 846C202 720 202 560 208 380C212 260 218 200 222 92Z"
  return {
    art:
      plate.shadow(480, 872, 560) +
      plate.shape(d, tone.body) +
      crimps(plate, 224, 738, 98, 50) +
      plate.rule("M221 154H739", 3.4) +
      plate.rule("M214 800C320 846 640 846 746 800", 3) +
      plate.shade(d, { x: 204, y: 160, w: 552, h: 712 }, { bend: -20, gap: 14, from: 0.8 }) +
      `<path d="M206 128l18 -12v24ZM754 128l-18 -12v24Z" fill="${plate.line}" opacity=".8"/>`,
    label: { x: 250, y: 190, w: 460, h: 600 },
    style: "sheet",
  }
}

/** A paper bag with folded sides and a tin tie: coffee, cashews, flour. */
export const coffeeBag: Draw = (plate, tone) => {
  const front = "M262 236L276 872H704L718 236Z"
  const fold = "M252 104H728V236H252Z"
  const side = "M718 236L770 300L752 836L704 872Z"
  return {
    art:
      plate.shadow(500, 872, 520) +
      plate.shape(side, mix(tone.body, INK.cham, 0.35)) +
      plate.rule("M718 240L730 560L704 868", 3) +
      plate.shape(front, tone.body) +
      plate.shape(fold, mix(tone.body, INK.cham, 0.12)) +
      plate.rule("M252 148H728M252 192H728", 3) +
      plate.shape("M232 156H270V186H232ZM710 156H748V186H710Z", tone.dark, 4) +
      plate.shade(front, { x: 262, y: 236, w: 456, h: 636 }, { gap: 15, from: 0.82 }),
    label: { x: 296, y: 268, w: 388, h: 564 },
    style: "sheet",
  }
}

/** A five-kilo rice sack, sewn at the top. */
export const sack: Draw = (plate, tone) => {
  const d =
    "M250 112C240 170 196 240 190 360C180 560 184 720 204 832Q212 872 260 872H700Q748 872 756 832C776 720 780 560 770 360C764 240 720 170 710 112Z"
  let stitches = ""
  for (let x = 268; x < 700; x += 30) {
    stitches += `M${x} 138h16`
  }
  return {
    art:
      plate.shadow(480, 872, 620) +
      plate.shape(d, tone.body) +
      plate.rule(stitches, plate.weight, INK.gac) +
      plate.rule("M252 166C380 176 580 176 708 166", 3) +
      plate.rule(
        "M300 190C288 240 268 262 262 310M660 190C672 240 692 262 698 310M420 186q-6 44 -18 66M548 186q6 44 16 70",
        3,
      ) +
      plate.shade(d, { x: 184, y: 170, w: 592, h: 702 }, { bend: -26, gap: 14, from: 0.8 }) +
      plate.rule("M710 138C748 128 770 150 764 190C760 214 740 214 742 196", plate.weight * 0.8),
    label: { x: 246, y: 276, w: 468, h: 548 },
    style: "sheet",
  }
}

/** Gói, túi of noodles: a flat packet with its ends pressed. */
export const packet: Draw = (plate, tone) => {
  const d = "M216 150H744V818H216Z"
  const ends =
    "M216 96L238 108L260 96L282 108L304 96L326 108L348 96L370 108L392 96L414 108L436 96L458 108L480 96L502 108L524 96L546 108L568 96L590 108L612 96L634 108L656 96L678 108L700 96L722 108L744 96V150H216Z"
  return {
    art:
      plate.shadow(480, 876, 540) +
      plate.shape(ends, tone.dark) +
      plate.shape(
        "M216 818H744V872L722 862L700 872L678 862L656 872L634 862L612 872L590 862L568 872L546 862L524 872L502 862L480 872L458 862L436 872L414 862L392 872L370 862L348 872L326 862L304 872L282 862L260 872L238 862L216 872Z",
        tone.dark,
      ) +
      plate.shape(d, tone.body) +
      plate.shade(d, { x: 216, y: 150, w: 528, h: 668 }, { gap: 15, from: 0.84 }),
    label: { x: 256, y: 188, w: 448, h: 590 },
    style: "sheet",
  }
}

function boxSides(
  plate: Plate,
  x: number,
  y: number,
  w: number,
  h: number,
  depth: number,
  tone: Tone,
): string {
  const top = `M${x} ${y}L${x + depth} ${y - depth * 0.62}H${x + w + depth}L${x + w} ${y}Z`
  const side = `M${x + w} ${y}L${x + w + depth} ${y - depth * 0.62}V${y + h - depth * 0.62}L${x + w} ${y + h}Z`
  return (
    plate.shape(top, mix(tone.body, "#ffffff", 0.35)) +
    plate.shape(side, mix(tone.body, INK.cham, 0.3)) +
    plate.shade(
      side,
      { x: x + w - depth, y: y - depth, w: depth * 2, h: h + depth },
      { from: 0.3, gap: 12 },
    )
  )
}

/** Hộp: an upright carton. */
export const carton: Draw = (plate, tone) => {
  const front = "M206 176H674V872H206Z"
  return {
    art:
      plate.shadow(500, 872, 560) +
      boxSides(plate, 206, 176, 468, 696, 92, tone) +
      plate.shape(front, tone.body) +
      plate.rule("M390 176Q440 214 490 176", 3.4),
    label: { x: 228, y: 226, w: 424, h: 622 },
    style: "sheet",
  }
}

/** A flat gift box, lid on, standing on its edge. */
export const giftBox: Draw = (plate, tone) => {
  const front = "M128 268H772V832H128Z"
  const band = "M128 268H186V832H128Z"
  let brocade = ""
  for (let y = 268; y < 832; y += 47) {
    brocade += `M157 ${y + 5}l22 18.5l-22 18.5l-22 -18.5ZM157 ${y + 15}l10 8.5l-10 8.5l-10 -8.5Z`
  }
  return {
    art:
      plate.shadow(480, 834, 700) +
      boxSides(plate, 128, 268, 644, 564, 84, tone) +
      plate.shape(front, tone.body) +
      plate.shape(band, tone.dark) +
      `<path d="${brocade}" fill="none" stroke="${PAPER}" stroke-width="${plate.fine ? 3 : 6}"/>`,
    label: { x: 208, y: 294, w: 542, h: 512 },
    style: "sheet",
  }
}

/** Thùng: a corrugated carton with hand holes, for fruit by the case. */
export const crate: Draw = (plate, tone) => {
  const paper = { ...tone, body: KRAFT }
  const front = "M116 330H748V872H116Z"
  return {
    art:
      plate.shadow(480, 872, 700) +
      boxSides(plate, 116, 330, 632, 542, 104, paper) +
      plate.shape(front, KRAFT) +
      plate.rule("M116 388H748", 3) +
      plate.shape(
        "M780 470q0 -16 14 -26l24 -16q14 -8 14 8v28q0 12 -12 20l-26 18q-14 8 -14 -8Z",
        INK.cham,
        3,
      ) +
      plate.shape(`M116 330H748V388H116Z`, tone.main) +
      plate.rule("M430 300L470 276H560L520 300", 3),
    label: { x: 152, y: 416, w: 560, h: 424 },
    style: "sheet",
  }
}

/** Cây: a roll of cakes or pork, wrapped, its end twisted. */
export const roll: Draw = (plate, tone) => {
  const d = "M150 268Q120 480 150 700H820Q852 480 820 268Z"
  const cap = "M820 268Q880 372 880 484T820 700Q788 590 788 484T820 268Z"
  const twist =
    "M150 268Q120 480 150 700L70 752Q34 690 44 590L84 540Q60 480 84 428L44 378Q34 278 70 216Z"
  return {
    art:
      plate.shadow(480, 702, 720) +
      plate.shape(twist, tone.dark) +
      plate.rule(
        "M134 330L72 270M128 420L84 400M128 548L84 568M134 640L72 700",
        3.4,
        mix(tone.dark, PAPER, 0.6),
      ) +
      plate.shape(d, tone.body) +
      plate.shade(d, { x: 140, y: 640, w: 720, h: 60 }, { from: 0.02, gap: 11 }) +
      plate.shape(cap, mix(tone.body, INK.cham, 0.25)) +
      plate.rule("M834 350Q862 484 834 618M820 420Q838 484 820 548", 3),
    label: { x: 196, y: 268, w: 566, h: 432 },
    style: "band",
    over: plate.rule("M176 266Q148 480 176 702M790 266Q768 480 790 702", plate.weight, tone.dark),
  }
}
