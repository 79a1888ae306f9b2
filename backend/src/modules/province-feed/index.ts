import { Module } from "@medusajs/framework/utils"
import install from "./loaders/install"
import ProvinceFeedService from "./service"

/** Has no rows of its own: it keeps the code of a province that was merged out of the tables of other modules. */
export const PROVINCE_FEED_MODULE = "province_feed"

export default Module(PROVINCE_FEED_MODULE, { service: ProvinceFeedService, loaders: [install] })
