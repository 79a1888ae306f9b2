import type { Logger } from "@medusajs/framework/types"
import { WorkflowManager, WorkflowScheduler } from "@medusajs/framework/orchestration"
import { WorkflowsModuleService } from "@medusajs/workflow-engine-redis/dist/services"
import type { Redis } from "ioredis"
import { hushQueues } from "../hush-queues"

interface Dependencies {
  logger: Logger
  isWorkerMode: boolean
  redisConnection: Redis
  redisDistributedTransactionStorage: object
}

/**
 * Medusa's workflow engine on Redis, which tells Redis of its jobs again whenever Redis was away.
 *
 * Stock writes the schedules once, at the start: a Redis that starts anew without what it knew (no disk, or another server
 * after a failure) would never call a job again, and no letter, search document or reconciliation would be done until
 * somebody restarts the workers.
 */
export default class WorkflowEngineService extends WorkflowsModuleService {
  constructor(...args: ConstructorParameters<typeof WorkflowsModuleService>) {
    super(...args)
    const dependencies = args[0] as unknown as Dependencies
    const { logger, isWorkerMode, redisConnection } = dependencies
    const { onApplicationStart: start } = this.__hooks
    this.__hooks.onApplicationStart = async () => {
      await start()
      hushQueues(dependencies.redisDistributedTransactionStorage)
    }
    // The first connection was made before this; every "ready" from now on comes after a loss.
    if (isWorkerMode) {
      redisConnection.on("ready", () => {
        scheduleAgain().catch((error: Error) =>
          logger.error(`Jobs could not be scheduled again: ${error.message}`),
        )
      })
    }
  }
}

/** A schedule that Redis still has is replaced by itself. */
async function scheduleAgain(): Promise<void> {
  const scheduler = new WorkflowScheduler()
  for (const workflow of WorkflowManager.getWorkflows().values()) {
    if (workflow.options.schedule) await scheduler.scheduleWorkflow(workflow)
  }
}
