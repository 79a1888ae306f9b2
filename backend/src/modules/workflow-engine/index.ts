import { asClass } from "@medusajs/framework/awilix"
import type { LoaderOptions } from "@medusajs/framework/types"
import { Module, Modules } from "@medusajs/framework/utils"
import { WorkflowsModuleService } from "@medusajs/workflow-engine-inmemory/dist/services"
import { stockMigrations } from "../stock-migrations"
import { OrderlyTransactionStorage } from "./storage"

async function keepInOrder({ container }: LoaderOptions): Promise<void> {
  container.register({
    inMemoryDistributedTransactionStorage: asClass(OrderlyTransactionStorage).singleton(),
  })
}

/** Medusa's workflow engine for a single process, whose steps side by side do not keep each other from being undone. */
export default {
  ...Module(Modules.WORKFLOW_ENGINE, { service: WorkflowsModuleService, loaders: [keepInOrder] }),
  ...stockMigrations(
    Modules.WORKFLOW_ENGINE,
    require.resolve("@medusajs/workflow-engine-inmemory"),
  ),
}
