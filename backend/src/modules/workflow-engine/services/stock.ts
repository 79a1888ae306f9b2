// Medusa looks for the services that a module is made of in this folder, in any file but an index.
export { WorkflowOrchestratorService } from "@medusajs/workflow-engine-inmemory/dist/services"
