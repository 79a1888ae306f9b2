// Medusa looks for the tables of a module in this folder, in any file but an index.
// eslint-disable-next-line @medusajs/import-from-framework-not-internal -- the framework offers no way to them
export * from "@medusajs/region/dist/models"
