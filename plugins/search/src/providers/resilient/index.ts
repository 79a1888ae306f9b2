import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { ResilientSearchService } from "./service"

export { searchEpoch } from "../postgres/process-epoch"
export { MIRROR_TOPIC } from "./mirror-state"
export { searchMirror } from "./process-mirror"
export { type Answered, ResilientSearchService } from "./service"

export default ModuleProvider(Modules.SEARCH, { services: [ResilientSearchService] })
