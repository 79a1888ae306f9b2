// Medusa looks for the tables of a module in this folder, in any file but an index.
export * from "@medusajs/workflow-engine-inmemory/dist/models"
