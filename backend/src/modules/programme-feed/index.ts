import { Module } from "@medusajs/framework/utils"
import install from "./loaders/install"
import ProgrammeFeedService from "./service"

/** Has no rows of its own: it puts programmes' triggers on the tables of other modules when the shop starts. */
export const PROGRAMME_FEED_MODULE = "programme_feed"

export default Module(PROGRAMME_FEED_MODULE, { service: ProgrammeFeedService, loaders: [install] })
