export { drawPack, drawView, viewsOf } from "./draw"
export type { Detail, PictureEntry, View } from "./entry"
