import { INK, mix, PAPER } from "../ink"
import { n, type Plate } from "../plate"
import type { Draw } from "./form"

/** A highlight an engraver would simply leave white. */
function gleam(d: string): string {
  return `<path d="${d}" fill="#fff" opacity=".5"/>`
}

function screwCap(plate: Plate, x: number, y: number, w: number, h: number, fill: string): string {
  const d = `M${x} ${y + 12}Q${x} ${y} ${x + 14} ${y}H${x + w - 14}Q${x + w} ${y} ${x + w} ${y + 12}V${y + h}H${x}Z`
  let ribs = ""
  if (plate.fine) {
    for (let i = 1; i < 16; i += 1) {
      const at = x + (w * (1 - Math.cos((Math.PI * i) / 16))) / 2
      ribs += `M${n(at)} ${y + 16}V${y + h - 8}`
    }
  }
  return plate.shape(d, fill) + plate.rule(ribs, 2.4) + plate.shade(d, { x, y, w, h }, { gap: 9 })
}

/** Hũ: a squat preserving jar with a screw lid. */
export const jar: Draw = (plate, tone) => {
  const d =
    "M262 262C262 238 300 232 300 206H660C660 232 698 238 698 262C722 280 734 306 734 346V804C734 850 706 872 660 872H300C254 872 226 850 226 804V346C226 306 238 280 262 262Z"
  const fill =
    "M238 330C300 318 660 318 722 330V800C722 842 700 860 656 860H304C260 860 238 842 238 800Z"
  return {
    art:
      plate.shadow(480, 872, 540) +
      plate.shape(d, mix(tone.pale, "#ffffff", 0.35)) +
      `<path d="${fill}" fill="${tone.body}"/>` +
      plate.rule("M242 330C300 318 660 318 718 330", 3) +
      plate.shade(d, { x: 226, y: 250, w: 508, h: 622 }, { bend: 26 }) +
      gleam("M254 350Q258 320 276 304V452Q256 456 254 440Z") +
      screwCap(plate, 272, 96, 416, 112, tone.dark) +
      plate.rule("M300 222H660", 4),
    label: { x: 226, y: 352, w: 508, h: 456 },
    style: "band",
  }
}

/** Lọ: a small tall jar, for what is dear by the gram. */
export const vial: Draw = (plate, tone) => {
  const d =
    "M352 300C352 276 372 268 372 244H588C588 268 608 276 608 300C640 316 652 340 652 372V816C652 852 632 872 594 872H366C328 872 308 852 308 816V372C308 340 320 316 352 300Z"
  return {
    art:
      plate.shadow(480, 872, 380) +
      plate.shape(d, mix(tone.pale, "#ffffff", 0.2)) +
      `<path d="M320 396Q480 384 640 396V812Q640 860 590 860H370Q320 860 320 812Z" fill="${tone.body}"/>` +
      plate.shade(d, { x: 308, y: 250, w: 344, h: 622 }, { bend: 22 }) +
      gleam("M330 400Q332 350 352 330V470H330Z") +
      screwCap(plate, 352, 92, 256, 154, tone.dark),
    label: { x: 308, y: 420, w: 344, h: 380 },
    style: "band",
  }
}

/** The slender square-shouldered bottle fish sauce is sold in, with a foil over its neck. */
export const sauceBottle: Draw = (plate, tone) => {
  const d =
    "M417 214V286C417 330 291 350 281 420V832C281 858 299 872 331 872H629C661 872 679 858 679 832V420C669 350 543 330 543 286V214Z"
  const foil = "M409 60Q480 50 551 60L556 236Q480 246 404 236Z"
  return {
    art:
      plate.shadow(480, 872, 430) +
      plate.shape(d, tone.body) +
      plate.shade(d, { x: 281, y: 214, w: 398, h: 658 }, { bend: 16 }) +
      gleam("M306 424C319 384 384 356 409 330V352C384 380 344 396 336 430V470H306Z") +
      plate.shape(foil, tone.main) +
      plate.rule("M407 110Q480 119 553 110M406 204Q480 213 554 204", 4) +
      plate.shade(foil, { x: 404, y: 54, w: 151, h: 186 }, { gap: 10 }),
    label: { x: 281, y: 424, w: 398, h: 412 },
    style: "band",
  }
}

/** A long-necked spirit bottle, stoppered and tied. */
export const spiritBottle: Draw = (plate, tone) => {
  const d =
    "M430 150V300C430 366 278 384 278 486V836C278 860 295 872 322 872H638C665 872 682 860 682 836V486C682 384 530 366 530 300V150Z"
  const stopper = "M437 62Q480 52 523 62L533 164H427Z"
  return {
    art:
      plate.shadow(480, 872, 440) +
      plate.shape(d, mix("#E3EDF0", tone.pale, 0.3)) +
      `<path d="M439 300H521C521 372 667 398 667 490V832Q667 860 636 860H324Q293 860 293 832V490C293 398 439 372 439 300Z" fill="${mix("#D3E2E6", tone.main, 0.1)}"/>` +
      plate.rule("M439 302Q480 310 521 302", 3) +
      plate.shade(d, { x: 278, y: 150, w: 403, h: 722 }, { bend: 18 }) +
      gleam("M305 500C312 450 384 420 427 372V400C396 440 338 462 334 510V560H305Z") +
      plate.shape(stopper, INK.dat) +
      plate.shade(stopper, { x: 427, y: 56, w: 106, h: 108 }, { gap: 9 }) +
      plate.shape("M418 152H542V188Q480 198 418 188Z", tone.main) +
      plate.rule("M542 172C600 178 612 226 583 262M542 176C571 200 571 236 552 256", 4),
    label: { x: 278, y: 484, w: 404, h: 350 },
    style: "band",
  }
}

/** A broad-hipped honey bottle with a cork. */
export const honeyBottle: Draw = (plate, tone) => {
  const d =
    "M406 176V250C406 300 263 330 263 470V790C263 846 294 872 352 872H608C666 872 697 846 697 790V470C697 330 554 300 554 250V176Z"
  const cork = "M422 76Q480 66 538 76L547 182H413Z"
  return {
    art:
      plate.shadow(480, 872, 430) +
      plate.shape(d, mix(tone.body, "#ffffff", 0.55)) +
      `<path d="M413 268H547C561 322 684 350 684 474V788Q684 860 605 860H355Q276 860 276 788V474C276 350 399 322 413 268Z" fill="${tone.body}"/>` +
      plate.shade(d, { x: 263, y: 176, w: 435, h: 696 }, { bend: 24 }) +
      gleam("M290 480C292 400 368 360 404 320V346C375 386 330 410 325 490V520H290Z") +
      plate.shape(cork, INK.rom) +
      plate.shade(cork, { x: 413, y: 70, w: 134, h: 112 }, { gap: 9, colour: INK.cuNau }) +
      plate.shape("M393 172Q480 184 567 172V214Q480 226 393 214Z", tone.dark),
    label: { x: 263, y: 450, w: 434, h: 372 },
    style: "band",
  }
}

/** A small dropper or oil bottle. */
export const oilBottle: Draw = (plate, tone) => {
  const d =
    "M396 290V330C396 356 286 366 286 440V826C286 856 305 872 341 872H619C655 872 674 856 674 826V440C674 366 564 356 564 330V290Z"
  const bulb = "M437 70Q437 44 480 44T523 70V170H437Z"
  return {
    art:
      plate.shadow(480, 872, 420) +
      plate.shape(bulb, INK.than) +
      plate.shade(bulb, { x: 437, y: 44, w: 86, h: 130 }, { gap: 9, colour: "#000000" }) +
      screwCap(plate, 392, 166, 176, 130, tone.dark) +
      plate.shape(d, tone.body) +
      plate.shade(d, { x: 286, y: 290, w: 389, h: 582 }, { bend: 18 }) +
      gleam("M310 446C317 410 372 400 396 384V402C372 416 343 424 338 450V490H310Z"),
    label: { x: 286, y: 446, w: 388, h: 388 },
    style: "band",
  }
}

/** Lốc: six small bottles in an open carrier. */
export const sixPack: Draw = (plate, tone) => {
  let bottles = ""
  for (const [x, y] of [
    [300, 96],
    [480, 96],
    [660, 96],
    [250, 130],
    [430, 130],
    [610, 130],
  ] as const) {
    const d = `M${x - 30} ${y + 46}V${y + 120}Q${x - 74} ${y + 160} ${x - 74} ${y + 230}V${y + 380}H${x + 74}V${y + 230}Q${x + 74} ${y + 160} ${x + 30} ${y + 120}V${y + 46}Z`
    bottles +=
      plate.shape(d, tone.body) +
      plate.shade(d, { x: x - 74, y: y + 46, w: 148, h: 330 }) +
      plate.shape(`M${x - 36} ${y}H${x + 36}V${y + 62}H${x - 36}Z`, PAPER)
  }
  const front = "M168 440H748V872H168Z"
  const side = "M748 440L806 400V824L748 872Z"
  return {
    art:
      plate.shadow(490, 872, 600) +
      bottles +
      plate.shape(side, tone.dark) +
      plate.shape(front, tone.main),
    label: { x: 200, y: 470, w: 516, h: 372 },
    style: "sheet",
  }
}

/** Chai giống: a flask of tissue-culture plantlets. */
export const flask: Draw = (plate, tone) => {
  const d =
    "M424 190V300C424 360 262 520 250 700C242 820 300 872 380 872H580C660 872 718 820 710 700C698 520 536 360 536 300V190Z"
  let shoots = ""
  for (let i = 0; i < 9; i += 1) {
    const x = 330 + i * 38
    const top = 470 + Math.abs(i - 4) * 26
    shoots += `M${x} 690Q${x + (i - 4) * 3} ${top + 80} ${x + (i - 4) * 8} ${top}M${x} 650q-26 -24 -30 -62M${x} 620q26 -22 32 -58`
  }
  return {
    art:
      plate.shadow(480, 872, 470) +
      plate.shape(d, mix("#E7F1F1", tone.pale, 0.4)) +
      plate.clipped(d, plate.rule(shoots, plate.weight * 1.6, INK.laChe)) +
      plate.shade(d, { x: 250, y: 300, w: 460, h: 572 }, { bend: 20 }) +
      plate.rule(d, plate.weight) +
      plate.shape("M404 84Q480 72 556 84V204Q480 216 404 204Z", INK.khoi),
    label: { x: 286, y: 640, w: 388, h: 204 },
    style: "sheet",
  }
}
