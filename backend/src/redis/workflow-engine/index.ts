import type { ModuleLoaderFunction } from "@medusajs/framework/types"
import { Module, Modules } from "@medusajs/framework/utils"
import { loadUtils } from "@medusajs/workflow-engine-redis/dist/loaders"
import { stockMigrations } from "../../modules/stock-migrations"
import connect from "./connect"
import WorkflowEngineService from "./service"

/** Medusa's workflow engine on Redis: no request waits for it in vain, and its jobs outlive a Redis that forgot them. */
export default {
  ...Module(Modules.WORKFLOW_ENGINE, {
    service: WorkflowEngineService,
    loaders: [loadUtils as ModuleLoaderFunction, connect],
  }),
  ...stockMigrations(Modules.WORKFLOW_ENGINE, require.resolve("@medusajs/workflow-engine-redis")),
}
