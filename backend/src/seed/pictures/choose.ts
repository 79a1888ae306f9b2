import { plain, type PictureEntry } from "./entry"
import type { Draw, Tone } from "./forms/form"
import * as glass from "./forms/glass"
import * as paper from "./forms/paper"
import * as other from "./forms/other"
import { INK, mix, PAPER, type InkName } from "./ink"
import * as beast from "./motifs/beast"
import type { Motif } from "./motifs/burin"
import * as clay from "./motifs/clay"
import * as cloth from "./motifs/cloth"
import * as craft from "./motifs/craft"
import * as fruit from "./motifs/fruit"
import * as grain from "./motifs/grain"
import * as leaf from "./motifs/leaf"
import * as nut from "./motifs/nut"
import * as root from "./motifs/root"
import * as scene from "./motifs/scene"
import * as sea from "./motifs/sea"
import * as sweet from "./motifs/sweet"
import { stream } from "./random"

export interface Subject {
  motif: Motif
  ink: InkName
}

/** What is drawn, found in the name; the first rule that matches holds. */
const BY_NAME: readonly [RegExp, Motif, InkName][] = [
  [/tui tho cam/, cloth.brocadeBag, "cham"],
  [/tho cam/, cloth.brocadeCloth, "cham"],
  [/^cam\b/, fruit.orange, "dat"],
  [/dong tao/, beast.dongTaoChicken, "canhKien"],
  [/\bga doi/, beast.paleChicken, "cuNau"],
  [/^ga\b/, beast.chicken, "cuNau"],
  [/buoi/, fruit.pomelo, "reu"],
  [/hat doi/, nut.doiSeed, "canhKien"],
  [/^muoi ot/, root.chili, "gac"],
  [/muoi co thom/, leaf.lemongrass, "laChe"],
  [/muoi thao duoc/, leaf.herb, "reu"],
  [/hat dieu toi ot/, nut.cashew, "gac"],
  [/dieu\b/, nut.cashew, "matOng"],
  [/\bmuoi\b/, sea.salt, "lam"],
  [/pho bo/, grain.bowl, "canhKien"],
  [/bot nghe|curcumin/, root.turmeric, "matOng"],
  [/san day/, root.kudzu, "cuNau"],
  [/ca gai leo/, leaf.nightshade, "laChe"],
  [/ha thu o/, root.knotweed, "cuNau"],
  [/nam so|bot nem/, root.mushroom, "cuNau"],
  [/\bvai\b/, fruit.lychee, "gac"],
  [/^mi\b/, grain.noodle, "gac"],
  [/mien\b/, grain.glassNoodle, "reu"],
  [/\bna\b/, fruit.custardApple, "reu"],
  [/gac\b/, fruit.gac, "gac"],
  [/hoa sam|tra nu/, leaf.buds, "reu"],
  [/tra hoa vang/, leaf.goldenCamellia, "laChe"],
  [/men la/, leaf.herb, "laChe"],
  [/ruou ghe/, grain.riceEar, "dat"],
  [/ruou nep|ruou/, grain.riceEar, "cham"],
  [/ruoc bo/, beast.oxFloss, "cuNau"],
  [/bo kho/, beast.jerky, "canhKien"],
  [/ruoc ca/, beast.fishFloss(sea.catfish), "song"],
  [/mam tom/, sea.krill, "sim"],
  [/mam nem/, sea.wholeFish, "song"],
  [/mam/, sea.anchovy, "canhKien"],
  [/tom kho/, sea.shrimp, "dat"],
  [/kho ca/, sea.driedFish, "cuNau"],
  [/gio coi/, craft.basket, "dat"],
  [/gio co bang/, craft.sedgeBag, "laChe"],
  [/tham coi|^chieu/, craft.mat, "gac"],
  [/ghe tre/, craft.chair, "cuNau"],
  [/den ban/, craft.lamp, "cuNau"],
  [/ty ba/, clay.pearVase, "lam"],
  [/binh gom/, clay.vase, "lam"],
  [/bo bat/, clay.flowerBowl, "gac"],
  [/am tra/, clay.teaSet, "gac"],
  [/chan lua/, cloth.silk, "sim"],
  [/huong hong hac/, craft.incense, "canhKien"],
  [/tranh/, craft.dongHo, "gac"],
  [/dua dong hop/, fruit.pineapple, "laChe"],
  [/mat dua nuoc/, scene.nypa, "cuNau"],
  [/banh dua/, sweet.coconutWafer, "dat"],
  [/keo dua|\bdua\b/, fruit.coconut, "cuNau"],
  [/\bngo\b/, grain.corn, "reu"],
  [/\byen\b/, beast.swiftlet, "canhKien"],
  [/dong trung|cordyceps/, root.cordyceps, "dat"],
  [/banh dau xanh sau rieng|sau rieng/, fruit.durian, "reu"],
  [/banh dau xanh/, sweet.mungCake, "canhKien"],
  [/tuong sa nam/, grain.beans, "cuNau"],
  [/bup tim/, leaf.purpleTea, "sim"],
  [/tra tom non|che my tan/, leaf.curledTea, "laChe"],
  [/hong tra/, leaf.redTea, "canhKien"],
  [/atiso/, leaf.artichoke, "sim"],
  [/shan/, leaf.shanTea, "song"],
  [/ca rot/, root.carrot, "dat"],
  [/banh gai/, leaf.gaiLeaf, "reu"],
  [/gao|lua gao/, grain.riceEar, "laChe"],
  [/khoai lang/, root.sweetPotato, "sim"],
  [/banh pia/, sweet.cakes, "gac"],
  [/chuoi/, fruit.banana, "reu"],
  [/mai vang/, scene.potMai, "laChe"],
  [/\blan cay mo/, leaf.orchid, "sim"],
  [/mai chieu thuy/, scene.bonsai, "laChe"],
  [/ran dong tam/, beast.snake, "reu"],
  [/mat ong/, beast.honeycomb, "matOng"],
  [/ca phe|coffee/, nut.coffee, "cuNau"],
  [/ca cao/, nut.cocoa, "cuNau"],
  [/tieu do/, nut.redPepper, "canhKien"],
  [/tieu/, nut.pepper, "than"],
  [/mac ?ca/, nut.macadamia, "cuNau"],
  [/\btoi\b/, root.garlic, "sim"],
  [/mach nha/, sweet.malt, "matOng"],
  [/me xung|kho me/, sweet.sesame, "matOng"],
  [/\btre\b/, beast.tre, "reu"],
  [/cu do/, sweet.peanutRound, "cuNau"],
  [/rong nho/, sea.seaGrape, "song"],
  [/thanh long/, fruit.dragonFruit, "hongDao"],
  [/hanh/, root.shallot, "sim"],
  [/thach den/, scene.jelly, "than"],
  [/tram/, leaf.cajuput, "laChe"],
  [/thot not/, scene.sugarPalm, "laChe"],
  [/sen\b/, nut.lotusSeed, "reu"],
  [/koi/, sea.koi, "gac"],
  [/nuoc khoang/, sea.drop, "lam"],
  [/da bia/, scene.lake, "laChe"],
  [/hai hau/, scene.coast, "song"],
]

/** What stands for a product set when the name says nothing we can draw. */
const BY_SET: Record<string, [Motif, InkName]> = {
  "01": [leaf.herb, "laChe"],
  "02": [beast.ox, "cuNau"],
  "03": [grain.riceEar, "laChe"],
  "04": [beast.honeycomb, "matOng"],
  "05": [sweet.candy, "gac"],
  "06": [grain.noodle, "gac"],
  "07": [grain.beans, "reu"],
  "08": [beast.jerky, "canhKien"],
  "09": [sea.anchovy, "canhKien"],
  "10": [root.garlic, "sim"],
  "11": [leaf.teaBud, "laChe"],
  "12": [leaf.herb, "reu"],
  "13": [nut.coffee, "cuNau"],
  "14": [grain.riceEar, "cham"],
  "15": [grain.riceEar, "dat"],
  "16": [sea.drop, "lam"],
  "17": [fruit.orange, "dat"],
  "18": [craft.capsule, "laChe"],
  "19": [leaf.herb, "reu"],
  "20": [leaf.herb, "laChe"],
  "21": [craft.basket, "dat"],
  "22": [cloth.brocadeCloth, "cham"],
  "23": [leaf.orchid, "sim"],
  "24": [scene.bonsai, "laChe"],
  "25": [sea.koi, "gac"],
  "26": [scene.stiltHouse, "song"],
}

export function subject(entry: PictureEntry): Subject {
  const name = plain(entry.name_vi)
  const rule = BY_NAME.find(([pattern]) => pattern.test(name))
  if (rule) {
    return { motif: rule[1], ink: rule[2] }
  }
  const [motif, ink] = BY_SET[entry.subgroup_code.slice(-2)] ?? BY_SET["01"]!
  return { motif, ink }
}

/** The drawn pack, or null for what is sold as it is: a cock, a pomelo, a vase. */
export function form(entry: PictureEntry): Draw | null {
  const unit = plain(entry.unit)
  const name = plain(entry.name_vi)
  const set = entry.subgroup_code.slice(-2)
  if (/^chai giong/.test(unit)) return glass.flask
  if (/^chai/.test(unit)) {
    if (set === "14" || set === "15") return glass.spiritBottle
    if (set === "04") return glass.honeyBottle
    if (set === "20" || set === "19") return glass.oilBottle
    return glass.sauceBottle
  }
  if (/^hu\b/.test(unit)) return glass.jar
  if (/^lo\b/.test(unit)) return /dau|ml/.test(unit) ? glass.oilBottle : glass.vial
  if (/^lon/.test(unit)) return other.tin
  if (/^loc/.test(unit)) return glass.sixPack
  if (/^ghe\b/.test(unit)) return other.clayJar
  if (/^ve\b|^goi \d+ ngay/.test(unit)) return other.ticket
  if (/^thung.*chai/.test(unit)) return other.waterCase
  if (/^thung/.test(unit) || /^hop 2 kg/.test(unit)) return paper.crate
  if (/^tui/.test(unit)) {
    if (/5 kg/.test(unit)) return paper.sack
    if (/\bmi\b|mien/.test(name)) return paper.packet
    return paper.pouch
  }
  if (/^goi/.test(unit)) return paper.coffeeBag
  if (/^cay/.test(unit)) return paper.roll
  if (/^hop/.test(unit)) {
    return /^banh\b|\byen\b|^me xung|^keo\b|\bmac ca\b|^huong\b/.test(name)
      ? paper.giftBox
      : paper.carton
  }
  return null
}

/** What shows through the glass. */
function contents(entry: PictureEntry, main: string): string {
  const set = entry.subgroup_code.slice(-2)
  const name = plain(entry.name_vi)
  if (/mam tom|mam nem/.test(name)) return "#8A6A7C"
  if (/^nuoc mam|^mam/.test(name)) return "#8E3F20"
  if (/^tuong/.test(name)) return "#7C4A22"
  if (/mat ong/.test(name)) return "#C8872B"
  if (/mat hoa|mat dua/.test(name)) return "#9A5F28"
  if (/^cao\b/.test(name)) return "#3F3026"
  if (/tinh dau tram/.test(name)) return "#B9CFA9"
  if (/tinh dau gac/.test(name)) return "#B5371C"
  if (/san day|chuoi|duong hoa/.test(name)) return "#E6DCC6"
  if (/muoi co/.test(name)) return "#C5D0BC"
  if (set === "17") return mix(main, "#ffffff", 0.12)
  return mix(main, INK.nga, 0.22)
}

/** The colours of one product; packs of one kind differ by the stuff they are made of. */
export function tone(entry: PictureEntry, ink: InkName, draw: Draw | null): Tone {
  const main = INK[ink]
  const pale = mix(main, PAPER, 0.8)
  const dark = ink === "cham" ? mix(main, "#000000", 0.1) : mix(main, INK.cham, 0.55)
  const seen = new Set<Draw>([
    glass.jar,
    glass.vial,
    glass.sauceBottle,
    glass.spiritBottle,
    glass.honeyBottle,
    glass.oilBottle,
    glass.sixPack,
  ])
  if (draw && seen.has(draw)) {
    return { main, dark, pale, body: contents(entry, main) }
  }
  const stuffs = [main, mix(main, PAPER, 0.62), "#CFB78F", mix(main, INK.cham, 0.28), "#E9E1CE"]
  const pick = Math.floor(stream(`${entry.id}/stuff`)() * stuffs.length)
  const body =
    draw === paper.sack ? ["#EFEADB", mix(main, PAPER, 0.66), "#F3F1EA"][pick % 3]! : stuffs[pick]!
  return { main, dark, pale, body }
}
