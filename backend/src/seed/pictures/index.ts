export { drawPack, drawView, viewsOf } from "./draw"
export type { Detail, PictureEntry, View } from "./entry"
export {
  pictureBytes,
  pictureCache,
  renderGalleries,
  renderGallery,
  renderPack,
  renderView,
  SIZES,
} from "./render"
export type { Format, Rendered, Size } from "./render"
