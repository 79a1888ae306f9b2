// Medusa looks for the services of a module in this folder, in any file but an index.
// eslint-disable-next-line @medusajs/import-from-framework-not-internal -- the framework offers no way to it
export { FileProviderService } from "@medusajs/file/dist/services"
