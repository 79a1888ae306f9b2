import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { PostgresViSearchService } from "./service"

export { searchEpoch } from "./process-epoch"
export { PostgresViSearchService } from "./service"

export default ModuleProvider(Modules.SEARCH, { services: [PostgresViSearchService] })
