import { Module, Modules } from "@medusajs/framework/utils"
import StockFiles from "@medusajs/file"
import FileService from "./service"

/** Medusa's File Module, whose public files have plain names and whose pictures are fit to be shown, wherever they are kept. */
export default {
  ...Module(Modules.FILE, { service: FileService }),
  loaders: StockFiles.loaders,
}
