import { Module } from "@medusajs/framework/utils"
import installFeed from "./loaders/install"
import SearchFeedService from "./service"

/** Has no rows of its own: it puts the search feed's triggers on the tables of other modules when the shop starts. */
export const SEARCH_FEED_MODULE = "search_feed"

export default Module(SEARCH_FEED_MODULE, { service: SearchFeedService, loaders: [installFeed] })
