import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { installProvinceTriggers } from "../../provinces/triggers"

/** The triggers on whatever carries a province's code, for a seed or a test that has to be sure of them. */
export default class ProvinceFeedService {
  private readonly knex: Knex

  constructor({ __pg_connection__ }: { __pg_connection__: Knex }) {
    this.knex = __pg_connection__
  }

  /** @returns the tables that do not exist yet and so have no triggers */
  async install(): Promise<string[]> {
    return installProvinceTriggers(this.knex)
  }
}
