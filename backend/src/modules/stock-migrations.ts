import { dirname, join } from "node:path"
import { ModulesSdkUtils } from "@medusajs/framework/utils"

/**
 * Migrations of a stock module whose service we extend. Medusa looks for them beside the module's entry, and the tables
 * of an extended module are still the stock one's.
 *
 * @param key of the module, e.g. `Modules.PROMOTION`
 * @param entry of the stock module's package, as `require.resolve` gives it
 */
export function stockMigrations(key: string, entry: string) {
  const script = { moduleName: key, pathToMigrations: join(dirname(entry), "migrations") }
  return {
    runMigrations: ModulesSdkUtils.buildMigrationScript(script),
    revertMigration: ModulesSdkUtils.buildRevertMigrationScript(script),
  }
}
